/** What visitors who asked for it are told of their turn: queued by the very commit in which it happens. [N18] [N19] */
import { boothNamed, type HallState, type Message, shownNumber } from '@antrean/queue-core'
import type { AggregateAsk, HallConsequences } from '../hall/moving.ts'
import { askMessage } from './ask-message.ts'
import type { ParametersOf, Template } from './templates.ts'

export const turnMessages: HallConsequences = (event, hall) => {
  switch (event.type) {
    case 'TurnNear':
      return tell(event, 'turnNear', number => ({ number }), hall)
    case 'TicketCalled':
      return tell(
        event,
        'called',
        number => ({ number, booth: boothNamed(hall.config?.booths, event.booth) }),
        hall,
      )
    default:
      return []
  }
}

const ABOUT = 'ticket:'

function tell<Name extends Template>(
  { ticketId, at }: { ticketId: string; at: number },
  template: Name,
  parameters: (number: string) => ParametersOf<Name>,
  state: HallState,
): AggregateAsk[] {
  const ticket = state.tickets.get(ticketId)!
  if (!ticket.messages) return []
  const { person: to, language } = ticket.messages
  const filled = parameters(shownNumber(ticket))
  const message = askMessage({ to, template, parameters: filled, language, about: ABOUT + ticketId })
  return message.asks({ at, actor: 'system', state }).map(ask => ({ ...ask, fresh: true }))
}

/** Whoever was called in the meantime is not told that it is soon, and whoever has come not that they are called. */
export function isOutdated(
  { template, about }: Pick<Message, 'template' | 'about'>,
  state: HallState,
): boolean {
  if (!about?.startsWith(ABOUT)) return false
  const ticket = state.tickets.get(about.slice(ABOUT.length))
  if (template === 'turnNear') return ticket?.state !== 'waiting' || ticket.nearAt === undefined
  return template === 'called' && ticket?.state !== 'called'
}
