/** What happened since the last message: keys only, so that a burst of events costs one row for each thing. */
import type { HallEvent } from '@antrean/queue-core'
import type { RecordedOfHall } from '../store/batch.ts'

export type Changed = {
  types: Set<HallEvent['type']>
  hall: boolean
  /** The set-up is another: rows may have come or gone. */
  everything: boolean
  booths: Set<number>
  tickets: Set<string>
  /** Somebody was called, or a booth changed: to be told at once. */
  urgent: boolean
}

export const nothingChanged = (): Changed => ({
  types: new Set(),
  hall: false,
  everything: false,
  booths: new Set(),
  tickets: new Set(),
  urgent: false,
})

export function note(changed: Changed, { event }: RecordedOfHall): void {
  changed.types.add(event.type)
  if ('ticketId' in event) changed.tickets.add(event.ticketId)
  if ('booth' in event) {
    changed.booths.add(event.booth)
    changed.urgent = true
  }
  switch (event.type) {
    case 'HallConfigured':
    case 'DayOpened':
    case 'ClockCorrected':
    case 'RecordAccepted':
      changed.everything = true
      break
    case 'PersonErased':
      // On request, while somebody may have it on their screen; what has had its time is of another day.
      if (event.why !== 'time-over') changed.everything = true
      break
    case 'HallClosedEarly':
    case 'HallReopened':
      changed.hall = true
      changed.urgent = true
      break
    case 'DayReplanned':
    case 'DayClosed':
      changed.hall = true
      break
    default:
  }
}
