/** One transaction: commands in their order, each decided on the state that the one before it left. */
import {
  type Ack,
  type Command,
  dateInZone,
  decide,
  dueCommands,
  HALL_POLICY,
  type HallEvent,
  isOpen,
  type Rejection,
} from '@antrean/queue-core'
import { COMMAND_ID_REUSED, done, refuse } from '../answer.ts'
import type { Recorded } from '../store/log.ts'
import type { Store } from '../store/store.ts'
import { keyOfId } from '../store/ticket-key.ts'
import { apply, type Live } from './live.ts'
import type { Submission } from './submission.ts'

export type Committed = { at: number; answers: Ack<unknown>[]; recorded: Recorded[] }

/** Runs and commits, or throws: then nothing is known of `live`, and of the database only after another look. */
export function transact(store: Store, live: Live, submissions: Submission[], from: number): Committed {
  const recorded: Recorded[] = []
  let at = from

  function perform(command: Command, commandId: string | null): HallEvent[] | { error: Rejection } {
    const decision = decide(live.state, command, HALL_POLICY)
    if (!decision.ok) return decision
    for (const event of decision.events) {
      const row = { seq: live.seq + 1, event }
      store.log.append(row.seq, event, commandId)
      apply(live, row)
      fileTicket(store, live, event)
      recorded.push(row)
      // What comes after a correction in the same commit happens at the right time.
      if (event.type === 'ClockCorrected') at = event.at
    }
    return decision.events
  }

  function answer(submission: Submission): Ack<unknown> {
    const { commandId, actor, fingerprint } = submission
    const known = commandId && store.answers.find(commandId)
    if (known) return known.fingerprint === fingerprint ? known.answer : COMMAND_ID_REUSED
    const events = perform(submission.command({ at, actor, nextSeq: live.seq + 1 }), commandId)
    const result: Ack<unknown> = Array.isArray(events)
      ? done(submission.value({ state: live.state, events, at }))
      : refuse(events.error.code, events.error.message)
    if (commandId) store.answers.record(commandId, fingerprint, at, result)
    return result
  }

  store.begin()
  // A record begins with a set-up, also where one is shown already.
  for (const command of live.seq > 0 ? dueCommands(live.state, at, HALL_POLICY) : []) {
    // By the day before: a clock that is ahead has nobody's answer forgotten who may still send again. [Q18]
    const kept = Math.min(at, live.state.day?.endsAt ?? at)
    perform(
      command.type === 'OpenDay' ? { ...command, issued: store.numbersOn(dateOf(live, at)) } : command,
      null,
    )
    if (command.type === 'OpenDay') store.answers.forgetBefore(kept)
  }
  const answers = submissions.map(answer)
  store.commit()
  return { at, answers, recorded }
}

const dateOf = ({ state }: Live, at: number): string => dateInZone(state.config!.timezone, at)

/** A ticket that has ended is filed, with whatever is recorded of it afterwards. */
function fileTicket({ tickets }: Store, { state }: Live, event: HallEvent): void {
  if (!('ticketId' in event)) return
  const ticket = state.tickets.get(event.ticketId)!
  if (!isOpen(ticket.state)) tickets.file(keyOfId(ticket.id)!, ticket, ticket.issuedOn ?? state.day!.date)
}
