/**
 * A hall in which anything happens: a run of random moves, each turned into a command that fits the hall as it is, mostly
 * valid, sometimes not; the clock goes on, jumps ahead by days, and is set back.
 */
import fc from 'fast-check'
import type { Command, Officer } from '../src/hall/commands.ts'
import { HallConfig } from '../src/hall/config.ts'
import type { Mastered } from '../src/hall/mastered.ts'
import type { Booth, HallState } from '../src/hall/state.ts'
import { MORNING, officerOf, press, severalHall, smallHall } from './test-hall.ts'

export type Move = { kind: Command['type']; pick: number; other: number; odd: boolean; seconds: number }

const HOUR = 3600
const OFFICE_DAY = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '16:00' },
]
const often = (weight: number, ...types: Command['type'][]) => ({
  weight: weight * types.length,
  arbitrary: fc.constantFrom(...types),
})
const kinds = fc.oneof(
  often(24, 'IssueTicket', 'CallNext'),
  often(12, 'OpenBooth', 'FinishTicket', 'StartService'),
  often(
    6,
    'UndoLast',
    'ParkTicket',
    'ResumeTicket',
    'TransferTicket',
    'MarkNoShow',
    'RecallTicket',
    'CancelTicket',
  ),
  often(4, 'RecordPaper', 'PauseBooth', 'OpenService', 'ConfigureHall'),
  often(2, 'CloseService', 'CloseBooth', 'OpenDay'),
  often(2, 'CallTicket', 'MarkAtRisk', 'MarkMissed', 'AskBoothBack', 'AutoCall', 'AcknowledgeMiss'),
  often(3, 'MarkAbsent'),
  often(8, 'DeferTicket'),
  often(4, 'AskMessages'),
  often(12, 'ReturnTicket'),
  often(1, 'CloseDay', 'AcceptRecord', 'MarkNear', 'CloseEarly', 'SetDaysOff'),
  often(2, 'Reopen'),
  often(1, 'DropFurther', 'CopyTicket'),
  often(3, 'ChangeTicket'),
)
const seconds = fc.oneof(
  { weight: 100, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3 * HOUR, max: 5 * HOUR }) },
  { weight: 1, arbitrary: fc.integer({ min: 23 * HOUR, max: 25 * HOUR }) },
)

export const moves = (maxLength = 120): fc.Arbitrary<Move[]> =>
  fc.array(
    fc.record({
      kind: kinds,
      pick: fc.nat(999),
      other: fc.nat(999),
      /** Asks for something that is not there, or not the asker's. */
      odd: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
      seconds,
    }),
    { maxLength, size: 'max' },
  )

/** As offices are open: a break at noon, a longer one on Friday; a service of the morning alone, and two with a last ticket. */
export const officeHours: HallConfig = HallConfig.parse({
  ...smallHall,
  calendar: {
    weekly: {
      mon: [
        { from: '08:00', to: '08:40' },
        { from: '08:50', to: '12:00' },
        { from: '13:00', to: '16:00' },
      ],
      ...Object.fromEntries(['tue', 'wed', 'thu'].map(day => [day, OFFICE_DAY])),
      fri: [
        { from: '08:00', to: '11:30' },
        { from: '13:00', to: '16:30' },
      ],
    },
  },
  services: smallHall.services.map(service => ({
    ...service,
    ...(service.letter === 'A' && { lastTicket: { by: 'clock', minutesBefore: 30 } }),
    ...(service.letter === 'B' && { lastTicket: { by: 'forecast' } }),
    ...(service.letter === 'C' && {
      hours: Object.fromEntries(['mon', 'tue', 'wed'].map(day => [day, [{ from: '08:20', to: '11:00' }]])),
    }),
  })),
})

