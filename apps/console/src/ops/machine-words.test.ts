import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { machineWords, saidIn } from './machine-words.ts'

const broken = { level: 'broken', matter: 'trouble-record-changed' } as const

test('what our own machines say is said in Indonesian, each sentence of it', () => {
  const detail =
    'hall.sqlite ends with event 90, and the hall wrote 120. Put the file back, or restore the latest backup (docs/operate.md). To go on with what is there, on purpose: npm run server -- record accept --data DIR'
  expect(machineWords({ ...broken, detail }, 'id', undefined)).toEqual({
    language: 'id',
    text: 'hall.sqlite berakhir pada catatan 90, padahal sudah sampai 120. Kembalikan berkas itu, atau pulihkan cadangan terakhir (docs/operate.md). Untuk sengaja melanjutkan dengan yang ada: npm run server -- record accept --data DIR',
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

test('with one sentence that is not known all stays as the machine said it', () => {
  const detail = 'hall.sqlite cannot be read: disk I/O error. Put the file back.'
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
  ['apps/server/src/hall/hall.ts', 2],
  ['apps/server/src/access/access.ts', 1],
  ['apps/server/src/commands/left-booths.ts', 1],
  ['apps/server/src/clock-check.ts', 2],
  ['apps/booth-display/src/agent/drive-panel.ts', 1],
  ['packages/display-driver/src/transport/tcp.ts', 3],
])('what %s says is known', (file, least) => {
  const known = sentencesOf(file).filter(sentence => saidIn(sentence, 'id', undefined)?.language === 'id')
  expect(known.length, sentencesOf(file).join('\n')).toBeGreaterThanOrEqual(least)
})
