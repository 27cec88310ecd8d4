import { expect, test } from 'vitest'
import { words } from '../words.ts'
import { type Service, toneOf, waitInBrief, waitSentence } from './wait-sentence.ts'

const service = (more: Partial<Service>): Service => ({
  ...{ letter: 'A', unit: 'Unit', name: { id: 'Satu', en: 'One' }, matters: [], open: true },
  ...{ waiting: 0, expectedWaitSeconds: 0, targetSeconds: 300, ...more },
})
const between = (low: number, high: number) =>
  service({ waiting: 2, expectedWaitSeconds: (low + high) / 2, waitLowSeconds: low, waitHighSeconds: high })

test.each<[Partial<Service>, string, string]>([
  [{}, 'Tidak ada yang menunggu. Segera dipanggil.', 'Nobody is waiting. Called right away.'],
  [
    { waiting: 1, expectedWaitSeconds: 60 },
    '1 orang menunggu. Dipanggil sekitar 1 menit lagi.',
    '1 person is waiting. Called in about 1 minute.',
  ],
  [
    { waiting: 3, expectedWaitSeconds: null },
    '3 orang menunggu. Loket belum dibuka.',
    '3 people are waiting. No booth is open yet.',
  ],
  [
    between(130, 400),
    '2 orang menunggu. Dipanggil dalam 2 sampai 7 menit.',
    '2 people are waiting. Called in 2 to 7 minutes.',
  ],
  [{ open: false, waiting: 3 }, 'Tutup hari ini', 'Closed today'],
])('%j', (more, id, en) => {
  expect(waitSentence(service(more), words('id'))).toBe(id)
  expect(waitSentence(service(more), words('en'))).toBe(en)
})

test.each([
  [between(0, 0), 'Called right away.'],
  [between(30, 200), 'Called within 4 minutes.'],
  [between(130, 400), 'Called in 2–7 minutes.'],
  [between(170, 180), 'Called in 2–3 minutes.'],
  [between(180, 180), 'Called in about 3 minutes.'],
  [between(3700, 9000), 'Called in more than 1 hour.'],
  [between(1000, 2000), 'Called in 16–35 minutes.'],
])('eight of ten waits lie between the two that are said', (foretold, sentence) => {
  expect(waitInBrief(foretold, words('en'))).toBe(sentence)
})

test('a wait without bounds is no more exact than it is', () => {
  const said = (expectedWaitSeconds: number) => waitInBrief(service({ expectedWaitSeconds }), words('en'))
  expect(said(10)).toBe('Called in about 1 minute.')
  expect(said(1130)).toBe('Called in about 19 minutes.')
  expect(said(2790)).toBe('Called in about 45 minutes.')
  expect(said(8040)).toBe('Called in more than 2 hours.')
})

test('a wait within the promise is calm', () => {
  expect(toneOf(service({ expectedWaitSeconds: 300 }))).toBe('calm')
  expect(toneOf(service({ expectedWaitSeconds: 301 }))).toBe('risk')
  expect(toneOf(service({ expectedWaitSeconds: null }))).toBe('risk')
  expect(toneOf(service({ open: false }))).toBe('none')
})
