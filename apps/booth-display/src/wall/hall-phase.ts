/** The part of the day that the wall shows. */
import type { HallSnapshot } from '@antrean/queue-core/contract'

export type HallPhase =
  | 'open'
  /** No more tickets are given; who has one is still served. */
  | 'last-visitors'
  | 'closed'
  /** Far from opening hours: a dark screen, for the glass and the guards. */
  | 'night'

const HOUR = 3_600_000

/** `now`: epoch ms by the server's clock. */
export function hallPhase({ hall, services, booths }: HallSnapshot, now: number): HallPhase {
  if (hall.open) return 'open'
  if (services.some(({ waiting }) => waiting > 0) || booths.some(({ ticket }) => ticket))
    return 'last-visitors'
  if (!hall.opensAt || !hall.closesAt) return 'night'
  const nearHours = now > Date.parse(hall.opensAt) - HOUR && now < Date.parse(hall.closesAt) + HOUR
  return nearHours ? 'closed' : 'night'
}