/** Set-ups of the small hall that differ in services, booths, targets and share. */
export const setups: HallConfig[] = [
  { ...smallHall, absentAfterSeconds: 60 },
  { ...severalHall, prioritySharePercent: 30, opens: '07:00', closes: '17:30', autoCallSeconds: 20 },
  { ...smallHall, alwaysOpen: true, services: smallHall.services.map(s => ({ ...s, targetSeconds: 60 })) },
  {
    ...smallHall,
    services: smallHall.services.slice(0, 2),
    booths: smallHall.booths.slice(0, 2),
    prioritySharePercent: 0,
  },
  {
    ...smallHall,
    timezone: 'Asia/Kathmandu',
    booths: [...smallHall.booths, { number: 9, services: ['C', 'B'] }],
  },
  { ...officeHours, furtherServices: 1, absentAfterSeconds: 60 },
]

export const START = MORNING - 600_000

/** The command that a move means to the hall as it is. `n` makes its ids fresh. */
export function toCommand(
  { kind, pick, other, odd }: Move,
  state: HallState,
  at: number,
  n: number,
): Command {
  const meta = { at, actor: 'random' }
  const from = <T>(list: Iterable<T>, index: number): T | undefined => {
    const all = [...list]
    return all[index % Math.max(all.length, 1)]
  }
  const service = odd ? 'Z' : (from(state.services.keys(), pick) ?? 'A')
  const able = odd ? [] : [...state.booths.values()].filter(booth => fits(booth, kind))
  const number =
    odd && pick % 2 ? 99 : (from(able.length > 0 ? able : state.booths.values(), pick)?.number ?? 1)
  const officer: Officer =
    odd && pick % 3 === 0 ? { id: 'somebody', anyBooth: other % 2 === 0 } : officerOf(number)
  const booth = { booth: number, officer }
  const ticketId = odd ? 'nobody' : (from(state.tickets.keys(), other) ?? 'nobody')
  // Where no booth fits the move, it brings an officer to one that is not open, so that the hall comes to work.
  if (!odd && able.length === 0 && AT_BOOTH.has(kind) && state.booths.get(number)?.state !== 'open')
    return { type: 'OpenBooth', ...meta, ...booth, masters: mastersOf(state.booths.get(number)!, other) }
  switch (kind) {
    case 'ConfigureHall':
      return { type: kind, ...meta, config: setups[pick % setups.length]! }
    case 'SetDaysOff': {
      const day = `2027-03-${String(1 + (pick % 28)).padStart(2, '0')}`
      return { type: kind, ...meta, table: { year: 2027, holidays: [day], leave: [] } }
    }
    case 'CloseEarly': {
      const closesAt = odd ? undefined : at + (pick % 120) * 60_000
      return { type: kind, ...meta, closesAt, why: { id: 'Listrik padam', en: 'A power cut' } }
    }
    case 'OpenDay':
    case 'CloseDay':
    case 'Reopen':
      return { type: kind, ...meta }
    case 'OpenService':
    case 'CloseService':
      return { type: kind, ...meta, service }
    case 'IssueTicket': {
      const priority = other % 3 === 0 ? 'priority' : 'normal'
      const id = odd && other % 2 ? ticketId : `t${n}`
      const most = state.config?.furtherServices ?? 0
      const others = [...state.services.keys()].filter(letter => letter !== service)
      const further = others.slice(0, other % (most + 1))
      return {
        ...press(odd && other % 2 ? (from(state.services.keys(), pick) ?? 'A') : service, id, priority),
        ...(further.length > 0 && { further: other % 4 < 2 ? further : further.toReversed() }),
        ...meta,
      }
    }
    case 'RecordPaper':
      return { type: kind, ...meta, ticketId, paper: 'printed', copy: odd, detail: '' }
    case 'ErasePerson':
      return { type: kind, ...meta, ref: `p-${ticketId}`, purpose: odd ? 'priority' : null, why: 'asked' }
    case 'CopyTicket':
      return { type: kind, ...meta, ticketId, desk: { paper: 'kiosk-1', canPrint: odd }, copy: `c${n}` }
    case 'ChangeTicket': {
      const priority = pick % 3 === 0 ? 'normal' : 'priority'
      const person = odd ? undefined : { ref: `c-${n}`, hash: 'h' }
      return { type: kind, ...meta, ticketId, priority, person, ...(pick % 2 && { language: 'en' }) }
    }
    case 'CancelTicket':
    case 'MarkNear':
      return { type: kind, ...meta, ticketId }
    case 'DeferTicket': {
      const waiting = [...state.tickets.values()].filter(ticket => ticket.state === 'waiting')
      return { type: kind, ...meta, ticketId: odd ? ticketId : (from(waiting, other)?.id ?? ticketId) }
    }
    case 'ReturnTicket': {
      const missing = [...state.tickets.values()].filter(ticket => ticket.state === 'no-show')
      // Nobody is missing: whoever is called now is, so that somebody comes back in most halls.
      const called =
        missing.length === 0 &&
        !odd &&
        [...state.booths.values()].find(({ ticket }) => ticket?.state === 'called')
      if (called)
        return { type: 'MarkNoShow', ...meta, booth: called.number, officer: officerOf(called.number) }
      return { type: kind, ...meta, ticketId: odd ? ticketId : (from(missing, other)?.id ?? ticketId) }
    }
    case 'AskMessages':
      return { type: kind, ...meta, ticketId, person: { ref: `m-${n}`, hash: 'h' }, language: 'id' }
    case 'OpenBooth': {
      const its = state.booths.get(number)
      return { type: kind, ...meta, ...booth, ...(its && { masters: mastersOf(its, other) }) }
    }
    case 'PauseBooth':
    case 'CloseBooth':
    case 'CallNext':
      return { type: kind, ...meta, ...booth }
    case 'TransferTicket':
      return { type: kind, ...meta, ...booth, service: from(state.services.keys(), other) ?? 'A' }
    case 'CallTicket':
      return { type: kind, ...meta, ...booth, ticketId }
    case 'AskBoothBack':
    case 'AutoCall':
    case 'MarkAbsent':
      return { type: kind, ...meta, booth: number }
    case 'MarkAtRisk':
    case 'MarkMissed':
      return { type: kind, ...meta, ticketId }
    case 'AcknowledgeMiss':
      return { type: kind, ...meta, ticketId }
    case 'CorrectClock':
      return { type: kind, ...meta, from: at, before: { issued: {}, expired: [] } }
    case 'AcceptRecord': {
      const date = state.day?.date ?? null
      const issued = { [service]: (state.services.get(service)?.issued ?? 0) + (other % 3) }
      return {
        type: kind,
        ...meta,
        reason: 'a copy of yesterday',
        expectedSeq: n,
        foundSeq: other,
        date,
        issued,
      }
    }
    case 'ResumeTicket': {
      const parked = [...state.tickets.values()].filter(ticket => ticket.state === 'parked')
      return {
        type: kind,
        ...meta,
        ...booth,
        ticketId: odd ? ticketId : (from(parked, other)?.id ?? ticketId),
      }
    }
    default:
      return { type: kind, ...meta, ...booth, ticketId: odd ? ticketId : undefined }
  }
}

