/** Moments in a hall, for pictures and for checks of what they look like. */
import { morning } from '@antrean/hall-client/morning'
import type { VirtualHall } from '@antrean/hall-client/virtual'
import { type HallConfig, referenceHall } from '@antrean/queue-core'
import type { HallSnapshot } from '@antrean/queue-core/contract'

const HOUR = 3_600_000

const LINES = [
  { waiting: 12, expectedWaitSeconds: 240, waitMinutes: 5 },
  { waiting: 4, expectedWaitSeconds: 180, waitMinutes: 3 },
  { waiting: 0, expectedWaitSeconds: null, waitMinutes: null },
  { waiting: 1, expectedWaitSeconds: 60, waitMinutes: 1 },
  { waiting: 0, expectedWaitSeconds: 0, waitMinutes: 0 },
]

const call = (hall: VirtualHall, numbers: string[]) => {
  const { booths } = hall.snapshot()
  const before = Date.now() - 400_000
  numbers.forEach((number, i) => {
    const booth = booths[(i * 7) % booths.length]!.number
    hall.call(number, booth, { at: new Date(before + i * 40_000).toISOString() })
  })
}

const wait = (hall: VirtualHall) =>
  hall.change({
    services: hall.snapshot().services.map((service, i) => ({ ...service, ...LINES[i % LINES.length] })),
  })

/** Visitors in every line but one, and ten calls in the last minutes. */
export function busyMorning(hall: VirtualHall): void {
  wait(hall)
  call(hall, ['A031', 'C009', 'B015', 'A032', 'D004', 'E002', 'A033', 'C1010', 'B016', 'A034'])
}

/** The same in a hall of `codedHall`. */
export function codedMorning(hall: VirtualHall): void {
  wait(hall)
  call(hall, ['B2-031', 'KA009', '17-015', 'B2-032', 'WM004', 'A002', 'B2-1033', '17-010', 'KA016', 'B2-034'])
}

/** So many come that the promise cannot be kept for now, and one service is closed for today. */
export function crowdedMorning(hall: VirtualHall): void {
  busyMorning(hall)
  const services = hall.snapshot().services.map(service => ({
    ...service,
    expectedWaitSeconds: 900,
    waitMinutes: 15,
  }))
  hall.change({ services: services.map((service, i) => ({ ...service, open: i !== 3 })) })
}

/** Nobody waits, every booth is closed, and the hall opens in so many hours (or opened so many ago). */
export function shut(opensInHours: number): HallSnapshot {
  const open = morning()
  const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
  const hall = { ...open.hall, open: false, opensAt: at(opensInHours), closesAt: at(opensInHours + 7) }
  return { ...open, hall, booths: open.booths.map(booth => ({ ...booth, state: 'closed' })) }
}

/** Twenty-five booths and ten services. */
export function grandHall(): HallConfig {
  const { services } = referenceHall
  const more = ['F', 'G', 'H', 'I', 'J'].map((letter, i) => ({ ...services[i]!, letter }))
  return {
    ...referenceHall,
    services: [...services, ...more],
    booths: Array.from({ length: 25 }, (_, i) => ({ number: i + 1, services: ['A', 'B', 'C'] })),
  }
}

/** Services with codes of two characters, and booths with names. */
export function codedHall(): HallConfig {
  const hall = grandHall()
  const codes = ['A', 'B2', 'KA', '17', 'WM', 'F', 'G1', 'H', 'I', 'J']
  return {
    ...hall,
    services: hall.services.map((service, i) => ({ ...service, letter: codes[i]! })),
    booths: hall.booths.map(({ number }) => ({ number, name: `A${100 + number}`, services: codes })),
  }
}
