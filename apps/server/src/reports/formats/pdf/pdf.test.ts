import type { Cell, Sheet } from '@antrean/queue-core/report'
import { expect, it } from 'vitest'
import { type PdfPage, readPdf } from '../../../testing/read-pdf.ts'
import type { About } from '../about.ts'
import { toPdf } from './pdf.ts'

const about: About = {
  title: 'Laporan kunjungan',
  hall: 'Balai Pelayanan Kota',
  period: '1 Januari – 31 Desember 2026',
  only: ['Layanan: A Paspor'],
  made: 'Dibuat 1 Januari 2027 08.00',
  heading: 'Definisi',
  definition: [
    { rule: 'R1', text: 'Setiap tiket dihitung satu kali.' },
    { rule: 'R2', text: 'Tepat waktu: dipanggil pada saat yang dijanjikan atau sebelumnya.' },
  ],
}
const text = (value: string): Cell => ({ kind: 'text', value })
const count = (value: number): Cell => ({ kind: 'count', value })
const sheet = (told: Partial<Sheet> & { texts?: string[] } = {}): Sheet => ({
  name: 'Layanan',
  headings: (told.texts ?? ['Layanan', 'Tiket', 'Bagian']).map(one => ({ text: one, key: one, heat: true })),
  rows: [[text('A Paspor'), count(12_345), { kind: 'share', value: 0.9375 }]],
  total: [text('Jumlah'), count(12_345), { kind: 'share', value: null }],
  hottest: 12_345,
  ...told,
})
const made = async (its: Sheet, told: Partial<About> = {}) =>
  readPdf(await toPdf(its, { ...about, ...told }, 'id', Date.UTC(2027, 0, 1)))
/** 12 mm at the sides, 14 above, 16 below with the foot in it. */
const MM = 72 / 25.4
function standsOnPaper({ width, height, pieces }: PdfPage): void {
  for (const { text, x, y, width: its } of pieces) {
    expect(x, text).toBeGreaterThan(12 * MM - 0.5)
    expect(x + its, text).toBeLessThan(width - 12 * MM + 0.5)
    expect(y, text).toBeGreaterThan(6 * MM)
    expect(y, text).toBeLessThan(height - 14 * MM)
  }
}

it('says whose figures they are, of which time, when it was made, and what they mean', async () => {
  const { title, language, pages } = await made(sheet())
  expect([title, language, pages.length]).toEqual(['Laporan kunjungan', 'id', 1])
  const [page] = pages as [PdfPage]
  expect([Math.round(page.width), Math.round(page.height)]).toEqual([842, 595])
  standsOnPaper(page)
  const { title: head, hall, period, only, made: at, heading, definition } = about
  const said = [head, hall, period, ...only, at, heading, ...definition.flatMap(its => [its.rule, its.text])]
  for (const one of [...said, 'Layanan', 'A Paspor', '12.345', '93,75%', 'Jumlah', '–', '1 / 1'])
    expect(page.text).toContain(one)
})

it('goes over as many sheets as it needs, each with its number and the heading, and no row twice or torn', async () => {
  const names = Array.from({ length: 200 }, (_, n) => `Baris-${n}-`)
  const rows = names.map((name, n) => [text(`${name} ${'kata '.repeat(n % 40)}`), count(n), count(1)])
  const { pages } = await made(sheet({ rows }))
  expect(pages.length).toBeGreaterThan(4)
  for (const [n, page] of pages.entries()) {
    standsOnPaper(page)
    expect(page.pieces.filter(its => its.text === `${n + 1} / ${pages.length}`)).toHaveLength(1)
    if (page.text.includes('Baris-'))
      expect(
        page.pieces.filter(its => its.text === 'Tiket'),
        `heading on ${n + 1}`,
      ).toHaveLength(1)
  }
  const found = pages.flatMap(page => page.text.match(/Baris-\d+-/g) ?? [])
  expect(found).toEqual(names)
  for (const page of pages) {
    // A row that began on the sheet before would begin here with its words alone.
    const first = page.pieces.findIndex(its => its.text === 'Bagian') + 1
    if (page.text.includes('Baris-')) expect(page.pieces[first]!.text).toMatch(/^Baris-/)
  }
  const last = pages.find(page => page.text.includes('Jumlah'))!
  expect(last.text, 'the total stands with the last row').toContain('Baris-199-')
  expect(pages.at(-1)!.text).toContain('Setiap tiket dihitung satu kali.')
})

it('has room for as many columns as there are: none is cut off, none runs into the next', async () => {
  const texts = ['Layanan', ...Array.from({ length: 34 }, (_, n) => `Ketidaktepatan${n}`)]
  const row = [text('Pelayanan-pengesahan-dokumen'), ...texts.slice(1).map((_, n) => count(100_000 + n))]
  const { pages } = await made(sheet({ texts, rows: [row], total: row }))
  const [page] = pages as [PdfPage]
  standsOnPaper(page)
  const figures = page.pieces.filter(its => /^100\.0\d\d$/.test(its.text))
  expect(figures).toHaveLength(2 * 34)
  for (const at of new Set(page.pieces.map(({ y }) => y))) {
    const line = page.pieces.filter(({ y }) => y === at).sort((a, b) => a.x - b.x)
    for (const [n, piece] of line.slice(1).entries())
      expect(piece.x, `${line[n]!.text} and ${piece.text}`).toBeGreaterThan(line[n]!.x + line[n]!.width)
  }
})

it('a text that no sheet can hold goes on on the next', async () => {
  const words = Array.from({ length: 4_000 }, (_, n) => `kata${n}`)
  const { pages } = await made(sheet({ rows: [[text(words.join(' ')), count(1), count(2)]] }))
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) standsOnPaper(page)
  expect(pages.flatMap(page => page.text.match(/kata\d+/g) ?? [])).toEqual(words)
})

it('writes letters that it has no shape for in those that it has, and leaves none out', async () => {
  const [page] = (await made(sheet(), { hall: 'Łódź → Владивосток 北京' })).pages as [PdfPage]
  expect(page.text).toMatch(/Łódź > Vladivostok BeiJing/)
})

it('without a row it still has its heading, its total and its definition', async () => {
  const { pages } = await made(sheet({ rows: [] }))
  expect(pages).toHaveLength(1)
  for (const one of ['Tiket', 'Jumlah', 'Definisi']) expect(pages[0]!.text).toContain(one)
})

it('the same report is the same document, byte for byte', async () => {
  const twice = [toPdf(sheet(), about, 'id', 0), toPdf(sheet(), about, 'id', 0)]
  const [one, other] = (await Promise.all(twice)).map(its => Buffer.from(its).toString('latin1'))
  expect(one === other).toBe(true)
})
