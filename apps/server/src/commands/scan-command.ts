/** `ticket:scan`: a QR that is held to a kiosk. A no-show in time is taken back by it; else it is said where the ticket stands. [Q42] */
import {
  type Ack,
  aheadOf,
  boothName,
  type KIOSK,
  type ScannedTicket,
  type Ticket,
  type TicketState,
  ticketView,
} from '@antrean/queue-core'
import type { z } from 'zod'
import { refuse } from '../answer.ts'
import { ticketByToken } from '../hall/find-ticket.ts'
import type { Hall } from '../hall/hall.ts'

type Payload = z.output<(typeof KIOSK)['ticket:scan']['payload']>

export const scanCommand =
  (hall: Hall, fingerprintOf: (actor: string, name: string, asked: object) => string) =>
  async ({ commandId, token }: Payload, { actor }: { actor: string }): Promise<Ack<ScannedTicket>> => {
    const found = ticketByToken(hall, token)
    if (!found) return refuse('unknown-ticket', 'No ticket of this hall has this QR.')
    const { id: ticketId, state } = found
    if (state !== 'no-show') return stands(hall, found, false)
    const taken = await hall.submit({
      ...{ commandId, actor, fingerprint: fingerprintOf(actor, 'ticket:scan', { ticketId }) },
      command: ({ at }) => ({ type: 'ReturnTicket', at, actor, ticketId }),
      value: () => null,
    })
    // Too late, or somebody was quicker: it is said where it stands then.
    if (!taken.ok && !NO_RETURN.has(taken.error.code)) return taken
    return stands(hall, ticketByToken(hall, token) ?? found, taken.ok)
  }

const NO_RETURN: ReadonlySet<string> = new Set([
  ...['ticket-not-no-show', 'too-late-to-return', 'hall-closed', 'unknown-ticket'],
])

/** A ticket that waits again still knows its last booth. */
const AT_BOOTH: ReadonlySet<TicketState> = new Set(['called', 'serving', 'parked'])

function stands({ live: { state } }: Hall, ticket: Ticket, returned: boolean): Ack<ScannedTicket> {
  const { timezone, booths } = state.config!
  const at = AT_BOOTH.has(ticket.state) ? booths.find(({ number }) => number === ticket.booth) : undefined
  const value = {
    ticket: ticketView(ticket, timezone, 'public'),
    returned,
    ahead: aheadOf(state, ticket.id),
    served: [...state.booths.values()].some(
      its => its.state === 'open' && its.services.includes(ticket.service),
    ),
    boothName: at ? boothName(at) : null,
  }
  return { ok: true, value }
}
