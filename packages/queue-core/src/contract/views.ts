/** What the hall looks like on the wire. All times are ISO 8601 with the hall's offset. */
import { z } from 'zod'
import { MISS_CAUSES } from '../hall/breach.ts'
import { CALL_REASONS } from '../hall/call-reasons.ts'
import { Bilingual, BoothName, BoothNumber, ServiceLetter } from '../hall/config.ts'
import { KioskSetUp } from '../hall/kiosk-set-up.ts'
import { CLOSED_DAYS } from '../hall/opening-calendar.ts'
import { LANGUAGE_TAG, PRIORITY_REASONS, TICKET_STATES } from '../hall/ticket.ts'
import { UNDONE } from '../hall/undone.ts'

export const Time = z.iso.datetime({ offset: true })
/** Sequence number of the last event in the log that a message reflects. */
export const Seq = z.int().min(0)

export const TicketStateWire = z.enum(TICKET_STATES)
export const PriorityWire = z.enum(['normal', 'priority'])
export const PriorityReasonWire = z.enum(PRIORITY_REASONS)
/** `id`, `en`, or the tag of another language that the hall has words in. */
export const LanguageWire = z.string().regex(LANGUAGE_TAG, 'a language is named by its tag: id, en')
export const MissCauseWire = z.enum(MISS_CAUSES)
export const PaperWire = z.enum(['none', 'pending', 'printed', 'not-printed', 'unknown'])

/** Of a ticket for several services, one that is over. */
export const LegView = z.object({
  service: ServiceLetter,
  /** When it began, and its promised moment. */
  from: Time,
  callBy: Time,
  /** The first call of it. */
  calledAt: Time.nullable(),
  endedAt: Time,
  booth: BoothNumber,
  state: z.enum(['done', 'escalated']),
})
export type LegView = z.infer<typeof LegView>

export const TicketView = z.object({
  id: z.string(),
  /** Where somebody else in the hall holds the same one, with day and month of the paper: A001 (2/3). */
  number: z.string(),
  /** YYYY-MM-DD, there alone: the date on its paper. */
  paperDate: z.iso.date().optional(),
  service: ServiceLetter,
  priority: PriorityWire,
  /** For staff only; null elsewhere. */
  priorityReason: PriorityReasonWire.nullable(),
  language: LanguageWire,
  state: TicketStateWire,
  paper: PaperWire,
  issuedAt: Time,
  /** The promised moment. */
  callBy: Time,
  /** The latest call. */
  calledAt: Time.nullable(),
  firstCalledAt: Time.nullable(),
  servingAt: Time.nullable(),
  endedAt: Time.nullable(),
  booth: BoothNumber.nullable(),
  calls: z.int(),
  transfers: z.int(),
  /** Of one for several services: what is still to come, and what is over. */
  further: z.array(ServiceLetter).optional(),
  legs: z.array(LegView).optional(),
  /** Since when it waits for the service of now, where that is not its issue: another service, a transfer, or parking. */
  legFrom: Time.optional(),
  /** Rank among the day's tickets by order of issue. */
  rank: z.int(),
  /** For staff: when it was taken back last. */
  returnedAt: Time.optional(),
  /** For staff: the latest transfer, from which a visitor who waits again has waited. */
  transferredAt: Time.optional(),
  /** For staff, each from the moment it happens: at risk of being late, missed and why, acknowledged. */
  atRiskAt: Time.optional(),
  missedAt: Time.optional(),
  missCause: MissCauseWire.optional(),
  acknowledgedAt: Time.optional(),
  /** For staff, once it was called: why it was the next; whether the hall called by itself; a supervisor's reason. */
  why: z.enum(CALL_REASONS).optional(),
  auto: z.boolean().optional(),
  reason: z.string().optional(),
  /** For staff, once it is finished: what it was about and how it ended, where that was asked. */
  matter: z.string().optional(),
  outcome: z.string().optional(),
})
export type TicketView = z.infer<typeof TicketView>

