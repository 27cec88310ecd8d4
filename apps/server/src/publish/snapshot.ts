/** The whole state on the wire, for whoever connects or has missed something. */
import {
  type Audience,
  boothView,
  type HallSnapshot,
  hallInfo,
  isOpen,
  isoInZone,
  type ServiceWait,
  serviceView,
  ticketView,
} from '@antrean/queue-core'
import type { Live } from '../hall/live.ts'
import { AS_LOGGED, type Known } from '../people/people.ts'

export function snapshotOf(
  { state, seq, calls, hall }: Live,
  audience: Audience,
  at: number,
  wait: (letter: string) => ServiceWait | undefined = () => undefined,
  { ofTicket, nameOf }: Known = AS_LOGGED,
): HallSnapshot {
  const { timezone } = state.config!
  return {
    seq,
    at: isoInZone(timezone, at),
    ...(hall && { hallId: hall }),
    hall: hallInfo(state, at),
    services: [...state.services.values()].map(service =>
      serviceView(state, service, at, wait(service.config.letter)),
    ),
    booths: [...state.booths.values()].map(booth =>
      boothView(booth, timezone, audience, nameOf, state.config),
    ),
    calls,
    ...(audience === 'staff' && {
      tickets: [...state.tickets.values()]
        .filter(ticket => isOpen(ticket.state))
        .map(ticket => ({
          ...ticketView(ticket, timezone, audience, state.breaches.get(ticket.id)),
          ...ofTicket(ticket),
        })),
    }),
  }
}
