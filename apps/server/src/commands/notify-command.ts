/** `ticket:notify`: whoever waits asked at the desk to be told by a message when their turn is near and when it comes. [N21] */
import type { Ack, BOOTH } from '@antrean/queue-core'
import type { z } from 'zod'
import { refuse } from '../answer.ts'
import type { Hall } from '../hall/hall.ts'
import type { Turn } from '../visitor/turn.ts'

type Payload = z.output<(typeof BOOTH)['ticket:notify']['payload']>

export const notifyCommand =
  (hall: Hall, turn: Pick<Turn, 'notify'>) =>
  async (
    { commandId, ticketId, phone, email, language }: Payload,
    { actor }: { actor: string },
  ): Promise<Ack<unknown>> => {
    const ticket = hall.live.state.tickets.get(ticketId)
    if (!ticket) return refuse('unknown-ticket', `There is no ticket ${ticketId} today.`)
    if (phone === undefined && email === undefined)
      return refuse('bad-request', 'ticket:notify: give a telephone number or an e-mail address.')
    const contact = { ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) }
    return turn.notify(ticket, contact, language ?? ticket.language, { commandId, actor })
  }