/** What the kiosk gets for a press: the ticket, and what the paper says beyond it. */
export const IssuedTicket = TicketView.extend({
  /** Tickets of the same service that stand before it. */
  ahead: z.int(),
  expectedWaitSeconds: z.int().nullable(),
  /** The visitor's own page. */
  url: z.url(),
})
export type IssuedTicket = z.infer<typeof IssuedTicket>

export const ServiceView = z.object({
  letter: ServiceLetter,
  unit: z.string(),
  name: Bilingual,
  matters: z.array(Bilingual),
  /** What a finish asks for: whether for the matter, and for one of which outcomes; absent where it does not. */
  asksMatter: z.boolean().optional(),
  outcomes: z.array(Bilingual).optional(),
  /** Whether its requirements, time or cost are published: `GET /api/v1/services/{letter}/standard` has them. */
  standard: z.boolean().optional(),
  /** Whether the cost that it publishes is one. */
  charges: z.boolean().optional(),
  /** Whether it gives tickets while the hall is open. */
  open: z.boolean(),
  /** When it gives tickets again today, where it is closed by its own hours. */
  opensAt: Time.optional(),
  waiting: z.int(),
  /** Null where no open booth serves it. */
  expectedWaitSeconds: z.int().nullable(),
  /** Of ten visitors who came now, eight would wait for so long; absent where it is not foretold. */
  waitLowSeconds: z.int().optional(),
  waitHighSeconds: z.int().optional(),
  /**
   * What every surface says of the wait: one of 0, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90 minutes, or 120 for all that is
   * longer. Null where a figure would say nothing, and where no open booth serves it.
   */
  waitMinutes: z.int().min(0).nullable().optional(),
  targetSeconds: z.int(),
})
export type ServiceView = z.infer<typeof ServiceView>

export const BoothView = z.object({
  /** Its key. */
  number: BoothNumber,
  /** What it is called, where that is not its number. */
  name: BoothName.optional(),
  /** What it serves now. */
  services: z.array(ServiceLetter),
  /** What it is set up for, where its officer masters some of that at certain hours. [A20] */
  offers: z.array(ServiceLetter).optional(),
  state: z.enum(['closed', 'open', 'paused']),
  ticket: z
    .object({ number: z.string(), service: ServiceLetter, state: TicketStateWire, calledAt: Time })
    .nullable(),
  /** Whom it finished last, until it calls the next: whom the tablet beside it asks for a rating. */
  finished: z.object({ id: z.string(), number: z.string(), service: ServiceLetter, at: Time }).optional(),
  /** For staff: what it did last and may undo until then, where nothing follows. */
  undo: z.object({ what: z.enum(UNDONE), ticketId: z.string(), number: z.string(), until: Time }).optional(),
  /** For staff only; null elsewhere. */
  officer: z.string().nullable(),
  /** For staff: since when it calls for help, who called, and who takes it up since when. */
  panic: z
    .object({ at: Time, by: z.string(), takenBy: z.string().optional(), takenAt: Time.optional() })
    .optional(),
  /** For staff: why it is paused or closed, where that was asked. */
  reason: z.string().optional(),
  /** For staff: the hall paused it, because nothing was pressed there after a call. */
  absent: z.literal(true).optional(),
  /** For staff: when the visitor it called goes back to the line, unless somebody presses something there. */
  absentAt: Time.optional(),
  since: Time,
  /** When it was asked to open while it calls nobody; absent where it was not. */
  askedBackAt: Time.optional(),
})
export type BoothView = z.infer<typeof BoothView>

/** A call that was made, newest last; `seq` names it. */
export const CallView = z.object({
  seq: Seq,
  number: z.string(),
  service: ServiceLetter,
  booth: BoothNumber,
  at: Time,
  recall: z.boolean(),
})
export type CallView = z.infer<typeof CallView>

/** `hours`: it is not the time of the day, or no day for it; the others are of the calendar, and of a supervisor's early closing. */
export const CLOSED_AS = ['hours', 'break', 'early', ...CLOSED_DAYS] as const

