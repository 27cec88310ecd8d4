/** What is done at the desk as well as elsewhere: a ticket is given, and who came late is taken back. */
import { z } from 'zod'
import { ServiceLetter } from '../hall/config.ts'
import { MOST_FURTHER } from '../hall/several.ts'
import { command } from './command.ts'
import { plainPath, reason, ticketId, ticketPath } from './command-fields.ts'
import { NewTicketId, PageToken } from './ticket-names.ts'
import { IssuedTicket, LanguageWire, PriorityReasonWire, PriorityWire, TicketView, Time } from './views.ts'

export const ISSUE = command({
  by: ['kiosk', 'officer', 'supervisor'],
  says: 'One press, one ticket; by staff for somebody at the desk.',
  fields: {
    service: ServiceLetter,
    /** What the visitor needs afterwards, in this order: as many as the set-up allows (`furtherServices`). */
    further: z.array(ServiceLetter).max(MOST_FURTHER).optional(),
    priority: PriorityWire.default('normal'),
    /** Only with `priority`. */
    priorityReason: PriorityReasonWire.nullable().default(null),
    language: LanguageWire.default('id'),
    /** The last moment at which the visitor can be taken to be there: no ticket is made later. */
    notAfter: Time.optional(),
    /** The ticket's id, made where the press is made; without it, the server makes one. */
    ticketId: NewTicketId.optional(),
    /** The secret of the visitor's page, likewise. */
    token: PageToken.optional(),
    /** By staff: the id of the kiosk or desk printer that prints it, or `none`, which it is where nothing is said. A kiosk prints its own. */
    paper: z.string().min(1).max(64).optional(),
  },
  value: IssuedTicket,
  http: { ...plainPath('tickets'), status: 201 },
  example: { service: 'A', language: 'en' },
})

export const COPY = command({
  by: ['officer', 'supervisor'],
  says: 'A copy of a ticket that has not ended, marked as one, on the paper of a kiosk that can print now.',
  fields: { ticketId, paper: z.string().min(1).max(64) },
  value: TicketView,
  http: ticketPath('copy'),
  example: { ticketId: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c', paper: 'kiosk-1' },
})

export const CHANGE = command({
  by: ['officer', 'supervisor'],
  says: 'A ticket that has not ended gets another language, or another priority: with a reason of the list, or with a word why it has it no more. Number and promise stay.',
  fields: {
    ticketId,
    language: LanguageWire.optional(),
    priority: PriorityWire.optional(),
    /** Needed with `priority`. */
    priorityReason: PriorityReasonWire.optional(),
    /** Needed where a priority is taken away. */
    why: reason.optional(),
  },
  value: TicketView,
  http: ticketPath('change'),
  example: {
    ...{ ticketId: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c', language: 'en' },
    ...{ priority: 'priority', priorityReason: 'elderly' },
  },
})

/** `returnUntil`: of a no-show that may still be taken back. */
export const TicketFound = TicketView.extend({ returnUntil: Time.nullable() })
export type TicketFound = z.infer<typeof TicketFound>
export const TicketsFound = z.object({ tickets: z.array(TicketFound) })

export const RETURN = command({
  by: ['officer', 'supervisor'],
  says: 'Who did not come when they were called has come after all: they wait again, behind all who wait now.',
  fields: { ticketId },
  value: TicketView,
  http: ticketPath('return'),
  example: { ticketId: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c' },
})

export const NOTIFY = command({
  by: ['officer', 'supervisor'],
  says: 'Whoever waits is told by a message when their turn is near and when they are called: at the desk, with their consent.',
  fields: {
    ticketId,
    phone: z.string().trim().min(3).max(40).optional(),
    email: z.string().trim().min(3).max(254).optional(),
    /** The visitor was asked, and agreed. */
    consent: z.literal(true),
    /** Of the messages; that of the ticket unless given. */
    language: LanguageWire.optional(),
  },
  value: z.null(),
  http: ticketPath('notify'),
  example: { ticketId: '0198c5d2-6a00-7c3e-9b1f-2d4e6f8a0b1c', phone: '0812 3456 7890', consent: true },
})
