/** What happened. Stored as JSON in the log for good: a type may gain optional fields and never loses any. */
import { z } from 'zod'
import { Bilingual } from './bilingual.ts'
import { MISS_CAUSES } from './breach.ts'
import { CALL_REASONS } from './call-reasons.ts'
import { CLOCK_WORDS } from './clock-words.ts'
import { BoothNumber, HallConfig, ServiceLetter } from './config.ts'
import { Mastered } from './mastered.ts'
import { CLOSED_DAYS } from './opening-calendar.ts'
import { ERASURE_REASONS, PERSON_PURPOSES, PersonMark } from './people.ts'
import { LANGUAGE_TAG, PRIORITY_REASONS } from './ticket.ts'
import { UNDONE } from './undone.ts'

const Instant = z.int()
const event = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), at: Instant, actor: z.string(), ...shape })

/** For how long it had been open without a ticket, in the time that this ends; absent where it was not open. Ms. [S23] */
const Idle = z.int().min(0).optional()
const Spans = z.array(z.object({ from: Instant, to: Instant }))
/** The hours of a day (calendar.ts). */
const plan = {
  opensAt: Instant,
  closesAt: Instant,
  endsAt: Instant,
  breaks: Spans.optional(),
  services: z.record(z.string(), Spans).optional(),
  dayAs: z.enum(CLOSED_DAYS).optional(),
  dayWhy: Bilingual.optional(),
}
/** The call that it ends counts as none: no service began, and nobody could have come. [P15] */
const Uncounted = z.literal(true).optional()
/** Service had begun: its visitor waits again, and is promised anew. [P16] */
const Anew = Instant.optional()
const ticket = { ticketId: z.string() }
const ticketAtBooth = { ticketId: z.string(), booth: BoothNumber }

