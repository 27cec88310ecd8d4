import { kioskWords } from '@antrean/words'
import { expect, test } from 'vitest'
import { type Service, toneOf, waitInBrief, waitSentence } from './wait-sentence.ts'

const service = (more: Partial<Service>): Service => ({
  ...{ letter: 'A', unit: 'Unit', name: { id: 'Satu', en: 'One' }, matters: [], open: true },
  ...{ waiting: 0, expectedWaitSeconds: 0, waitMinutes: 0, targetSeconds: 300, ...more },
})

test.each<[Partial<Service>, string, string]>([
  [{}, 'Tidak ada yang menunggu. Segera dipanggil.', 'Nobody is waiting. Called right away.'],
  [
    { waiting: 1, waitMinutes: 1 },
    '1 orang menunggu. Dipanggil sekitar 1 menit lagi.',
    '1 person is waiting. Called in about 1 minute.',
  ],
  [
    { waiting: 9, waitMinutes: 120 },
    '9 orang menunggu. Dipanggil lebih dari 1,5 jam lagi.',
    '9 people are waiting. Called in more than 1½ hours.',
  ],
  [{ open: false, waiting: 3 }, 'Tutup hari ini', 'Closed today'],
])('[P13] the one figure of the hall: %j', (more, id, en) => {
  expect(waitSentence(service(more), kioskWords('id', undefined), 'id', undefined)).toBe(id)
  expect(waitSentence(service(more), kioskWords('en', undefined), 'en', undefined)).toBe(en)
})

test('[P13] whatever the bounds of the forecast are, they are not said', () => {
  const wide = service({
    expectedWaitSeconds: 3000,
    waitLowSeconds: 240,
    waitHighSeconds: 7200,
    waitMinutes: 45,
  })
  expect(waitInBrief(wide, kioskWords('id', undefined), 'id', undefined)).toBe(
    'Dipanggil sekitar 45 menit lagi.',
  )
})

test('[P13] where a figure would say nothing there is none', () => {
  const unsure = service({ waiting: 3, expectedWaitSeconds: 900, waitMinutes: null })
  expect(waitSentence(unsure, kioskWords('id', undefined), 'id', undefined)).toBe('3 orang menunggu.')
  expect(waitInBrief(unsure, kioskWords('en', undefined), 'en', undefined)).toBe('3 people are waiting.')
})

test('[P14] where no booth is open it says what happens then', () => {
  const unserved = service({ waiting: 3, expectedWaitSeconds: null, waitMinutes: null })
  expect(waitSentence(unserved, kioskWords('id', undefined), 'id', undefined)).toBe(
    '3 orang menunggu. Loket belum dibuka. Anda dipanggil setelah loket dibuka.',
  )
  expect(waitInBrief(unserved, kioskWords('en', undefined), 'en', undefined)).toBe('No booth is open yet.')
})

test('a wait within the promise is calm', () => {
  expect(toneOf(service({ waitMinutes: 5 }))).toBe('calm')
  expect(toneOf(service({ waitMinutes: 10 }))).toBe('risk')
  expect(toneOf(service({ waitMinutes: null }))).toBe('risk')
  expect(toneOf(service({ open: false }))).toBe('none')
})
