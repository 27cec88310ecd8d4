/** The booth: who sits there, whether it calls, and whom it calls next. */
import { boothName, boothNamed } from './booth-name.ts'
import type { CommandOf, Meta } from './commands.ts'
import {
  by,
  findBooth,
  freeBooth,
  idle,
  isOfPerson,
  isTheirs,
  ownBooth,
  ticketOpen,
  unknownTicket,
  word,
  written,
} from './deciding.ts'
import type { HallEvent } from './events.ts'
import { type Mastered, masteredAt } from './mastered.ts'
import { offeredBy, otherServices } from './mastery.ts'
import { missOf } from './miss.ts'
import type { PersonMark } from './people.ts'
import type { Choice, Choose } from './policy.ts'
import { accept, type Decision, reject } from './rejection.ts'
import type { Booth, HallState } from './state.ts'
import { reasonOf } from './what-was-done.ts'

export function openBooth(state: HallState, command: CommandOf<'OpenBooth'>): Decision<HallEvent> {
  const found = findBooth(state, command.booth)
  if (!found.ok) return found
  if (!state.day || state.day.closed)
    return reject('day-not-open', 'No day is open yet. Try again in a moment.')
  const { booth } = found
  const { officer } = command
  if (booth.state === 'open' && isTheirs(booth, officer)) return accept()
  if (booth.state !== 'closed' && !isTheirs(booth, officer) && !officer.anyBooth)
    return reject(
      'booth-taken',
      `${word(state).Place} ${boothName(booth)} is taken by ${booth.officer}. Choose another ${word(state).place}.`,
    )
  for (const other of state.booths.values())
    if (other !== booth && other.state !== 'closed' && isTheirs(other, officer))
      return reject(
        'officer-has-booth',
        `You have ${word(state).place} ${boothName(other)} open. Close it before you open another.`,
      )
  const mastery = command.masters && masteryOf(state, booth, command.masters, command.at)
  if (mastery && mastery.services.length === 0)
    return reject(
      'no-service-mastered',
      `At this hour you master none of the services of ${word(state).place} ${boothName(booth)} (${offeredBy(booth).join(', ')}). Open another ${word(state).place}, or ask an administrator.`,
    )
  return accept({
    type: 'BoothOpened',
    ...by(command),
    booth: booth.number,
    officer: officer.id,
    ...(mastery && { mastery }),
    ...idle(booth, command),
  })
}

/** What somebody masters who sits down at the booth, and which of its services that is at `at`. [A20] */
const masteryOf = (state: HallState, booth: Booth, masters: readonly Mastered[], at: number) => ({
  masters: [...masters],
  services: masteredAt(offeredBy(booth), masters, state.config!.timezone, at),
})

/** The hall does it when the hour comes. It is no refusal that nothing is to be changed by now. */
export function changeBoothServices(
  state: HallState,
  command: CommandOf<'ChangeBoothServices'>,
): Decision<HallEvent> {
  const found = findBooth(state, command.booth)
  if (!found.ok) return found
  const services = otherServices(state, found.booth, command.at)
  return services
    ? accept({ type: 'BoothServicesChanged', ...by(command), booth: command.booth, services })
    : accept()
}

export function pauseBooth(state: HallState, command: CommandOf<'PauseBooth'>): Decision<HallEvent> {
  const found = ownBooth(state, command)
  if (!found.ok) return found
  if (found.booth.ticket) return ticketOpen(state, found.booth)
  if (found.booth.state === 'paused') return accept()
  const reason = reasonOf('pause', state.config?.pauseReasons, command.reason, isOfPerson(command))
  return reason.ok
    ? accept({
        type: 'BoothPaused',
        ...by(command),
        booth: command.booth,
        ...because(reason),
        ...idle(found.booth, command),
      })
    : reason
}

export function closeBooth(state: HallState, command: CommandOf<'CloseBooth'>): Decision<HallEvent> {
  const found = findBooth(state, command.booth)
  if (found.ok && found.booth.state === 'closed') return accept()
  const own = ownBooth(state, command)
  if (!own.ok) return own
  if (own.booth.ticket) return ticketOpen(state, own.booth)
  const reason = reasonOf('close', state.config?.closeReasons, command.reason, isOfPerson(command))
  return reason.ok
    ? accept({
        type: 'BoothClosed',
        ...by(command),
        booth: command.booth,
        ...because(reason),
        ...idle(own.booth, command),
      })
    : reason
}

const because = ({ chosen }: { chosen?: string }) => (chosen === undefined ? {} : { reason: chosen })

/** Nobody waiting is no refusal: it is accepted, and nothing happens. */
export function callNext(
  state: HallState,
  command: CommandOf<'CallNext'>,
  choose: Choose,
): Decision<HallEvent> {
  const found = freeBooth(state, command)
  if (!found.ok) return found
  const choice = choose(state, found.booth, command.at)
  return choice ? called(state, found.booth, command, choice) : accept()
}

/** The hall calls for an open booth that is free. It is no refusal that the booth is busy by now. [P8] */
export function autoCall(
  state: HallState,
  command: CommandOf<'AutoCall'>,
  choose: Choose,
): Decision<HallEvent> {
  const found = findBooth(state, command.booth)
  if (!found.ok) return found
  const { booth } = found
  if (booth.state !== 'open' || booth.ticket) return accept()
  const choice = choose(state, booth, command.at)
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
      `${word(state).Place} ${boothNamed(state.config?.booths, command.booth)} does not serve ticket ${ticket.number}.`,
    )
  return called(state, found.booth, command, { ticket, ahead: false, why: 'supervisor', ...written(command) })
}

function called(
  state: HallState,
  { number }: Booth,
  command: Meta,
  { ticket, ...why }: Choice & { auto?: boolean; person?: PersonMark },
): Decision<HallEvent> {
  const meta = by(command)
  return accept<HallEvent>(
    { type: 'TicketCalled', ...meta, ticketId: ticket.id, booth: number, ...why },
    ...missOf(state, ticket, meta),
  )
}
