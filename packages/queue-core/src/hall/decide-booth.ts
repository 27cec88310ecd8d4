/** The booth: who sits there, whether it calls, and whom it calls next. */
import type { CommandOf, Meta, Officer } from './commands.ts'
import { by } from './decide-day.ts'
import { unknownTicket } from './decide-issue.ts'
import type { HallEvent } from './events.ts'
import { missOf } from './miss.ts'
import { word } from './place.ts'
import type { Choice, Policy } from './policy.ts'
import { accept, type Decision, reject } from './rejection.ts'
import type { Booth, HallState } from './state.ts'

type BoothCommand = { booth: number; officer: Officer }
type Found = { ok: true; booth: Booth } | ReturnType<typeof reject>

export function findBooth(state: HallState, number: number): Found {
  const booth = state.booths.get(number)
  return booth
    ? { ok: true, booth }
    : reject(
        'unknown-booth',
        `This hall has no ${word(state).place} ${number}. Its ${word(state).places} are ${[...state.booths.keys()].join(', ')}.`,
      )
}

/** The booth, if the caller may act there: its own officer, or a supervisor. [Q12] */
export function ownBooth(state: HallState, { booth: number, officer }: BoothCommand): Found {
  const found = findBooth(state, number)
  if (!found.ok) return found
  const { booth } = found
  if (booth.state === 'closed')
    return reject('booth-closed', `${word(state).Place} ${number} is closed. Open it first.`)
  if (booth.officer !== officer.name && !officer.anyBooth)
    return reject(
      'not-your-booth',
      `${word(state).Place} ${number} was opened by ${booth.officer}. Act at your own ${word(state).place}.`,
    )
  return found
}

/** The booth, if the caller may call there and it is free. [Q6] */
export function freeBooth(state: HallState, command: BoothCommand): Found {
  const found = ownBooth(state, command)
  if (!found.ok) return found
  const { booth } = found
  if (booth.state === 'paused')
    return reject('booth-paused', `${word(state).Place} ${booth.number} is paused. Open it again first.`)
  return booth.ticket ? ticketOpen(state, booth) : found
}

const ticketOpen = (state: HallState, booth: Booth) =>
  reject(
    'ticket-open',
    `${word(state).Place} ${booth.number} still has ticket ${booth.ticket?.number}. Finish, transfer or park it first.`,
  )

export function openBooth(state: HallState, command: CommandOf<'OpenBooth'>): Decision<HallEvent> {
  const found = findBooth(state, command.booth)
  if (!found.ok) return found
  if (!state.day || state.day.closed)
    return reject('day-not-open', 'No day is open yet. Try again in a moment.')
  const { booth } = found
  const { name, anyBooth } = command.officer
  if (booth.state === 'open' && booth.officer === name) return accept()
  if (booth.state !== 'closed' && booth.officer !== name && !anyBooth)
    return reject(
      'booth-taken',
      `${word(state).Place} ${booth.number} is taken by ${booth.officer}. Choose another ${word(state).place}.`,
    )
  for (const other of state.booths.values())
    if (other !== booth && other.state !== 'closed' && other.officer === name)
      return reject(
        'officer-has-booth',
        `You have ${word(state).place} ${other.number} open. Close it before you open another.`,
      )
  return accept({ type: 'BoothOpened', ...by(command), booth: booth.number, officer: name })
}

export function pauseBooth(state: HallState, command: CommandOf<'PauseBooth'>): Decision<HallEvent> {
  const found = ownBooth(state, command)
  if (!found.ok) return found
  if (found.booth.ticket) return ticketOpen(state, found.booth)
  if (found.booth.state === 'paused') return accept()
  return accept({ type: 'BoothPaused', ...by(command), booth: command.booth })
}

export function closeBooth(state: HallState, command: CommandOf<'CloseBooth'>): Decision<HallEvent> {
  const found = findBooth(state, command.booth)
  if (found.ok && found.booth.state === 'closed') return accept()
  const own = ownBooth(state, command)
  if (!own.ok) return own
  if (own.booth.ticket) return ticketOpen(state, own.booth)
  return accept({ type: 'BoothClosed', ...by(command), booth: command.booth })
}

/** Nobody waiting is no refusal: it is accepted, and nothing happens. */
export function callNext(
  state: HallState,
  command: CommandOf<'CallNext'>,
  policy: Policy,
): Decision<HallEvent> {
  const found = freeBooth(state, command)
  if (!found.ok) return found
  const choice = policy(state, found.booth, command.at)
  return choice ? called(state, found.booth, command, choice) : accept()
}

/** The hall calls for an open booth that is free. It is no refusal that the booth is busy by now. [P8] */
export function autoCall(
  state: HallState,
  command: CommandOf<'AutoCall'>,
  policy: Policy,
): Decision<HallEvent> {
  const found = findBooth(state, command.booth)
  if (!found.ok) return found
  const { booth } = found
  if (booth.state !== 'open' || booth.ticket) return accept()
  const choice = policy(state, booth, command.at)
  return choice ? called(state, booth, command, { ...choice, auto: true }) : accept()
}

/** Officers do not choose; a supervisor may, and says why. [P10] */
export function callTicket(state: HallState, command: CommandOf<'CallTicket'>): Decision<HallEvent> {
  if (!command.officer.anyBooth)
    return reject('supervisor-only', `The hall chooses whom ${word(state).aPlace} calls. Ask a supervisor.`)
  const found = freeBooth(state, command)
  if (!found.ok) return found
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return unknownTicket(command.ticketId)
  if (ticket.state !== 'waiting')
    return reject('ticket-not-waiting', `Ticket ${ticket.number} does not wait: ${ticket.state}.`)
  if (!found.booth.services.includes(ticket.service))
    return reject(
      'not-your-ticket',
      `${word(state).Place} ${command.booth} does not serve ticket ${ticket.number}.`,
    )
  const { reason } = command
  return called(state, found.booth, command, { ticket, ahead: false, why: 'supervisor', reason })
}

function called(
  state: HallState,
  { number }: Booth,
  command: Meta,
  { ticket, ...why }: Choice & { auto?: boolean; reason?: string },
): Decision<HallEvent> {
  const meta = by(command)
  return accept<HallEvent>(
    { type: 'TicketCalled', ...meta, ticketId: ticket.id, booth: number, ...why },
    ...missOf(state, ticket, meta),
  )
}
