/** Ratings of services: what stands of one, and the ways in for another (docs/decisions/0324). */
import {
  type Ack,
  CHANGEABLE_MS,
  dateInZone,
  formOn,
  type HallConfig,
  isoInZone,
  RATED_WITHIN_MS,
  type RateTicket,
  type Rating,
  type RatingView,
  ratingLevelsOf,
  type SkmForm,
  surveysOf,
  type Ticket,
} from '@antrean/queue-core'
import { refuse } from '../answer.ts'
import { ticketById } from '../hall/find-ticket.ts'
import type { Hall } from '../hall/hall.ts'
import type { Moment, Submission } from '../hall/submission.ts'
import { erasure } from '../people/people.ts'
import { markOf, newPerson } from '../people/person.ts'

export type Said = {
  level?: number | undefined
  answers?: Readonly<Record<string, number>> | undefined
  comment?: string | undefined
}
type By = Pick<Submission, 'commandId' | 'actor' | 'fingerprint'> & {
  through: RateTicket['through']
  pressed?: (moment: Moment) => RateTicket['pressed']
}

const wasServed = ({ state }: Ticket): boolean => state === 'done' || state === 'escalated'

const dateOf = (ticket: Ticket, { timezone }: HallConfig): string =>
  ticket.issuedOn ?? dateInZone(timezone, ticket.issuedAt)

/** The form that a ticket's visitor is asked: the one of its date, so that it never changes under their hands. */
export const formFor = (ticket: Ticket, config: HallConfig): SkmForm | null =>
  formOn(surveysOf(config), dateOf(ticket, config))

export function openRatings(hall: Hall) {
  const ratingOf = ({ id }: Ticket): Rating | null => hall.store.aggregates.of('rating', id) as Rating | null

  /** Who finished it, as the log names them; null where the hall did. */
  function servedBy({ id }: Ticket): string | null {
    const found = ticketById(hall, id)
    const last =
      found && hall.store.log.ofTicket(found.key).findLast(({ event }) => event.type === 'TicketFinished')
    return !last || last.event.actor === 'system' ? null : last.event.actor
  }

  return {
    /** Null where the ticket was not served, or where the record cannot be read now. */
    standing(ticket: Ticket): RatingView | null {
      if (!wasServed(ticket)) return null
      try {
        return viewOf(ratingOf(ticket), ticket, hall.live.state.config!)
      } catch {
        return null
      }
    },
    rate(ticket: Ticket, { level, answers, comment }: Said, by: By): Promise<Ack<unknown>> {
      const { through, pressed, ...sender } = by
      const config = hall.live.state.config!
      const form = formFor(ticket, config)
      const wrong = answers && wrongAnswer(answers, form)
      if (wrong) return Promise.resolve(refuse('bad-request', wrong))
      const said = comment?.trim()
      const made = said ? newPerson('rating', { text: said }, config.phoneCountry) : null
      const person = made?.ok ? made.person : undefined
      // A comment that takes the place of another leaves nothing of it behind.
      const before = person && ratingOf(ticket)?.comment
      const kept = before && hall.store.people.get(before)
      const its = { ...ticket, date: dateOf(ticket, config), servedBy: servedBy(ticket) }
      return hall.submit({
        ...sender,
        ...(kept && erasure(before, 'withdrawn')),
        person,
        touches: [{ kind: 'rating', id: ticket.id }],
        asks: moment => [
          {
            ...{ kind: 'rating', id: ticket.id },
            command: {
              ...{ type: 'RateTicket', at: moment.at, actor: moment.actor },
              ticket: its,
              levels: ratingLevelsOf(moment.state.config!).length,
              level: level ?? null,
              ...(answers && { answers, form: form!.from }),
              ...(person && { comment: markOf(person) }),
              through,
              pressed: pressed?.(moment),
            } satisfies RateTicket,
          },
        ],
        value: ({ own, state }) =>
          viewOf(own({ kind: 'rating', id: ticket.id }) as Rating | null, ticket, state.config!),
      })
    },
  }
}

export type Ratings = ReturnType<typeof openRatings>

function viewOf(rating: Rating | null, ticket: Ticket, config: HallConfig): RatingView {
  const iso = (at: number) => isoInZone(config.timezone, at)
  return {
    level: rating?.level ?? null,
    levels: ratingLevelsOf(config),
    questions: formFor(ticket, config)?.elements.length ?? 0,
    answered: Object.keys(rating?.answers ?? {}).length,
    commented: rating?.comment !== undefined,
    ratedAt: rating && iso(rating.firstAt),
    changeableUntil: rating && iso(rating.firstAt + CHANGEABLE_MS),
    closesAt: iso(ticket.endedAt! + RATED_WITHIN_MS),
  }
}

/** One sentence, or undefined where all is well. */
function wrongAnswer(answers: Readonly<Record<string, number>>, form: SkmForm | null): string | undefined {
  if (!form) return 'This hall asks no survey. Leave `answers` out.'
  const keys = new Set(form.elements.map(({ key }) => key))
  const unknown = Object.keys(answers).find(key => !keys.has(key))
  if (unknown === undefined) return
  return `The survey asks nothing under ${unknown.slice(0, 40)}. It asks: ${[...keys].join(', ')}.`
}
