import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { machineWords, saidIn } from './machine-words.ts'

const broken = { level: 'broken', matter: 'trouble-record-changed' } as const

test('what our own machines say is said in Indonesian, each sentence of it', () => {
  const detail =
    'hall.sqlite ends with event 90, and the hall wrote 120. Put the file back, or restore the latest backup (docs/operate.md). To go on with what is there, on purpose: npm run server -- record accept REASON --data DIR'
  expect(machineWords({ ...broken, detail }, 'id', undefined)).toEqual({
    language: 'id',
    text: 'hall.sqlite berakhir pada catatan 90, padahal sudah sampai 120. Kembalikan berkas itu, atau pulihkan cadangan terakhir (docs/operate.md). Untuk sengaja melanjutkan dengan yang ada: npm run server -- record accept REASON --data DIR',
  })
  expect(machineWords({ ...broken, detail }, 'en', undefined)).toEqual({ language: 'en', text: detail })
})

test('what is told of the file of staff and devices is said in Indonesian', () => {
  const detail =
    'All of it is in access.rescued.sqlite: stop the hall, rename it to access.sqlite, and start it again. access.sqlite was removed while the hall runs.'
  expect(saidIn(detail, 'id', undefined)).toEqual({
    language: 'id',
    text: 'Semua isinya ada di access.rescued.sqlite: hentikan server, ganti namanya menjadi access.sqlite, lalu nyalakan lagi. access.sqlite terhapus saat layanan berjalan.',
  })
})

test.each([
  ['Follower notices is slow: 1 event behind.', 'Bagian notices lambat: tertinggal 1 catatan.'],
  [
    'Follower publish failed, 12 events behind, and is tried again: no glass',
    'Bagian publish gagal, tertinggal 12 catatan, dan dicoba lagi: no glass',
  ],
])('of whoever follows the hall it is said in Indonesian: %s', (detail, text) => {
  expect(saidIn(detail, 'id', undefined)).toEqual({ language: 'id', text })
})

test('with one sentence that is not known all stays as the machine said it', () => {
  const detail = 'hall.sqlite is written by nobody. Put the file back.'
  expect(saidIn(detail, 'id', undefined)).toEqual({ language: 'en', text: detail })
})

test('the hall’s word for the place is said', () => {
  const meja = { id: 'meja', en: 'counter' }
  const left = 'Counter 3 with ticket A012 was opened by sari, who may no longer serve there.'
  expect(saidIn(left, 'id', meja)?.text).toBe(
    'Meja 3 dengan tiket A012 dibuka sari, yang tidak lagi bertugas di sana.',
  )
})

test('what the page says already is not said again', () => {
  const detail = 'The printer does not answer: check its power and its cable.'
  expect(machineWords({ level: 'broken', matter: 'printer-offline', detail }, 'id', undefined)).toBeNull()
  expect(machineWords({ level: 'quiet', matter: 'printer-offline', detail }, 'en', undefined)).toBeNull()
})

/** Sentences as they stand in the rooms that say them, with a figure wherever something is filled in. */
const sentencesOf = (file: string): string[] =>
  (
    readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8').match(
      /'[A-Z$h][^'\n]*[a-z}][.?]'|`[A-Z$h][^`\n]*[.?]`/g,
    ) ?? []
  )
    .map(literal => literal.slice(1, -1).replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '7'))
    .map(sentence => sentence.replace(/^7 (\d) with/, 'Booth $1 with').replace(/has no 7 /, 'has no booth '))

test.each([
  ['apps/server/src/record/files.ts', 3],
  ['apps/server/src/hall/hall-record.ts', 2],
  ['apps/server/src/access/guard-file.ts', 1],
  ['apps/server/src/commands/left-booths.ts', 1],
  ['apps/server/src/clock-check.ts', 2],
  ['apps/booth-display/src/agent/drive-panel.ts', 1],
  ['packages/display-driver/src/transport/tcp.ts', 3],
])('what %s says is known', (file, least) => {
  const known = sentencesOf(file).filter(sentence => saidIn(sentence, 'id', undefined)?.language === 'id')
  expect(known.length, sentencesOf(file).join('\n')).toBeGreaterThanOrEqual(least)
})

/** `saidIn` is null where the page's own words say it. */
const isKnown = (sentence: string): boolean => saidIn(sentence, 'id', undefined)?.language !== 'en'

test.each([
  ['packages/printer-driver/src/status/printer-status.ts', 10],
  ['packages/printer-driver/src/status/board.ts', 1],
  ['packages/printer-driver/src/job/habits.ts', 3],
  ['packages/printer-driver/src/conversation.ts', 3],
])('every sentence of a printer that %s says is known', (file, least) => {
  const all = sentencesOf(file)
  expect(all.length, all.join('\n')).toBeGreaterThanOrEqual(least)
  expect(all.filter(sentence => !isKnown(sentence))).toEqual([])
})

test.each([
  'Cannot reach the printer: 10.0.0.9 refuses port 9100: another computer may be connected, as a printer talks with one at a time, or its port is another (ECONNREFUSED).',
  'Cannot reach the printer: 10.0.0.9 takes the connection at port 9100 and ends it at once: another computer may be connected, as a printer talks with one at a time.',
  'Cannot reach the printer: 10.0.0.9 cannot be reached from here: check the address and the network cable (EHOSTUNREACH).',
  'Cannot reach the printer: 10.0.0.9 does not answer within 3 s: is it switched on and in this network.',
  "Cannot reach the printer: nobody knows the name tmt82: write the printer's address (ENOTFOUND).",
  'Cannot reach the printer: no USB printer usb:04b8:0202 is plugged in; there is usb:04b8:0202:X.',
  "Cannot reach the printer: ENOENT: no such file or directory, open '/dev/usb/lp0'.",
  'Cannot reach the printer: Error: No such file or directory, cannot open /dev/ttyUSB0.',
  'Cannot reach the printer: Error: Permission denied, cannot open /dev/ttyUSB0.',
  'Cannot reach the printer: no serial port with USB vendor 04b8, product 0202, serial number J5ZG01 is plugged in.',
  'The cable is gone: /dev/usb/lp0 is gone: ENOENT: no such file.',
  'The cable is gone: the connection was closed.',
  'The cover is open: close it. Out of paper: put in a new roll.',
  'This model never says how it is. It never says that it has finished, so no ticket is known to be printed: check its profile.',
  'The queue tickets takes tickets; it cannot say whether they are on paper.',
  'The queue tickets is stopped (Paused): cupsenable tickets.',
  'CUPS does not answer (connect ENOENT /run/cups/cups.sock): is it running?',
  'The queue tickets did not get it to the printer, and it was taken back when its time was over: is the printer switched on?',
])('of a printer it is said in Indonesian: %s', sentence => {
  expect(saidIn(sentence, 'id', undefined)).toMatchObject({ language: 'id' })
})

test('a reason that is not known leaves the whole as the driver said it', () => {
  const detail = 'Cannot reach the printer: EIO.'
  expect(saidIn(detail, 'id', undefined)).toEqual({ language: 'en', text: detail })
})
