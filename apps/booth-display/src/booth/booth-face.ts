/** What one booth's display says, from the hall's state. Pure. */
import type { HallSnapshot } from '@antrean/queue-core/contract'

export type BoothFace =
  /** `calledAt` names the call: a recall is a new one. */
  | { kind: 'called'; number: string; calledAt: string }
  | { kind: 'serving'; number: string }
  | { kind: 'free' }
  | { kind: 'paused' }
  | { kind: 'closed' }
  /** The hall has no such booth: the display is set up wrongly, and says so. */
  | { kind: 'unknown' }

export function boothFace(snapshot: HallSnapshot, number: number): BoothFace {
  const booth = snapshot.booths.find(row => row.number === number)
  if (!booth) return { kind: 'unknown' }
  const { state, ticket } = booth
  if (ticket?.state === 'called') return { kind: 'called', number: ticket.number, calledAt: ticket.calledAt }
  if (ticket) return { kind: 'serving', number: ticket.number }
  return { kind: state === 'open' ? 'free' : state }
}
