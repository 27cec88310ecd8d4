import { describe, expect, test } from 'vitest'
import type { KioskState } from '../api/index.ts'
import { type Walk, waitsForVisitor, whichScreen } from './which-screen.ts'

const service = {
  ...{ letter: 'A', unit: 'Unit', name: { id: 'Satu', en: 'One' }, matters: [] },
  ...{ open: true, waiting: 0, expectedWaitSeconds: 0, targetSeconds: 300 },
}
const hall = {
  ...{ name: { id: 'Balai', en: 'Hall' }, timezone: 'Asia/Jakarta', date: '2026-03-02', open: true },
  ...{ opensAt: null, closesAt: null, services: [service, { ...service, letter: 'B', open: false }] },
}
const wide = {
  ...{ ...hall, furtherServices: 1 },
  services: [...hall.services, { ...service, letter: 'C' }, { ...service, letter: 'D' }],
}
const well: KioskState = {
  link: 'live',
  hall,
  printer: { state: 'ready', canPrint: true },
  beingSetUp: false,
  ...{ canStore: true, staffTold: true, otherKiosks: 0 },
  press: { stage: 'idle' },
  clockAheadMs: 0,
}
const walk: Walk = {
  pressId: 'p',
  language: null,
  look: { at: 'start' },
  service: null,
  justClosed: null,
  sent: false,
}
const underWay = { pressId: 'p', language: 'id' as const, service: 'A' }
const outOfPaper = { state: 'paper-out' as const, canPrint: false }

describe('the screen', () => {
  test.each<[string, KioskState | null, Walk, string]>([
    ['asks for the service', well, walk, 'services'],
    ['asks for priority', well, { ...walk, service: 'A' }, 'priority'],
    [
      '[Q56] asks which service besides, where the hall takes several',
      { ...well, hall: wide },
      { ...walk, service: 'A', adding: true },
      'further',
    ],
    [
      '[Q56] asks for no more services than the hall takes',
      { ...well, hall: wide },
      { ...walk, service: 'A', further: ['C'], adding: true },
      'priority',
    ],
    [
      '[Q56] asks for no other service where the hall takes one',
      { ...well, hall: { ...wide, furtherServices: undefined } },
      { ...walk, service: 'A', adding: true },
      'priority',
    ],
    [
      '[Q50] shows what is published of what was chosen',
      { ...well, hall: { ...hall, services: [{ ...service, standard: true }] } },
      { ...walk, service: 'A', reading: true },
      'standard',
    ],
    [
      '[Q50] shows nothing where nothing is published',
      well,
      { ...walk, service: 'A', reading: true },
      'priority',
    ],
    ['shows a press at once', well, { ...walk, service: 'A', sent: true }, 'press'],
    ['goes back when the chosen service closes', well, { ...walk, service: 'B' }, 'services'],
    ['waits for its agent', null, walk, 'starting'],
    ['waits for a first word of the server', { ...well, link: 'connecting', hall: null }, walk, 'connecting'],
    ['says that the server is silent', { ...well, link: 'stale' }, { ...walk, service: 'A' }, 'no-server'],
    [
      'says that the hall is being set up',
      { ...well, link: 'connecting', hall: null, beingSetUp: true },
      walk,
      'being-set-up',
    ],
    ['says that the kiosk was refused', { ...well, link: 'refused' }, walk, 'unregistered'],
    ['says that the hall is closed', { ...well, hall: { ...hall, open: false } }, walk, 'hall-closed'],
    ['says that nothing can be stored', { ...well, canStore: false }, walk, 'storage'],
    ['says what ails the printer', { ...well, printer: outOfPaper }, { ...walk, service: 'A' }, 'printer'],
  ])('%s', (_, state, walk, show) => expect(whichScreen(state, walk).show).toBe(show))

  test.each(['stale', 'refused'] as const)(
    'a number in the making is worth more than a link that is %s',
    link => {
      const press = { stage: 'issuing', ...underWay, slow: true } as const
      const state: KioskState = { ...well, link, press, printer: outOfPaper }
      expect(whichScreen(state, walk)).toMatchObject({ show: 'press', press, canPrint: false })
    },
  )
})

test('a service that closes under its visitor is named, until they choose another', () => {
  const closing = whichScreen(well, { ...walk, service: 'B' })
  expect(closing).toMatchObject({ show: 'services', justClosed: { letter: 'B' } })
  expect(waitsForVisitor(closing, walk)).toBe(true)
  expect(whichScreen(well, { ...walk, justClosed: 'B' })).toMatchObject({ justClosed: { letter: 'B' } })
  expect(whichScreen(well, walk)).toMatchObject({ justClosed: null })
})

test('it asks whether anybody is there only where it waits for somebody', () => {
  const first = whichScreen(well, walk)
  expect(waitsForVisitor(first, walk)).toBe(false)
  expect(waitsForVisitor(first, { ...walk, language: 'en' })).toBe(true)
  expect(waitsForVisitor(whichScreen(well, { ...walk, service: 'A' }), walk)).toBe(true)
  const issuing: KioskState = { ...well, press: { stage: 'issuing', ...underWay, slow: false } }
  expect(waitsForVisitor(whichScreen(issuing, walk), { ...walk, language: 'en' })).toBe(false)
  const unanswered: KioskState = { ...well, press: { stage: 'unanswered', ...underWay } }
  expect(waitsForVisitor(whichScreen(unanswered, walk), walk)).toBe(true)
})
