/** The figures that alerts watch; null where one is not known now. */
import {
  type AlertRule,
  type ClockView,
  type DeviceView,
  type HallState,
  hallIsOpen,
  waitingIn,
} from '@antrean/queue-core'
import { type Case, standingOf } from '@antrean/queue-core/cases'
import type { Hall } from '../hall/hall.ts'
import { printsTickets } from '../ops/fleet.ts'

/** With fewer tickets than these no share is one. */
const SHARE_LEAST = 20
/** A kiosk that speaks by HTTP alone is there so long after it was heard. */
const HEARD_MS = 120_000
const MB = 1_000_000

export function alertFigures(options: {
  hall: Pick<Hall, 'live' | 'store'>
  devices: () => DeviceView[]
  clock: () => ClockView | null
  freeDiskBytes: () => number
  now: () => number
}): Record<AlertRule, () => number | null> {
  const { hall, devices, clock, freeDiskBytes, now } = options
  const printing = () => devices().filter(its => printsTickets(its) && !its.revoked)
  const kiosks = () => printing().filter(({ kind }) => kind === 'kiosk')
  const isThere = ({ connected, lastSeenAt }: DeviceView) =>
    connected || (lastSeenAt !== null && now() - Date.parse(lastSeenAt) < HEARD_MS)
  return {
    late: () => lateShare(hall.live.state),
    waiting: () => [...hall.live.state.services.values()].reduce((sum, its) => sum + waitingIn(its), 0),
    printer: () => printing().filter(its => isThere(its) && its.printer?.canPrint === false).length,
    // At night they are off, and nobody is to come.
    kiosk: () => (hallIsOpen(hall.live.state, now()) ? kiosks().filter(its => !isThere(its)).length : 0),
    disk: () => {
      const free = freeDiskBytes()
      return free === 0 ? null : Math.floor(free / MB)
    },
    clock: () => secondsOff(clock()),
    'case-overdue': () => {
      const due = hall.store.aggregates.between('case', 'due', 0, now())
      return [...due].filter(({ state }) => standingOf(state as Case, now()) === 'overdue').length
    },
  }
}

/** Of today's tickets that were called or missed, in percent. */
export function lateShare({ tickets, breaches }: Pick<HallState, 'tickets' | 'breaches'>): number {
  let [judged, late] = [0, 0]
  for (const { id, firstCalledAt } of tickets.values()) {
    const missed = (breaches.get(id)?.missedAt ?? null) !== null
    if (missed || firstCalledAt !== null) judged += 1
    if (missed) late += 1
  }
  return judged < SHARE_LEAST ? 0 : Math.floor((100 * late) / judged)
}

export function secondsOff(view: ClockView | null): number {
  if (!view) return 0
  const off = [view.machine, view.clients].map(at =>
    at === null ? 0 : Math.abs(Date.parse(at) - Date.parse(view.hall)),
  )
  return Math.round(Math.max(...off) / 1000)
}
