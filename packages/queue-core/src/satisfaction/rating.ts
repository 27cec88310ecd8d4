/** What a visitor said of a service: one rating a ticket, with the survey's answers beside it. */
import { z } from 'zod'
import { type Aggregate, eventOf } from '../aggregate/aggregate.ts'
import { type AggregateDecision, refusal } from '../aggregate/refusal.ts'
import type { Meta } from '../hall/commands.ts'
import { BoothNumber, ServiceLetter } from '../hall/config.ts'
import { PersonMark } from '../hall/people.ts'
import type { TicketState } from '../hall/ticket.ts'

export const RATED_THROUGH = ['tablet', 'page', 'message'] as const

const event = eventOf('rating')
const TicketRated = event('TicketRated', {
  ticketId: z.string(),
  /** Of the service that was rated. */
  number: z.string(),
  date: z.string(),
  service: ServiceLetter,
  booth: BoothNumber.nullable(),
  /** Who finished it, as the log names them; null where the hall did. */
  servedBy: z.string().nullable(),
  servedAt: z.int(),
  /** 1 is the worst of `levels`. Null where only the survey was answered. */
  level: z.int().nullable(),
  levels: z.int(),
  /** Of the survey, by element; the form is the one that held from `form` on. */
  answers: z.record(z.string(), z.int()).optional(),
  form: z.string().optional(),
  /** The comment is kept with the people, and may be erased there. */
  comment: z.string().optional(),
  /** The proof of it. */
  person: PersonMark.optional(),
  through: z.enum(RATED_THROUGH),
})
export const RatingEvent = TicketRated
export type RatingEvent = z.infer<typeof RatingEvent>

export type Rating = Omit<RatingEvent, 'kind' | 'type' | 'actor' | 'person' | 'at'> & {
  /** When it was first given, and last changed; epoch ms. */
  firstAt: number
  at: number
}

export type RateTicket = Meta & {
  type: 'RateTicket'
  /** As it stands when the rating comes. */
  ticket: {
    id: string
    number: string
    date: string
    service: string
    booth: number | null
    servedBy: string | null
    state: TicketState
    endedAt: number | null
  }
  levels: number
  level: number | null
  answers?: Readonly<Record<string, number>> | undefined
  form?: string | undefined
  comment?: PersonMark | undefined
  through: (typeof RATED_THROUGH)[number]
  /** On a tablet: where and when it was pressed, and whom that booth had finished last. */
  pressed?: { booth: number; at: number; last: LastFinished | null } | undefined
}

/** `nextAt`: when the booth called somebody else; null while it has not. Epoch ms. */
export type LastFinished = { ticketId: string; endedAt: number; nextAt: number | null }

/** A press by mistake can be taken back for so long. [S8] */
export const CHANGEABLE_MS = 10 * 60_000
/** So long after the service the tablet at the booth asks. [S11] */
export const TABLET_ASKS_MS = 2 * 60_000
/** Whoever is asked later answers about something else. [S9] */
export const RATED_WITHIN_MS = 30 * 86_400_000

export const ratings: Aggregate<Rating, RateTicket, RatingEvent> = {
  kind: 'rating',
  event: RatingEvent,
  decide,
  evolve: (before, { kind: _kind, type: _type, actor: _actor, person: _person, at, ...its }) => ({
    // What an earlier press said stays where a later one says nothing of it.
    ...its,
    level: its.level ?? before?.level ?? null,
    ...keep('answers', its.answers && { ...before?.answers, ...its.answers }, before?.answers),
    ...keep('form', its.form, before?.form),
    ...keep('comment', its.comment, before?.comment),
    firstAt: before?.firstAt ?? at,
    at,
  }),
  keys: ({ date }) => ({ date }),
  wakeAt: () => null,
  due: () => [],
}

function decide(rating: Rating | null, command: RateTicket): AggregateDecision<RatingEvent> {
  const { ticket, levels, level, at } = command
  if (ticket.state !== 'done' && ticket.state !== 'escalated')
    return refusal('not-served', `Ticket ${ticket.number} has not been served, so there is nothing to rate.`)
  if (at > ticket.endedAt! + RATED_WITHIN_MS)
    return refusal('rating-closed', `Ticket ${ticket.number} was served too long ago to be rated.`)
  if (level !== null && (level < 1 || level > levels))
    return refusal('no-such-level', `The hall has the levels 1 to ${levels}, and ${level} is none of them.`)
  if (command.pressed && !justFinished(command, command.pressed))
    return refusal(
      'not-just-finished',
      `Ticket ${ticket.number} is not the one that booth ${command.pressed.booth} finished just now. It can be rated on the visitor's own page.`,
    )
  if (saysNothingNew(rating, command)) return { ok: true, events: [] }
  if (rating && !mayChange(rating, command))
    return refusal(
      'rated-already',
      `Ticket ${ticket.number} has been rated, and ten minutes have passed since.`,
    )
  const rated: RatingEvent = {
    kind: 'rating',
    type: 'TicketRated',
    id: ticket.id,
    at,
    actor: command.actor,
    ticketId: ticket.id,
    number: ticket.number,
    date: ticket.date,
    service: ticket.service,
    booth: ticket.booth,
    servedBy: ticket.servedBy,
    servedAt: ticket.endedAt!,
    level,
    levels,
    ...(command.answers && { answers: { ...command.answers }, form: command.form! }),
    ...(command.comment && { comment: command.comment.ref, person: command.comment }),
    through: command.through,
  }
  return { ok: true, events: [rated] }
}

/** A press that comes late, because the link was down, counts for the moment at which it was made. [S11] */
const justFinished = (
  { ticket, at }: RateTicket,
  { at: pressedAt, last }: NonNullable<RateTicket['pressed']>,
): boolean =>
  last?.ticketId === ticket.id &&
  pressedAt >= last.endedAt &&
  pressedAt <= Math.min(last.endedAt + TABLET_ASKS_MS, last.nextAt ?? Number.POSITIVE_INFINITY) &&
  at <= last.endedAt + CHANGEABLE_MS

/** The same press again, as a form that is sent twice, or nothing at all: that begins no ten minutes. [S8] [S25] */
const saysNothingNew = (rating: Rating | null, { level, answers = {}, comment }: RateTicket): boolean =>
  (level === null || level === rating?.level) &&
  comment === undefined &&
  Object.entries(answers).every(([key, answer]) => rating?.answers?.[key] === answer)

/** What has been said stands after ten minutes; what has not been said yet may still be added. */
const mayChange = (rating: Rating, { at, level, answers, comment }: RateTicket): boolean =>
  at <= rating.firstAt + CHANGEABLE_MS ||
  ((level === null || rating.level === null) &&
    (comment === undefined || rating.comment === undefined) &&
    !Object.keys(answers ?? {}).some(key => rating.answers?.[key] !== undefined))

const keep = <Name extends string, Value>(name: Name, now: Value | undefined, before: Value | undefined) =>
  (now ?? before) === undefined ? {} : ({ [name]: now ?? before } as Record<Name, Value>)
