/** Each wire command of the hall: the command of the rules that it stands for, and the value of its acknowledgement. */
import {
  aheadOf,
  type BOOTH,
  type BoothView,
  boothView,
  type Command,
  dateInZone,
  expectedWaitSeconds,
  type HallState,
  hallInfo,
  type IssuedTicket,
  instantOf,
  type KIOSK,
  type Mastered,
  type Named,
  type Officer,
  type PersonPurpose,
  type STAFF,
  type TicketView,
  ticketView,
} from '@antrean/queue-core'
import { newPageToken, newTicketId } from '@antrean/ticket-names'
import type { z } from 'zod'
import type { Caller } from '../access/caller.ts'
import type { AggregateAsk } from '../hall/moving.ts'
import type { Brought, Moment, Outcome } from '../hall/submission.ts'
import { markOf, type NewPerson, type Personal } from '../people/person.ts'

/** `person`: what the command brings of a person, to be kept with what happens. */
export type Context = {
  caller: Caller
  publicUrl: string
  person?: NewPerson | undefined
  /** The same where a command brings several, by what they are. */
  people: Readonly<Record<string, NewPerson>>
  /** Of somebody on the staff, by their name; what names nobody is as it was given. */
  staffId: (name: string) => string
  /** What somebody on the staff masters, by their id; null where that is everything. */
  mastersOf: (id: string) => readonly Mastered[] | null
  /** Whether somebody of this name may be handed a case now. */
  worksOnCases: (name: string) => boolean
  /** Whether the kiosk is there and can print now. */
  canPrint: (kiosk: string) => boolean
  /** Seconds until the call of who takes a ticket of the service now; undefined where nothing is foretold. */
  foretold: (service: string) => number | undefined
  /** Names for what is made by the command. */
  newId: string
  newToken: string
}

export type HallCommand<Payload, Value> = {
  /** Fields that tell something of a person: no trace of them is left in what is kept of the command. */
  personal?: readonly (keyof Payload & string)[]
  /** What is to be kept of a person; null where nothing was given. */
  person?(payload: Payload): { purpose: PersonPurpose; given: Personal } | null
  /** The same, of several, by what they are. */
  people?(payload: Payload): Readonly<Record<string, { purpose: PersonPurpose; given: Personal }>>
  touches?(payload: Payload, context: Context): readonly Named[]
  asks?(payload: Payload, moment: Moment, context: Context): AggregateAsk[]
  /** The person that the command is about. */
  aboutPerson?(payload: Payload): string
  /** Absent where only things with a life of their own are asked. */
  command?(payload: Payload, moment: Moment, context: Context): Command
  brings?(payload: Payload): Brought
  value(outcome: Outcome, payload: Payload, context: Context): Value
}

type Wire = typeof KIOSK & typeof BOOTH & typeof STAFF
type Elsewhere =
  | 'clock:correct'
  | 'ticket:notify'
  | 'ticket:scan'
  | 'hall:resync'
  | 'printer:status'
  | 'kiosk:status'
  | 'device:invite'
  | 'device:revoke'
type HallCommands = {
  [Name in Exclude<keyof Wire, Elsewhere | CaseName>]: HallCommand<
    z.output<Wire[Name]['payload']>,
    z.input<Wire[Name]['value']>
  >
}

/** Of the commands, those that are about cases: apps/server/src/cases/case-commands.ts. */
export type CaseName = 'ticket:escalate' | Extract<keyof Wire, `case:${string}`>

export const metaOf = ({ at, actor }: Moment) => ({ at, actor })

/** A supervisor may act at any booth, officers at the one that they opened. */
export const officer = ({ caller }: Context): Officer => ({
  id: caller.id,
  formerly: caller.name,
  anyBooth: caller.kind === 'staff' && caller.role === 'supervisor',
})

/** The ticket that the events are about, or null where nothing happened. */
function ticketOf({ state, events }: Outcome, { caller }: Context): TicketView | null {
  const event = events.find(event => 'ticketId' in event)
  return event ? viewOf(state, event.ticketId, caller) : null
}

const viewOf = (state: HallState, ticketId: string, { kind }: Caller): TicketView =>
  ticketView(
    state.tickets.get(ticketId)!,
    state.config!.timezone,
    kind === 'staff' ? 'staff' : 'public',
    state.breaches.get(ticketId),
  )

/** The ticket that was named, also where nothing had to happen. */
const named = ({ state }: Outcome, { ticketId }: { ticketId: string }, { caller }: Context): TicketView =>
  viewOf(state, ticketId, caller)

const boothOf = ({ state }: Outcome, { booth }: { booth: number }): BoothView =>
  boothView(state.booths.get(booth)!, state.config!.timezone, 'staff', undefined, state.config)

const nothing = (): null => null

