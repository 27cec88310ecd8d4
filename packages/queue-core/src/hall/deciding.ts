/** What several deciders need: by whom and when, what a command names or why it is refused, the hall's words. */
import { boothName, boothNamed } from './booth-name.ts'
import type { Meta, Officer } from './commands.ts'
import type { PersonMark } from './people.ts'
import { type PlaceWords, placeWords } from './place.ts'
import { reject } from './rejection.ts'
import { type Booth, type HallState, idleUntil } from './state.ts'

export const by = ({ at, actor }: Meta): Meta => ({ at, actor })

/** The hall itself closes a booth that was left, and is asked nothing. */
export const isOfPerson = ({ actor }: Meta): boolean => actor !== 'system'

export const isOfStaff = ({ actor }: Meta): boolean => actor.startsWith('staff:')

/** What was written with it, in place of the words themselves. */
export const written = ({ person }: { person?: PersonMark | undefined }): { person?: PersonMark } =>
  person ? { person } : {}

/** For the sentences of refusals, which are English. */
export const word = ({ config }: HallState): PlaceWords => placeWords(config?.place, 'en')

export const unknownService = (state: HallState, letter: string) =>
  reject(
    'unknown-service',
    `This hall has no service ${letter}. Its services are ${[...state.services.keys()].join(', ')}.`,
  )

export const unknownTicket = (ticketId: string) =>
  reject('unknown-ticket', `There is no ticket ${ticketId} today. Look the number up again.`)

type BoothCommand = { booth: number; officer: Officer }
export type FoundBooth = { ok: true; booth: Booth } | ReturnType<typeof reject>

export function findBooth(state: HallState, number: number): FoundBooth {
  const booth = state.booths.get(number)
  return booth
    ? { ok: true, booth }
    : reject(
        'unknown-booth',
        `This hall has no ${word(state).place} ${number}. Its ${word(state).places} are ${[...state.booths.keys()].join(', ')}.`,
      )
}

/** Whether this officer opened the booth, be it before an upgrade on the same day. */
export const isTheirs = ({ officer }: Booth, { id, formerly }: Officer): boolean =>
  officer !== null && (officer === id || officer === formerly)

/** The booth, if the caller may act there: its own officer, or a supervisor. [Q12] */
export function ownBooth(state: HallState, { booth: number, officer }: BoothCommand): FoundBooth {
  const found = findBooth(state, number)
  if (!found.ok) return found
  const { booth } = found
  if (booth.state === 'closed')
    return reject(
      'booth-closed',
      `${word(state).Place} ${boothNamed(state.config?.booths, number)} is closed. Open it first.`,
    )
  if (!isTheirs(booth, officer) && !officer.anyBooth)
    return reject(
      'not-your-booth',
      `${word(state).Place} ${boothNamed(state.config?.booths, number)} was opened by ${booth.officer}. Act at your own ${word(state).place}.`,
    )
  return found
}

/** The booth, if the caller may call there and it is free. [Q6] */
export function freeBooth(state: HallState, command: BoothCommand): FoundBooth {
  const found = ownBooth(state, command)
  if (!found.ok) return found
  const { booth } = found
  if (booth.state === 'paused')
    return reject('booth-paused', `${word(state).Place} ${boothName(booth)} is paused. Open it again first.`)
  return booth.ticket ? ticketOpen(state, booth) : found
}

export const ticketOpen = (state: HallState, booth: Booth) =>
  reject(
    'ticket-open',
    `${word(state).Place} ${boothName(booth)} still has ticket ${booth.ticket?.number}. Finish, transfer or park it first.`,
  )

/** How long it had nobody in the time that ends now, where it was open. [S23] */
export const idle = (booth: Booth, { at }: Meta) =>
  booth.state === 'open' ? { idleMs: idleUntil(booth, at) } : {}
