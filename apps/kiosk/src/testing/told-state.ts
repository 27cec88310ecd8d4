/** A kiosk's state where all is well, for tests that tell the screens. */
import { referenceHall } from '@antrean/queue-core'
import type { KioskState, Press } from '../api/index.ts'

type Service = NonNullable<KioskState['hall']>['services'][number]

export const toldServices: Service[] = referenceHall.services.map(({ letter, unit, name, matters }, i) => ({
  ...{ letter, unit, name, matters, open: true },
  ...{ waiting: i, targetSeconds: 300 },
  // The longest that a card has to say is that no booth is open.
  ...(i === 1 ? { expectedWaitSeconds: 60, waitMinutes: 1 } : { expectedWaitSeconds: null }),
}))

export const toldState: KioskState = {
  link: 'live',
  hall: {
    ...{ name: referenceHall.name, timezone: 'Asia/Jakarta', date: '2026-03-02', open: true },
    ...{ opensAt: null, closesAt: null, services: toldServices },
  },
  printer: { state: 'ready', canPrint: true },
  beingSetUp: false,
  ...{ canStore: true, staffTold: true, otherKiosks: 0 },
  press: { stage: 'idle' },
  clockAheadMs: 0,
}

const underWay = { pressId: '11111111-1111-4111-8111-111111111111', language: 'id', service: 'A' } as const
const ticket = {
  ...{ number: 'A017', service: 'A', callBy: '2026-03-02T09:17:00+07:00', ahead: 2, served: true },
  url: 'https://antrean.example/t/0123456789abcdef0123',
}
const known = { ...underWay, ticket }

/** One of each stage. */
export const toldPress = {
  issuing: { stage: 'issuing', ...underWay, slow: false },
  slow: { stage: 'issuing', ...underWay, slow: true },
  refused: { stage: 'refused', ...underWay, error: { code: 'service-closed', message: '' } },
  unanswered: { stage: 'unanswered', ...underWay },
  printing: { stage: 'printing', ...known, copy: false },
  printed: { stage: 'printed', ...known, copy: false },
  uncertain: { stage: 'uncertain', ...known, canReprint: true },
  'not-printed': { stage: 'not-printed', ...known, canReprint: false },
} satisfies Record<string, Press>