export const HallEvent = z.discriminatedUnion('type', [
  event('HallConfigured', {
    config: HallConfig,
    /** In the words of whoever changed it. */
    why: z.string().optional(),
    /** A file given at the start, or an administrator; a file where it is absent. */
    source: z.enum(['file', 'settings']).optional(),
  }),
  event('DayOpened', {
    date: z.string(),
    ...plan,
    /** The last numbers that were given on this date before: it goes on after them. */
    issued: z.record(z.string(), z.int()).optional(),
    /** Nobody vouched for the date; until then it may still be that of the numbers it goes on after. */
    doubtUntil: Instant.optional(),
  }),
  event('DayReplanned', plan),
  /** Today no ticket is given from `closesAt` on; `why` is told to everybody. */
  event('HallClosedEarly', { closesAt: Instant, why: Bilingual }),
  event('HallReopened', {}),
  event('DayClosed', { date: z.string() }),
  event('ServiceOpened', { service: ServiceLetter }),
  event('ServiceClosed', { service: ServiceLetter }),
  event('BoothOpened', {
    booth: BoothNumber,
    officer: z.string(),
    /** What its officer masters, and which of the booth's services that is now; absent where they master all. [A20] */
    mastery: z.object({ masters: z.array(Mastered), services: z.array(ServiceLetter) }).optional(),
    idleMs: Idle,
  }),
  /** The hour came at which its officer masters others of its services. */
  event('BoothServicesChanged', { booth: BoothNumber, services: z.array(ServiceLetter) }),
  /** `reason`: of the set-up's list of the time, as it is called in Indonesian; so are `matter` and `outcome` of a finish. */
  event('BoothPaused', {
    ...{ booth: BoothNumber, reason: z.string().optional(), idleMs: Idle },
    /** By the hall, because nobody was there. [P17] */
    absent: z.literal(true).optional(),
  }),
  event('BoothClosed', { booth: BoothNumber, reason: z.string().optional(), idleMs: Idle }),
  /** A booth calls for help; somebody takes it up; it is over, and their word of it is no part of the log. */
  event('PanicCalled', { booth: BoothNumber, officer: z.string() }),
  event('PanicTaken', { booth: BoothNumber, officer: z.string() }),
  event('PanicEnded', { booth: BoothNumber, officer: z.string(), person: PersonMark.optional() }),
  event('TicketIssued', {
    ...ticket,
    token: z.string(),
    number: z.string(),
    service: ServiceLetter,
    /** What its visitor needs afterwards, in this order. [Q56] */
    further: z.array(ServiceLetter).optional(),
    priority: z.enum(['normal', 'priority']),
    /** Of events from before people had a place of their own; null since. */
    priorityReason: z.enum(PRIORITY_REASONS).nullable(),
    /** The reason of a priority, which is no part of the log. */
    person: PersonMark.optional(),
    language: z.string().regex(LANGUAGE_TAG),
    callBy: Instant,
    /** Of one that staff gave: `none`, or the kiosk whose printer prints it. A kiosk prints its own. */
    paper: z.string().optional(),
  }),
  event('TicketPaperRecorded', {
    ...ticket,
    paper: z.enum(['printed', 'not-printed', 'unknown']),
    copy: z.boolean(),
    detail: z.string(),
  }),
  /** Staff asked that kiosk for a copy, which has a name of its own. [Q38] */
  event('CopyAsked', { ...ticket, paper: z.string(), copy: z.string() }),
  /** At the desk it got another language, or another priority: `person` is why, which is no part of the log. [Q39] [Q40] */
  event('TicketChanged', {
    ...ticket,
    language: z.string().regex(LANGUAGE_TAG).optional(),
    priority: z.enum(['normal', 'priority']).optional(),
    person: PersonMark.optional(),
  }),
  event('TicketCalled', {
    ...ticketAtBooth,
    /** Taken before others for his priority, on the priority share. */
    ahead: z.boolean(),
    why: z.enum(CALL_REASONS).optional(),
    /** Somebody overdue was passed over. */
    passedOver: z.boolean().optional(),
    /** Called by the hall, because the booth was free and did not call. */
    auto: z.boolean().optional(),
    /** Of a supervisor's own choice, in events from before such words had a place of their own. */
    reason: z.string().optional(),
    /** The same, which is no part of the log. */
    person: PersonMark.optional(),
  }),
  event('TicketRecalled', ticketAtBooth),
  event('ServiceStarted', ticketAtBooth),
  event('TicketFinished', {
    ...ticketAtBooth,
    /** What the visitor came for goes on as a case. */
    escalated: z.literal(true).optional(),
    matter: z.string().optional(),
    outcome: z.string().optional(),
    /** Its visitor goes on to the next of their services, and waits there. [Q57] */
    next: z.object({ service: ServiceLetter, callBy: Instant }).optional(),
  }),
  /** At its booth, the services that were to come are not needed any more. */
  event('FurtherDropped', { ...ticketAtBooth, person: PersonMark.optional() }),
  event('TicketNoShow', {
    ...ticketAtBooth,
    uncounted: Uncounted,
    /** Its miss came with it, and goes with it where it is undone. */
    missed: z.literal(true).optional(),
  }),
  event('TicketTransferred', {
    ...ticketAtBooth,
    service: ServiceLetter,
    uncounted: Uncounted,
    callBy: Anew,
  }),
  event('TicketParked', { ...ticketAtBooth, uncounted: Uncounted, callBy: Anew }),
  /** Nobody was at the booth that called it: it waits again, by the promise that it has. [P17] */
  event('OfficerAbsent', { ...ticketAtBooth, uncounted: Uncounted }),
  event('TicketResumed', ticketAtBooth),
  event('TicketCancelled', { ...ticket, reason: z.string().optional(), person: PersonMark.optional() }),
  /** A booth took its last action back: all is as it was before. */
  event('ActionUndone', { ...ticketAtBooth, undone: z.enum(UNDONE) }),
  /** Who did not come when they were called waits again, and is promised for later. */
  event('TicketReturned', { ...ticket, callBy: Instant }),
  /** Its visitor asked for more time: so many others go first, and it is promised for later. */
  event('TicketDeferred', { ...ticket, behind: z.int().min(1), callBy: Instant }),
  /** Where its visitor wants messages of their turn, which is no part of the log. */
  event('MessagesAsked', { ...ticket, person: PersonMark, language: z.string().regex(LANGUAGE_TAG) }),
  event('TurnNear', ticket),
  event('TicketExpired', { ...ticket, uncounted: Uncounted }),
  event('TicketAtRisk', ticket),
  event('TicketMissed', { ...ticket, cause: z.enum(MISS_CAUSES) }),
  event('MissAcknowledged', { ...ticket, note: z.string().optional(), person: PersonMark.optional() }),
  event('BoothAskedBack', { booth: BoothNumber }),
  /** The hall's clock was wrong and was set right; `at` is the right time, `from` what it said. */
  event('ClockCorrected', {
    from: Instant,
    /** Whose clock said so, where that is known. */
    word: z.enum(CLOCK_WORDS).optional(),
    /** The day as it is by the right time; absent where time has merely passed, and what is due follows. */
    day: z.object({ date: z.string(), ...plan }).optional(),
    /** Numbers given on that date before: it goes on after them. */
    issued: z.record(z.string(), z.int()).optional(),
    /** Tickets that expired only because the clock was wrong, as they were filed. */
    revived: z.array(z.record(z.string(), z.unknown())).optional(),
    /** The seq at which each of them was issued, by its id: an id of before says it itself. */
    places: z.record(z.string(), z.int()).optional(),
    /** A later date that the server's machine alone says: by the hall's clock, how long it may still be the date before. */
    doubtUntil: Instant.optional(),
  }),
  /** What was kept of a person, and why, is there no more. */
  event('PersonErased', {
    ref: z.string(),
    purpose: z.enum(PERSON_PURPOSES),
    why: z.enum(ERASURE_REASONS),
  }),
  /** Another record than the known one was put in its place, on purpose: an older copy, or none. */
  event('RecordAccepted', {
    reason: z.string(),
    /** The last event that was known, and the last one found. */
    expectedSeq: z.int(),
    foundSeq: z.int(),
    /** Numbers given on `date` that the record may not know: it goes on after them. */
    date: z.string().nullable(),
    issued: z.record(z.string(), z.int()),
  }),
])
export type HallEvent = z.infer<typeof HallEvent>
export type EventOf<Type extends HallEvent['type']> = Extract<HallEvent, { type: Type }>
