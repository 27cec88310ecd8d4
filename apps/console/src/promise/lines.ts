/** Who waits, who is parked and who is at the booth, out of the hall's open tickets. */
import type { BoothView, TicketView } from '@antrean/queue-core/contract'

type Rooms = Pick<BoothView, 'number' | 'services'>

/** Nearest to the promised moment first; of equal promises, the earlier press. */
export const byPromise = (a: TicketView, b: TicketView): number =>
  Date.parse(a.callBy) - Date.parse(b.callBy) || a.rank - b.rank

/** Waiting tickets, for one booth or (without it) for the whole hall. */
export const waitingFor = (tickets: TicketView[], booth?: Rooms): TicketView[] =>
  tickets
    .filter(ticket => ticket.state === 'waiting' && (!booth || booth.services.includes(ticket.service)))
    .sort(byPromise)

/** Parked tickets that this booth may resume; those it parked itself come first. */
export const parkedFor = (tickets: TicketView[], booth: Rooms): TicketView[] =>
  tickets
    .filter(
      ({ state, booth: at, service }) =>
        state === 'parked' && (at === booth.number || booth.services.includes(service)),
    )
    .sort((a, b) => Number(b.booth === booth.number) - Number(a.booth === booth.number) || byPromise(a, b))

export const ticketAt = (tickets: TicketView[], booth: number): TicketView | null =>
  tickets.find(
    ticket => ticket.booth === booth && (ticket.state === 'called' || ticket.state === 'serving'),
  ) ?? null