const hallNow = ({ state, at }: Outcome) => hallInfo(state, at)
/** Epoch ms. */
function timeToday({ state: { config, day }, at }: Moment, time: string): number {
  const { timezone } = config!
  return instantOf(timezone, day?.date ?? dateInZone(timezone, at), time)
}

/** What staff write of a ticket may be about its visitor. */
const note = (text: string) => (text ? { purpose: 'note' as const, given: { text } } : null)
const noted = ({ person }: Context) => (person ? { person: markOf(person) } : {})

const ticket = (outcome: Outcome, _: unknown, context: Context) => ticketOf(outcome, context)!

const leave = (
  type: 'PauseBooth' | 'CloseBooth',
): HallCommand<{ booth: number; reason?: string | undefined }, BoothView> => ({
  command: ({ booth, reason }, moment, context) => ({
    ...{ type, ...metaOf(moment), booth, reason },
    officer: officer(context),
  }),
  value: boothOf,
})

const panic = (type: 'CallPanic' | 'TakePanic'): HallCommand<{ booth: number }, BoothView> => ({
  command: ({ booth }, moment, context) => ({ type, ...metaOf(moment), booth, officer: officer(context) }),
  value: boothOf,
})

type AtBooth = { booth: number; ticketId?: string | undefined }
const atBooth = (
  type: 'RecallTicket' | 'StartService' | 'MarkNoShow' | 'ParkTicket',
): HallCommand<AtBooth, TicketView> => ({
  command: ({ booth, ticketId }, moment, context) => ({
    type,
    ...metaOf(moment),
    booth,
    ticketId,
    officer: officer(context),
  }),
  value: ticket,
})

const service = (type: 'OpenService' | 'CloseService'): HallCommand<{ service: string }, null> => ({
  command: ({ service }, moment) => ({ type, ...metaOf(moment), service }),
  value: nothing,
})

