import { drawBitmap, type LogoBlock, type PaperDocument } from '@antrean/printer-driver'
import type { IssuedTicket, TicketLine } from '@antrean/queue-core/contract'
import { expect, test } from 'vitest'
import type { PaperSetting } from './lines.ts'
import { ticketPaper } from './ticket-paper.ts'

const ticket: IssuedTicket = {
  ...{ id: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c', number: 'A012', service: 'A', language: 'id' },
  ...{ state: 'waiting', paper: 'pending', issuedAt: '2026-03-02T09:12:00+07:00' },
  ...{ priority: 'normal', priorityReason: null, callBy: '2026-03-02T09:17:00+07:00', calledAt: null },
  ...{ firstCalledAt: null, servingAt: null, endedAt: null, booth: null, calls: 0, transfers: 0, rank: 12 },
  ...{ ahead: 3, expectedWaitSeconds: 200, url: 'https://antrean.example.go.id/t/sJx1f0rZ8mKqPz3AbQ4w7g' },
}
const name = { id: 'Pelayanan Terpadu', en: 'One-Stop Service' }
const service = {
  name: { id: 'Kartu keluarga', en: 'Family cards' },
  unit: 'Dinas Kependudukan',
  waitMinutes: 5,
}
const logo: LogoBlock = { kind: 'logo', key: 'Ab', image: drawBitmap(64, 32, () => true), align: 'center' }

const paper = (
  lines: string[] | null,
  { footer, ...other }: Partial<PaperSetting> & { footer?: { id: string; en: string } } = {},
  its: Partial<IssuedTicket> = {},
): PaperDocument =>
  ticketPaper(
    { ...ticket, ...its },
    {
      hall: {
        name,
        timezone: 'Asia/Jakarta',
        ...(lines && { ticket: { lines, ...(footer && { footer }) } }),
      },
      ...{ service, columns: 48, ...other },
    },
  )

/** A line of what each says or is; a gap is its height. */
const told = ({ blocks }: PaperDocument) =>
  blocks.map(block =>
    block.kind === 'text' || block.kind === 'copy-mark'
      ? block.text
      : block.kind === 'feed'
        ? block.lines
        : block.kind,
  )

test('[T23] without a layout of its own the ticket is as it comes', () => {
  expect(told(paper(null, { logo }))).toEqual([
    ...['logo', 0.4, 'SALINAN', 'A012', 'Kartu keluarga', 0.5],
    ...['Dipanggil paling lambat', '09.17', '3 orang di depan Anda', 0.5],
    ...['Tunggu di ruang tunggu, lihat layar', 'Terlewat? Hubungi petugas', 0.8, 'qr', 0.8],
    ...['Pindai: lihat giliran Anda', 0.5, 'Pelayanan Terpadu', 'Senin, 2 Maret 2026, 09.12 - Gratis', 'cut'],
  ])
})

test('[T23] the hall says which lines there are, and in what order', () => {
  const lines: TicketLine[] = ['hall', 'unit', 'number', 'qr', 'wait', 'footer']
  const footer = { id: 'Siapkan KTP', en: 'Have your identity card ready' }
  expect(told(paper(lines, { footer }))).toEqual([
    ...['Pelayanan Terpadu', 0.5, 'Dinas Kependudukan', 'SALINAN', 'A012', 0.8, 'qr', 0.8],
    ...['Perkiraan menunggu sekitar 5 menit', 0.5, 'Siapkan KTP', 'cut'],
  ])
  expect(told(paper(lines, { footer }, { language: 'en' })).slice(-4)).toEqual([
    ...['Expected wait: about 5 minutes', 0.5, 'Have your identity card ready', 'cut'],
  ])
})

test('[T23] a line that has nothing to say takes no paper, nor does the gap beside it', () => {
  const lines: TicketLine[] = ['logo', 'number', 'priority', 'wait', 'further', 'footer', 'qr']
  const closed = { ...ticket, expectedWaitSeconds: null }
  const least = ['SALINAN', 'A012', 0.8, 'qr', 0.8, 'cut']
  expect(told(paper(lines, { service: { ...service, waitMinutes: null } }))).toEqual(least)
  // No booth is open for it: no wait is said of what is not served. [P14]
  expect(told(paper(lines, {}, closed))).toEqual(least)
})

test('[T23] what this release does not know is left out, and no ticket is without its number and its code', () => {
  expect(told(paper(['number', 'weather', 'qr']))).toEqual(told(paper(['number', 'qr'])))
  for (const lines of [['qr', 'hall'], ['number'], []]) expect(paper(lines)).toEqual(paper(null))
})

test('[T23] [Q50] no ticket says that all is free where a service of it publishes a cost', () => {
  const issued = 'Senin, 2 Maret 2026, 09.12'
  const charged = { ...service, charges: true }
  expect(told(paper(null, { service: charged }))).toContain(issued)
  expect(told(paper(null, { further: [charged] }))).toContain(issued)
  expect(told(paper(null, { further: [service] }))).toContain(`${issued} - Gratis`)
})