/** What an officer of the booth masters: in some halls everything, in others each service for a part of the day. */
function mastersOf({ services }: Booth, other: number): Mastered[] | null {
  if (other % 3 !== 0) return null
  const to = `08:${String(10 + (other % 50))}`
  return services.map((service, n) => (n % 2 === other % 2 ? { service, to } : { service, from: '08:05' }))
}

const AT_BOOTH = new Set<Command['type']>([
  'CallNext',
  'FinishTicket',
  'StartService',
  'ParkTicket',
  'ResumeTicket',
  'TransferTicket',
  'MarkNoShow',
  'RecallTicket',
])

/** Whether a command of this kind has a chance at the booth. */
function fits(booth: Booth, kind: Command['type']): boolean {
  switch (kind) {
    case 'OpenBooth':
      return booth.state === 'closed'
    case 'AskBoothBack':
      return booth.state === 'paused'
    case 'CallNext':
    case 'CallTicket':
    case 'AutoCall':
    case 'ResumeTicket':
    case 'PauseBooth':
    case 'CloseBooth':
      return booth.state === 'open' && !booth.ticket
    case 'RecallTicket':
    case 'StartService':
    case 'MarkAbsent':
    case 'MarkNoShow':
      return booth.ticket?.state === 'called'
    case 'UndoLast':
      return booth.undo !== null
    default:
      return booth.ticket !== null
  }
}
