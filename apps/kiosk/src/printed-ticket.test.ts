import { composePaper, drawBitmap, findProfile, openPrinter } from '@antrean/printer-driver'
import { startVirtualPrinter, type VirtualTicket } from '@antrean/printer-driver/virtual'
import type { IssuedTicket } from '@antrean/queue-core/contract'
import { ticketPaper } from '@antrean/ticket-paper'
import { describe, expect, test } from 'vitest'
import { readQr } from './testing/read-qr.ts'

const ticket: IssuedTicket = {
  ...{
    id: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c',
    number: 'A012',
    service: 'A',
    priority: 'normal',
    priorityReason: null,
    language: 'id',
  },
  ...{ state: 'waiting', paper: 'pending', issuedAt: '2026-03-02T09:12:00+07:00' },
  ...{ callBy: '2026-03-02T09:17:00+07:00', calledAt: null, firstCalledAt: null, servingAt: null },
  ...{ endedAt: null, booth: null, calls: 0, transfers: 0, rank: 12, ahead: 3, expectedWaitSeconds: 200 },
  url: 'https://antrean.example.go.id/t/sJx1f0rZ8mKqPz3AbQ4w7g',
}
const hall = {
  name: { id: 'Pelayanan Terpadu Satu Atap', en: 'One-Stop Service Hall' },
  timezone: 'Asia/Jakarta',
}
const service = {
  name: { id: 'Hubungan industrial dan jaminan sosial', en: 'Industrial relations and social security' },
}

async function print(profile: string, shown: IssuedTicket, copy = false): Promise<VirtualTicket> {
  const paper = await startVirtualPrinter({ profile })
  const printer = openPrinter(`${paper.url}?profile=${profile}`)
  try {
    const document = ticketPaper(shown, { hall, service, columns: printer.profile.columns })
    const { outcome } = await ready(printer).then(() => printer.print({ id: 'p1', document, copy }))
    expect(outcome).not.toBe('not-printed')
    return paper.tickets()[0]!
  } finally {
    await printer.close()
    await paper.close()
  }
}

const ready = (printer: ReturnType<typeof openPrinter>): Promise<void> =>
  new Promise(resolve => {
    const stop = printer.subscribe(({ canPrint }) => {
      if (!canPrint) return
      queueMicrotask(() => stop())
      resolve()
    })
  })

/** Paper is dear, and short paper is read. A dot of a TM-T88 is an eighth larger than the others'. */
const longestMm = { 'tm-t88': 131, 'generic-80': 126, 'generic-58': 149 } as const

describe.each(['tm-t88', 'generic-80', 'generic-58'] as const)('on a %s', profile => {
  test('the number comes first, then the service, then when it is called; the QR can be read', async () => {
    const paper = await print(profile, ticket)
    const text = paper.text.join(' ').replace(/\s+/g, ' ')
    expect(text).toMatch(/^\s*A012 Hubungan industrial dan jaminan sosial Dipanggil paling lambat 09\.17/)
    expect(text).toMatch(/3 orang di depan Anda Tunggu di ruang tunggu, lihat layar/)
    expect(text).toMatch(/Terlewat\? Hubungi petugas Pindai: lihat giliran Anda/)
    expect(text).toMatch(/giliran Anda Pelayanan Terpadu Satu Atap Senin, 2 Maret 2026, 09\.12/)
    expect(text).toMatch(/Gratis$/)
    expect(readQr(paper.png())).toBe(ticket.url)
    expect(paper.heightMm).toBeLessThan(longestMm[profile])
  })

  test('[P14] no moment is promised where no booth is open: what happens is said', async () => {
    const paper = await print(profile, { ...ticket, expectedWaitSeconds: null })
    const text = paper.text.join(' ').replace(/\s+/g, ' ')
    expect(text).not.toMatch(/09\.17|paling lambat/)
    expect(text).toContain('Loket belum dibuka. Anda dipanggil setelah loket dibuka. 3 orang di depan Anda')
    expect(paper.heightMm).toBeLessThan(longestMm[profile])
  })

  test('the thousandth ticket of a day has room', async () => {
    const paper = await print(profile, { ...ticket, number: 'A1000' })
    expect(paper.text.map(line => line.trim())).toContain('A1000')
  })
})

test('a copy says so, and a priority ticket too', async () => {
  const paper = await print('tm-t88', { ...ticket, language: 'en', priority: 'priority', ahead: 1 }, true)
  const text = paper.text.join('\n')
  expect(text).toMatch(/^\s*COPY\s*\n\s*A012\n/)
  expect(text).toMatch(/PRIORITY\n\s*Called no later than\n\s*9:17\n\s*1 person ahead of you/)
})

test('a ticket is few bytes on the wire', () => {
  const profile = findProfile('tm-t88')
  const document = ticketPaper(ticket, { hall, service, columns: profile.columns })
  expect(composePaper(document, profile).byteLength).toBeLessThanOrEqual(455)
})

test('where the QR code is sent as a picture, a priority ticket takes less than a second at 9,600 baud, and a longer link hardly more', () => {
  const profile = findProfile('generic-58')
  const paperOf = (url: string) =>
    ticketPaper({ ...ticket, priority: 'priority', url }, { hall, service, columns: profile.columns })
  const bytes = (url: string) => composePaper(paperOf(url), profile).byteLength
  // 53 letters are the most that 29 modules hold; the picture goes in bands, with a question behind each.
  expect(bytes(ticket.url.replace('example', 'hall'))).toBeLessThanOrEqual(850)
  expect(bytes(ticket.url)).toBeLessThanOrEqual(990)
  const document = paperOf(ticket.url)
  // One whose probe found `GS ( k`.
  expect(composePaper(document, { ...profile, qr: 'native' }).byteLength).toBeLessThanOrEqual(460)
})

test('priority is as large as the service', () => {
  const { blocks } = ticketPaper({ ...ticket, priority: 'priority' }, { hall, service, columns: 48 })
  const [name, priority] = blocks.filter(block => block.kind === 'text').slice(1)
  expect(priority).toEqual({ ...name, text: 'PRIORITAS' })
})

test('[Q64] the services of the same visit stand on the paper, with what the visitor need not do', () => {
  const further = [{ name: { id: 'Pengawasan', en: 'Inspection' } }]
  const { blocks } = ticketPaper(ticket, { hall, service, further, columns: 48 })
  const texts = blocks.flatMap(block => (block.kind === 'text' ? [block.text] : []))
  expect(texts).toContain('Lalu: Pengawasan')
  expect(texts).toContain('Nomor tetap sama, tidak perlu mengambil tiket lagi')
  const plain = ticketPaper(ticket, { hall, service, further: [], columns: 48 })
  expect(plain).toEqual(ticketPaper(ticket, { hall, service, columns: 48 }))
})

test('the hall’s logo stands above the number, and costs few bytes where the printer holds it', () => {
  const profile = findProfile('tm-t88')
  const image = drawBitmap(320, 72, () => true)
  const logo = { kind: 'logo', key: 'Ab', image, align: 'center' } as const
  const document = ticketPaper(ticket, { hall, service, columns: profile.columns, logo })
  expect(document.blocks[0]).toBe(logo)
  expect(composePaper(document, profile, { storedLogos: new Set(['Ab']) }).byteLength).toBeLessThan(470)
})

test('a kiosk that does not know its hall yet still prints the number', () => {
  const profile = findProfile('tm-t88')
  const document = ticketPaper(ticket, { hall: null, service: null, columns: profile.columns })
  expect(composePaper(document, profile).byteLength).toBeGreaterThan(200)
})