export const HallInfo = z.object({
  name: Bilingual,
  /** The hall's word for where visitors are served, as within a sentence; loket and booth where it is absent. */
  place: Bilingual.optional(),
  timezone: z.string(),
  /** YYYY-MM-DD, or null before the first day. */
  date: z.string().nullable(),
  open: z.boolean(),
  /** Of today; null where it has no hours. */
  opensAt: Time.nullable(),
  closesAt: Time.nullable(),
  /** The first moment from now at which it opens, be it after a break; null where none is in sight. */
  nextOpening: Time.nullable().optional(),
  /** Why it is closed now; null while it is open. */
  closedAs: z.enum(CLOSED_AS).nullable().optional(),
  /** The reason in the hall's own words, of a special day and of an early closing, also of one that is still to come. */
  closedWhy: Bilingual.nullable().optional(),
  /** When it closes early today; null where it does not. */
  closesEarlyAt: Time.nullable().optional(),
  /** Years of the calendar whose days off nobody has told. */
  yearsWithoutTable: z.array(z.int()).optional(),
  /** Seconds after which a free booth calls by itself while somebody waits for it; null: never. */
  autoCallSeconds: z.int().nullable().optional(),
  /** What a pause and a close ask for one of; absent where they do not. */
  pauseReasons: z.array(Bilingual).optional(),
  closeReasons: z.array(Bilingual).optional(),
  /** So many services one ticket takes beside its first; none where it is absent. */
  furtherServices: z.int().optional(),
  /** How kiosks speak, what they ask and say. */
  kiosk: KioskSetUp.optional(),
  /** What stands on the paper of a ticket (`TICKET_LINES`, and others of a later release); as it comes where it is absent. */
  ticket: z
    .object({
      lines: z.array(z.string()),
      footer: z.object({ id: z.string(), en: z.string() }).optional(),
    })
    .optional(),
  /** A PNG picture in base64, for the top of tickets. */
  logo: z.string().optional(),
  /** Of screens, as # and six figures; what is absent is as it comes. */
  colours: z.object({ main: z.string().optional(), call: z.string().optional() }).optional(),
  /** Which services and booths each wall shows, all of them where a list is absent. */
  walls: z
    .array(
      z.object({
        name: z.string(),
        services: z.array(ServiceLetter).optional(),
        booths: z.array(BoothNumber).optional(),
      }),
    )
    .optional(),
  /** By which visitors rate a service, the worst first. */
  ratingLevels: z.array(Bilingual).optional(),
})
export type HallInfo = z.infer<typeof HallInfo>

/** `hall:snapshot`: the whole state. Staff also get `tickets`: all that are waiting, called, serving or parked. */
export const HallSnapshot = z.object({
  seq: Seq,
  at: Time,
  /** Names this hall among all halls, and never changes. Absent where nothing of it can be read. */
  hallId: z.uuid().optional(),
  hall: HallInfo,
  services: z.array(ServiceView),
  booths: z.array(BoothView),
  /** The latest calls of the day, at most `CALLS_KEPT`. */
  calls: z.array(CallView),
  tickets: z.array(TicketView).optional(),
})
export type HallSnapshot = z.infer<typeof HallSnapshot>
export const CALLS_KEPT = 12

/**
 * `hall:event`: what is different at `seq` from what it was at `prev`. Rows replace the rows of the same key; `calls` are
 * new. A client whose own number is below `prev` has a gap and asks for a snapshot.
 */
export const HallChange = z.object({
  seq: Seq,
  prev: Seq,
  at: Time,
  /** What happened, e.g. `TicketCalled`; each type once. */
  types: z.array(z.string()),
  hall: HallInfo.optional(),
  services: z.array(ServiceView).optional(),
  booths: z.array(BoothView).optional(),
  calls: z.array(CallView).optional(),
  /** For staff: open tickets that changed, and tickets that just ended. */
  tickets: z.array(TicketView).optional(),
})
export type HallChange = z.infer<typeof HallChange>

/** `hall:heartbeat`, every 2 s: the server lives, its time, and whether the hall is open. */
export const Heartbeat = z.object({ seq: Seq, at: Time, open: z.boolean() })
export type Heartbeat = z.infer<typeof Heartbeat>
export const HEARTBEAT_SECONDS = 2
/** A client that has heard nothing for so long shows that it is stale. */
export const STALE_SECONDS = 5