export const HALL_COMMANDS: HallCommands = {
  'ticket:issue': {
    personal: ['priorityReason'],
    person: ({ priority, priorityReason: reason }) =>
      priority === 'priority' && reason ? { purpose: 'priority', given: { reason } } : null,
    command: (
      { service, further, priority, language, notAfter, ticketId, token, paper },
      moment,
      { person, caller, canPrint, foretold },
    ) => ({
      type: 'IssueTicket',
      ...metaOf(moment),
      // Of a press that brings none, the server names the ticket.
      ticketId: ticketId ?? newTicketId(moment.at),
      token: token ?? newPageToken(),
      taken: moment.taken,
      service,
      further,
      priority,
      ...(person && { person: markOf(person) }),
      language,
      foretoldSeconds: foretold(service),
      notAfter: notAfter === undefined ? undefined : Date.parse(notAfter),
      ...(caller.kind === 'staff' && {
        desk: { paper: paper ?? 'none', canPrint: canPrint(paper ?? 'none') },
      }),
    }),
    brings: ({ ticketId, token }) => ({ ticketId, token }),
    value: issued,
  },
  'ticket:printed': {
    command: ({ ticketId, copy, detail }, moment) => ({
      type: 'RecordPaper',
      ...metaOf(moment),
      ticketId,
      paper: 'printed',
      copy,
      detail,
    }),
    value: ticket,
  },
  'ticket:print-failed': {
    command: ({ ticketId, outcome, copy, detail }, moment) => ({
      type: 'RecordPaper',
      ...metaOf(moment),
      ticketId,
      paper: outcome,
      copy,
      detail,
    }),
    value: ticket,
  },
  'ticket:copy': {
    command: ({ ticketId, paper }, moment, { canPrint }) => ({
      ...{ type: 'CopyTicket', ...metaOf(moment), ticketId, copy: newTicketId(moment.at) },
      desk: { paper, canPrint: canPrint(paper) },
    }),
    value: named,
  },
  'ticket:change': {
    personal: ['priorityReason', 'why'],
    person: ({ priority, priorityReason: reason, why }) => {
      if (priority === 'priority' && reason) return { purpose: 'priority', given: { reason } }
      return priority === 'normal' && why ? note(why) : null
    },
    command: ({ ticketId, language, priority }, moment, context) => ({
      ...{ type: 'ChangeTicket', ...metaOf(moment), ticketId, language, priority, ...noted(context) },
    }),
    value: named,
  },
  'ticket:return': {
    command: ({ ticketId }, moment) => ({ type: 'ReturnTicket', ...metaOf(moment), ticketId }),
    value: named,
  },
  'booth:open': {
    command: ({ booth }, moment, context) => ({
      ...{ type: 'OpenBooth', ...metaOf(moment), booth },
      officer: officer(context),
      masters: context.mastersOf(context.caller.id),
    }),
    value: boothOf,
  },
  'booth:pause': leave('PauseBooth'),
  'booth:close': leave('CloseBooth'),
  'booth:next': {
    command: ({ booth }, moment, context) => ({
      type: 'CallNext',
      ...metaOf(moment),
      booth,
      officer: officer(context),
    }),
    value: (outcome, _, context) => ticketOf(outcome, context),
  },
  'ticket:recall': atBooth('RecallTicket'),
  'ticket:serve': atBooth('StartService'),
  'ticket:finish': {
    command: ({ booth, ticketId, matter, outcome }, moment, context) => ({
      ...{ type: 'FinishTicket', ...metaOf(moment), booth, ticketId, matter, outcome },
      officer: officer(context),
    }),
    value: ticket,
  },
  'ticket:no-show': atBooth('MarkNoShow'),
  'ticket:drop-further': {
    personal: ['reason'],
    person: ({ reason }) => note(reason),
    command: ({ booth, ticketId }, moment, context) => ({
      ...{ type: 'DropFurther', ...metaOf(moment), booth, ticketId, ...noted(context) },
      officer: officer(context),
    }),
    value: ticket,
  },
  'ticket:park': atBooth('ParkTicket'),
  'ticket:transfer': {
    command: ({ booth, ticketId, service }, moment, context) => ({
      type: 'TransferTicket',
      ...metaOf(moment),
      booth,
      ticketId,
      service,
      officer: officer(context),
    }),
    value: ticket,
  },
  'booth:panic': panic('CallPanic'),
  'panic:take': panic('TakePanic'),
  'panic:end': {
    personal: ['word'],
    person: ({ word }) => note(word),
    command: ({ booth }, moment, context) => ({
      ...{ type: 'EndPanic', ...metaOf(moment), booth, ...noted(context) },
      officer: officer(context),
    }),
    value: boothOf,
  },
  'booth:undo': {
    command: ({ booth, ticketId }, moment, context) => ({
      type: 'UndoLast',
      ...metaOf(moment),
      booth,
      ticketId,
      officer: officer(context),
    }),
    value: ticket,
  },
  'ticket:resume': {
    command: ({ booth, ticketId }, moment, context) => ({
      type: 'ResumeTicket',
      ...metaOf(moment),
      booth,
      ticketId,
      officer: officer(context),
    }),
    value: ticket,
  },
  'hall:close': {
    command: ({ why, closesAt }, moment) => ({
      type: 'CloseEarly',
      ...metaOf(moment),
      why,
      closesAt: closesAt === undefined ? undefined : timeToday(moment, closesAt),
    }),
    value: hallNow,
  },
  'hall:open': {
    command: (_, moment) => ({ type: 'Reopen', ...metaOf(moment) }),
    value: hallNow,
  },
  'service:open': service('OpenService'),
  'service:close': service('CloseService'),
  'ticket:call': {
    personal: ['reason'],
    person: ({ reason }) => note(reason),
    command: ({ booth, ticketId }, moment, context) => ({
      type: 'CallTicket',
      ...metaOf(moment),
      booth,
      ticketId,
      ...noted(context),
      officer: officer(context),
    }),
    value: named,
  },
  'miss:acknowledge': {
    personal: ['note'],
    person: payload => note(payload.note),
    command: ({ ticketId }, moment, context) => ({
      type: 'AcknowledgeMiss',
      ...metaOf(moment),
      ticketId,
      ...noted(context),
    }),
    value: named,
  },
  'booth:ask': {
    command: ({ booth }, moment) => ({ type: 'AskBoothBack', ...metaOf(moment), booth }),
    value: boothOf,
  },
  'person:erase': {
    aboutPerson: ({ ref }) => ref,
    command: ({ ref, why }, moment) => ({
      type: 'ErasePerson',
      ...metaOf(moment),
      ref,
      purpose: moment.purposeOf(ref),
      why,
    }),
    value: nothing,
  },
  'ticket:cancel': {
    personal: ['reason'],
    person: ({ reason }) => note(reason),
    command: ({ ticketId }, moment, context) => ({
      type: 'CancelTicket',
      ...metaOf(moment),
      ticketId,
      ...noted(context),
    }),
    value: ticket,
  },
}

function issued(outcome: Outcome, _: unknown, context: Context): IssuedTicket {
  return issuedView(ticketOf(outcome, context)!, outcome, context.publicUrl)
}

/** With what the paper says beyond the ticket. */
export function issuedView(
  view: TicketView,
  { state, at }: Pick<Outcome, 'state' | 'at'>,
  publicUrl: string,
): IssuedTicket {
  return {
    ...view,
    ahead: aheadOf(state, view.id),
    expectedWaitSeconds: expectedWaitSeconds(state, view.service, at),
    url: `${publicUrl}/t/${state.tickets.get(view.id)!.token}`,
  }
}
