/** What clients may send: each socket.io event with its payload, and the value of its acknowledgement. */
import { z } from 'zod'
import { BoothNumber, ServiceLetter } from '../hall/config.ts'
import { DeviceKind, PanelReport, PrinterReport, Trouble } from './devices.ts'
import {
  BoothView,
  HallSnapshot,
  IssuedTicket,
  LanguageWire,
  PriorityReasonWire,
  PriorityWire,
  TicketView,
  Time,
} from './views.ts'

/** Made by the client; sending it again returns the first answer. */
export const CommandId = z.uuid()
const command = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ commandId: CommandId, ...shape })

export const IssueFields = {
  service: ServiceLetter,
  priority: PriorityWire.default('normal'),
  /** Only with `priority`. */
  priorityReason: PriorityReasonWire.nullable().default(null),
  language: LanguageWire.default('id'),
  /** The last moment at which the visitor can be taken to be there: no ticket is made later. */
  notAfter: Time.optional(),
}
const ticketId = z.string().min(1).max(64)
const booth = { booth: BoothNumber }
/** Without `ticketId`, the ticket that the booth has. */
const atBooth = { booth: BoothNumber, ticketId: ticketId.optional() }

export const Nothing = z.null()

/** The whole state again, for a client that sees a gap. No commandId: it changes nothing. */
const resync = { 'hall:resync': { payload: z.strictObject({}), value: HallSnapshot } } as const

export const KIOSK = {
  ...resync,
  'ticket:issue': { payload: command(IssueFields), value: IssuedTicket },
  'ticket:printed': {
    payload: command({ ticketId, copy: z.boolean().default(false), detail: z.string().max(500).default('') }),
    value: TicketView,
  },
  'ticket:print-failed': {
    payload: command({
      ticketId,
      /** `unknown`: bytes were sent, and nobody knows what became of them. */
      outcome: z.enum(['not-printed', 'unknown']),
      copy: z.boolean().default(false),
      detail: z.string().max(500).default(''),
    }),
    value: TicketView,
  },
  'printer:status': { payload: command({ printer: PrinterReport }), value: Nothing },
  /** All that ails it beside its printer, worst first; none is left out, and what is not named is over. */
  'kiosk:status': { payload: command({ troubles: z.array(Trouble).max(8) }), value: Nothing },
} as const

/** What an officer may send; `booth:next` answers null when nobody waits for the booth. */
export const BOOTH = {
  ...resync,
  'booth:open': { payload: command(booth), value: BoothView },
  'booth:pause': { payload: command(booth), value: BoothView },
  'booth:close': { payload: command(booth), value: BoothView },
  'booth:next': { payload: command(booth), value: TicketView.nullable() },
  'ticket:recall': { payload: command(atBooth), value: TicketView },
  /** The visitor has come: the service begins. */
  'ticket:serve': { payload: command(atBooth), value: TicketView },
  'ticket:finish': { payload: command(atBooth), value: TicketView },
  'ticket:no-show': { payload: command(atBooth), value: TicketView },
  'ticket:transfer': { payload: command({ ...atBooth, service: ServiceLetter }), value: TicketView },
  'ticket:park': { payload: command(atBooth), value: TicketView },
  'ticket:resume': { payload: command({ ...booth, ticketId }), value: TicketView },
} as const

export const DISPLAY = {
  ...resync,
  'display:status': { payload: command({ panels: z.array(PanelReport).max(64) }), value: Nothing },
} as const

export const STAFF = {
  ...resync,
  'service:open': { payload: command({ service: ServiceLetter }), value: Nothing },
  'service:close': { payload: command({ service: ServiceLetter }), value: Nothing },
  'ticket:cancel': {
    payload: command({ ticketId, reason: z.string().trim().min(3).max(300) }),
    value: TicketView,
  },
  /** A supervisor's own choice of whom a free booth calls. */
  'ticket:call': {
    payload: command({ ...booth, ticketId, reason: z.string().trim().min(3).max(300) }),
    value: TicketView,
  },
  /** A miss was seen, and what was done about it. */
  'miss:acknowledge': {
    payload: command({ ticketId, note: z.string().trim().max(300).default('') }),
    value: TicketView,
  },
  /** Asks for a booth that is paused or closed: consoles of officers say so until it opens. */
  'booth:ask': { payload: command(booth), value: BoothView },
  /** A one-time code, valid for 15 minutes, that turns a machine into a device of this hall. */
  'device:invite': {
    payload: command({ kind: DeviceKind, name: z.string().trim().min(1).max(60) }),
    value: z.object({ code: z.string(), expiresAt: z.string() }),
  },
  /** The hall's clock is wrong: `at` is the right time. */
  'clock:correct': { payload: command({ at: Time }), value: Nothing },
  'device:revoke': { payload: command({ deviceId: z.string().min(1).max(64) }), value: Nothing },
} as const

export const NAMESPACES = { '/kiosk': KIOSK, '/booth': BOOTH, '/display': DISPLAY, '/staff': STAFF } as const
export type Namespace = keyof typeof NAMESPACES
export type CommandName<N extends Namespace> = keyof (typeof NAMESPACES)[N] & string
type Entry<N extends Namespace, E extends CommandName<N>> = Extract<
  (typeof NAMESPACES)[N][E],
  { payload: z.ZodType; value: z.ZodType }
>
/** What a client passes: the payload without its commandId, defaults left out. */
export type Payload<N extends Namespace, E extends CommandName<N>> = Omit<
  z.input<Entry<N, E>['payload']>,
  'commandId'
>
export type Value<N extends Namespace, E extends CommandName<N>> = z.infer<Entry<N, E>['value']>
