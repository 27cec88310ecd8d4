/** The hall in memory: its state, how far in the log it is, and the calls that the walls show. */
import {
  CALLS_KEPT,
  type CallView,
  dateInZone,
  emptyHall,
  evolve,
  type HallEvent,
  type HallState,
  isoInZone,
  shownNumber,
} from '@antrean/queue-core'
import type { RecordedOfHall } from '../store/batch.ts'
import type { SetUpRecorded, Store } from '../store/store.ts'
import { type Names, nameTickets, noNames } from './names.ts'

/** `hall`: its id, where its record could be read or is known. */
export type Live = {
  state: HallState
  seq: number
  names: Names
  calls: CallView[]
  setUp: SetUp
  hall?: string | undefined
}

/** Whose set-up is in force: `version` is the seq of its event, 0 where there is none. `at`: epoch ms. */
export type SetUp = {
  version: number
  at: number
  actor: string
  why: string | null
  source: 'file' | 'settings'
}

const NO_SET_UP: SetUp = { version: 0, at: 0, actor: 'system', why: null, source: 'file' }

export function setUpOf({ seq, event }: SetUpRecorded): SetUp {
  const { at, actor, why = null, source = 'file' } = event
  return { version: seq, at, actor, why, source }
}

export const emptyLive = (): Live => ({
  state: emptyHall(),
  seq: 0,
  names: noNames(),
  calls: [],
  setUp: NO_SET_UP,
})

/** The hall's date at `at`, epoch ms. */
export const dateOf = ({ state }: Live, at: number): string => dateInZone(state.config!.timezone, at)

/** The state as the log tells it. [Q16] */
export function rebuild({ hall, log }: Pick<Store, 'hall' | 'log'>): Live {
  const live: Live = { ...emptyLive(), hall }
  for (const recorded of log.today()) apply(live, recorded)
  live.seq = log.lastSeq()
  return live
}

export function apply(live: Live, { seq, event }: RecordedOfHall): void {
  evolve(live.state, event)
  nameTickets(live.names, seq, event)
  live.seq = seq
  if (event.type === 'HallConfigured') live.setUp = setUpOf({ seq, event })
  const call = asCall(live.state, seq, event)
  if (call) live.calls = [...live.calls, call].slice(-CALLS_KEPT)
  else if (event.type === 'DayOpened') live.calls = []
}

function asCall(state: HallState, seq: number, event: HallEvent): CallView | null {
  if (event.type !== 'TicketCalled' && event.type !== 'TicketRecalled' && event.type !== 'TicketResumed')
    return null
  const ticket = state.tickets.get(event.ticketId)!
  return {
    seq,
    number: shownNumber(ticket),
    service: ticket.service,
    booth: event.booth,
    at: isoInZone(state.config!.timezone, event.at),
    recall: event.type === 'TicketRecalled',
  }
}
