/**
 * One commit as a value: commands in their order, each decided on the state that the one before it left. No disk and no
 * clock is asked here; what was kept before comes in with the commands (asked.ts).
 */
import {
  type Ack,
  type AggregateEvent,
  decide,
  HALL_POLICY,
  type HallEvent,
  isOpen,
  type LogEvent,
  type Refusal,
  type Rejection,
} from '@antrean/queue-core'
import { COMMAND_ID_REUSED, done, refuse } from '../answer.ts'
import type { Batch, KnownAnswer } from '../store/batch.ts'
import type { FiledTicket } from '../store/store.ts'
import type { Asked } from './asked.ts'
import { apply, dateOf, type Live } from './live.ts'
import { aggregateOf, type Consequences, type HallConsequences, moving } from './moving.ts'
import { ticketOf } from './names.ts'
import { type DayOnRecord, lastNumbers, withFiled } from './on-record.ts'
import { peopleInBatch } from './people-in-batch.ts'
import { type Brought, type Moment, type Submission, wasAsked } from './submission.ts'

/** `told`: what each submission is answered, once the batch is durable. */
export type Decided = { batch: Batch; told: Ack<unknown>[] }

type Happened = { ok: true; hall: HallEvent[]; all: (HallEvent | AggregateEvent)[] }

/** A client gives up long before. */
const ANSWERS_KEPT_MS = 3 * 86_400_000

/**
 * Moves `live` ahead of the disk: whoever asks writes the batch, or reads `live` again. So it is also where this throws,
 * because a command is broken.
 */
export function decideBatch(
  live: Live,
  { due, submissions, known, days, people: asked, own, awake, taken }: Asked,
  from: number,
  consequences?: Consequences,
  hallConsequences?: HallConsequences,
): Decided {
  const events: Batch['events'] = []
  const answers: Batch['answers'] = []
  const filed = new Map<number, FiledTicket>()
  const people = peopleInBatch(asked)
  const answered = new Map<string, KnownAnswer>(known)
  const things = moving(own, consequences)
  let forgetAnswersBefore: number | null = null
  let at = from

  function onRecord(date: string): DayOnRecord {
    const day = days.get(date)
    // The clock was corrected in this very batch; alone, the command finds its date.
    if (!day) throw new Error(`Nobody asked what is on record of ${date}.`)
    return withFiled(day, filed.values())
  }

  const metaFor = (actor: string): Moment => ({
    at,
    actor,
    taken: false,
    state: live.state,
    setUp: live.setUp.version,
    onRecord,
    purposeOf: people.purposeOf,
  })

  function perform(
    { command, asks }: Pick<Submission, 'command' | 'asks'>,
    moment: Moment,
  ): Happened | { ok: false; error: Rejection | Refusal['error'] } {
    const own = things.decide(asks?.(moment) ?? [], live.state)
    if (!own.ok) return own
    const decision = command
      ? decide(live.state, command(moment), HALL_POLICY)
      : { ok: true as const, events: [] }
    if (!decision.ok) return decision
    for (const event of decision.events) {
      const row = record(event)
      apply(live, row)
      fileTicket(live, filed, event)
      people.heard(event)
      // What comes after a correction in the same commit happens at the right time.
      if (event.type === 'ClockCorrected') at = event.at
    }
    const asked = hallConsequences
      ? decision.events.flatMap(event => hallConsequences(event, live.state))
      : []
    const following = things.decide(asked, live.state)
    if (!following.ok) throw new Error(`What follows was refused: ${following.error.message}`)
    const events = [...own.events, ...following.events]
    for (const event of events) {
      live.seq = record(event as LogEvent & AggregateEvent).seq
      things.move(event)
    }
    return { ok: true, hall: decision.events, all: [...decision.events, ...events] }
  }

  function record<Event extends LogEvent>(event: Event): { seq: number; event: Event } {
    const row = { seq: live.seq + 1, event }
    events.push({ ...row, ticket: ticketOf(live.names, row) })
    return row
  }

  function answer(submission: Submission): Ack<unknown> {
    const { commandId, actor, fingerprint, brings = {} } = submission
    const before = commandId && answered.get(commandId)
    if (before) return wasAsked(submission, before) ? before.answer : COMMAND_ID_REUSED
    const happened = perform(submission, {
      ...metaFor(actor),
      taken: isTaken(live, taken, brings),
    })
    if (happened.ok)
      for (const one of [...(submission.people ?? []), submission.person])
        if (one) people.keep(one, happened.all, live.state.config!)
    const result: Ack<unknown> = happened.ok
      ? done(submission.value({ state: live.state, events: happened.hall, own: things.stateOf, at }))
      : refuse(happened.error.code, happened.error.message)
    if (commandId) {
      const row = { commandId, fingerprint, at, answer: result }
      answers.push(row)
      answered.set(commandId, row)
    }
    return result
  }

  for (const command of due) {
    const opening = command.type === 'OpenDay'
    // By the day before: a clock that is ahead has nobody's answer forgotten who may still send again. [Q18]
    const lastAsked = Math.min(at, live.state.day?.endsAt ?? at)
    const whole = opening ? { ...command, issued: lastNumbers(onRecord(dateOf(live, at))) } : command
    perform({ command: () => whole }, metaFor('system'))
    if (opening) forgetAnswersBefore = lastAsked - ANSWERS_KEPT_MS
  }
  for (const { kind, id } of awake)
    for (const command of aggregateOf(kind).due(things.stateOf({ kind, id }), at))
      perform({ asks: () => [{ kind, id, command }] }, metaFor('system'))
  const told = submissions.map(answer)
  const batch = {
    at,
    events,
    answers,
    filed,
    people: people.written(),
    aggregates: things.kept(),
    forgetAnswersBefore,
  }
  return { batch, told }
}

/** A ticket that has ended is filed, with whatever is recorded of it afterwards. */
function fileTicket({ state, names }: Live, filed: Map<number, FiledTicket>, event: HallEvent): void {
  if (!('ticketId' in event)) return
  const ticket = state.tickets.get(event.ticketId)!
  if (isOpen(ticket.state)) return
  const key = names.keys.get(ticket.id)!
  const date = filed.get(key)?.date ?? ticket.issuedOn ?? state.day!.date
  // As it stands now: the state goes on.
  filed.set(key, { key, date, ticket: { ...ticket } })
}

const isTaken = ({ names }: Live, taken: Asked['taken'], { ticketId, token }: Brought): boolean =>
  (ticketId !== undefined && (names.keys.has(ticketId) || taken.has(ticketId))) ||
  (token !== undefined && (names.pages.has(token) || taken.has(token)))
