/** What visitors answer to a message: done as on their page, and answered in their language. [N20] */
import { type HallState, shownNumber, type Ticket } from '@antrean/queue-core'
import type { Case } from '@antrean/queue-core/cases'
import { DEFAULT_LANGUAGE } from '@antrean/words'
import type { Hall } from '../hall/hall.ts'
import { commandIdFor } from '../http/command-id.ts'
import { askMessage } from '../notices/ask-message.ts'
import type { OnWish } from '../notices/incoming.ts'
import type { ParametersOf, Template } from '../notices/templates.ts'
import { markOf, type Person } from '../people/person.ts'
import type { Turn } from './turn.ts'

const BY = { commandId: null, actor: 'visitor' }
/** It was not stored: whoever brought it brings it again. */
const NOT_STORED = new Set(['storage-failed', 'shutting-down', 'internal'])

export function answerWishes(hall: Hall, turn: Pick<Turn, 'leave' | 'later'>): OnWish {
  /** Each answer goes out once, so that two machines that answer each other fall silent. */
  async function reply<Name extends Template>(
    person: Person,
    ticket: Ticket | null,
    template: Name,
    parameters: ParametersOf<Name>,
  ): Promise<void> {
    const about = template === 'understood' ? '' : `${ticket?.id} ${ticket?.deferred ?? 0}`
    const message = askMessage({
      id: commandIdFor(`reply:${person.ref}`, `${template} ${about}`),
      ...{ to: markOf(person), template, parameters },
      language: ticket?.messages?.language ?? languageOf(person),
      ...(ticket && { about: `ticket:${ticket.id}` }),
    })
    const { touches, asks } = message
    const ack = await hall.submit({ ...BY, fingerprint: 'reply', touches, asks, value: () => null })
    if (!ack.ok && NOT_STORED.has(ack.error.code)) throw new Error(ack.error.message)
  }

  /** Whoever is no visitor of today: an applicant, in the language of their case. */
  function languageOf({ about }: Person): string {
    const id = /^case:(.+)/.exec(about)?.[1]
    const its = id === undefined ? null : (hall.store.aggregates.of('case', id) as Case | null)
    return its?.tell?.language ?? DEFAULT_LANGUAGE
  }

  return async (wish, people) => {
    const { state } = hall.live
    const ticket = newestOf(state, people)
    const person = people.find(({ ref }) => ref === ticket?.messages?.person.ref) ?? latest(people)
    if (wish === null) return await reply(person, ticket, 'understood', {})
    if (!ticket) return await reply(person, null, 'noTicket', {})
    const number = shownNumber(ticket)
    const done = wish === 'leave' ? await turn.leave(ticket, BY) : await turn.later(ticket, BY)
    if (!done.ok && NOT_STORED.has(done.error.code)) throw new Error(done.error.message)
    if (ticket.state === 'called') {
      const booth = String(ticket.booth)
      return await reply(person, ticket, 'called', { number, booth })
    }
    if (!done.ok) return await reply(person, ticket, 'placeKept', { number })
    if (wish === 'leave') return await reply(person, ticket, 'left', { number })
    const before = hall.store.log.ofTicket(hall.live.names.keys.get(ticket.id)!)
    const last = before.findLast(({ event }) => event.type === 'TicketDeferred')
    const count = last?.event.type === 'TicketDeferred' ? String(last.event.behind) : ''
    return await reply(person, ticket, 'moreTime', { number, count })
  }
}

/** Of those that named one of these addresses and are open. */
function newestOf(state: HallState, people: readonly Person[]): Ticket | null {
  const refs = new Set(people.map(({ ref }) => ref))
  return [...state.toTell]
    .map(id => state.tickets.get(id)!)
    .filter(({ messages }) => messages && refs.has(messages.person.ref))
    .reduce<Ticket | null>((newest, one) => (newest && newest.issuedAt > one.issuedAt ? newest : one), null)
}

const latest = (people: readonly Person[]): Person =>
  people.reduce((last, one) => (one.cameAt > last.cameAt ? one : last))
