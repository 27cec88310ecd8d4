/** What the tablet beside a booth shows, from the hall's state and the last press. Pure. */
import type { HallSnapshot } from '@antrean/queue-core/contract'

/** A press, until its thanks are over. `at`: when it was made, or answered; epoch ms by the server's clock. */
export type Press = {
  ticketId: string
  level: number
  phase: 'sending' | 'thanked' | 'refused'
  at: number
}

export type RatingFace =
  | { kind: 'asks'; ticketId: string; number: string; service: string }
  | { kind: 'sending' | 'thanked' | 'refused'; level: number }
  | { kind: 'idle' }
  /** The hall has no such booth. */
  | { kind: 'unknown' }

/** As the rules of the hall have it: later presses are refused. */
export const ASKS_MS = 120_000
export const THANKS_MS = 6_000

/** `now`: epoch ms by the server's clock. */
export function ratingFace(
  snapshot: HallSnapshot,
  number: number,
  press: Press | null,
  now: number,
): RatingFace {
  const booth = snapshot.booths.find(row => row.number === number)
  if (!booth) return { kind: 'unknown' }
  const { finished } = booth
  // The next visitor never sees what the one before pressed.
  if (press && finished?.id === press.ticketId && (press.phase === 'sending' || now < press.at + THANKS_MS))
    return { kind: press.phase, level: press.level }
  if (!finished || booth.ticket || finished.id === press?.ticketId) return { kind: 'idle' }
  if (now > Date.parse(finished.at) + ASKS_MS) return { kind: 'idle' }
  return { kind: 'asks', ticketId: finished.id, number: finished.number, service: finished.service }
}
