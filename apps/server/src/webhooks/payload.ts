/**
 * What other systems are told of what happened, kind by kind. Each field is named here: an event has more, such as who did it, the
 * secret of a page or the reference of a person, and none of that leaves the hall. [W4]
 */
import type { LogEvent, WebhookKind } from '@antrean/queue-core'

type Types = LogEvent['type']
type Its<Type extends Types> = Extract<LogEvent, { type: Type }>
type Told = Record<string, string | number | boolean | null | undefined | readonly string[]>
type Kind<Type extends Types> = {
  kind: WebhookKind
  data: (event: Its<Type>, iso: (at: number) => string) => Told
}
const kind = <Type extends Types>(kind: WebhookKind, data: Kind<Type>['data']): Kind<Type> => ({ kind, data })

type OfTicket = { ticketId: string; booth?: number }
const ticket = ({ ticketId, booth }: OfTicket): Told => ({ ticketId, booth })
const atBooth = ({ booth }: { booth: number }): Told => ({ booth })
const leaves = ({ booth, reason }: { booth: number; reason?: string | undefined }): Told => ({
  booth,
  reason,
})
const ofCase = ({ id }: { id: string }): Told => ({ caseId: id })

const KINDS: { [Type in Types]?: Kind<Type> } = {
  DayOpened: kind('day.opened', ({ date, opensAt, closesAt }, iso) => ({
    ...{ date, opensAt: iso(opensAt), closesAt: iso(closesAt) },
  })),
  DayClosed: kind('day.closed', ({ date }) => ({ date })),
  ServiceOpened: kind('service.opened', ({ service }) => ({ service })),
  ServiceClosed: kind('service.closed', ({ service }) => ({ service })),
  BoothOpened: kind('booth.opened', atBooth),
  BoothPaused: kind('booth.paused', leaves),
  BoothClosed: kind('booth.closed', leaves),
  OfficerAbsent: kind('booth.absent', ticket),
  TicketIssued: kind('ticket.issued', ({ ticketId, number, service, further, language, callBy }, iso) => ({
    ...{ ticketId, number, service, further, language, callBy: iso(callBy) },
  })),
  TicketCalled: kind('ticket.called', ticket),
  TicketRecalled: kind('ticket.recalled', ticket),
  ServiceStarted: kind('ticket.started', ticket),
  TicketFinished: kind('ticket.finished', event => ({
    ...ticket(event),
    escalated: event.escalated ?? false,
    matter: event.matter,
    outcome: event.outcome,
    // Its visitor goes on to this service, with the same ticket.
    next: event.next?.service,
  })),
  TicketNoShow: kind('ticket.no-show', ticket),
  TicketReturned: kind('ticket.returned', ({ ticketId, callBy }, iso) => ({ ticketId, callBy: iso(callBy) })),
  ActionUndone: kind('ticket.undone', event => ({ ...ticket(event), undone: event.undone })),
  TicketTransferred: kind('ticket.transferred', event => ({ ...ticket(event), service: event.service })),
  TicketParked: kind('ticket.parked', ticket),
  TicketResumed: kind('ticket.resumed', ticket),
  TicketCancelled: kind('ticket.cancelled', ({ ticketId }) => ({ ticketId })),
  TicketExpired: kind('ticket.expired', ticket),
  TicketAtRisk: kind('ticket.at-risk', ticket),
  TicketMissed: kind('ticket.missed', event => ({ ...ticket(event), cause: event.cause })),
  TicketRated: kind('ticket.rated', ({ ticketId, service, booth, level, levels }) => ({
    ...{ ticketId, service, booth, level, levels },
  })),
  AlertRaised: kind('alert.raised', ({ id: rule, value, limit }) => ({ rule, value, limit })),
  AlertOver: kind('alert.over', ({ id: rule, value, limit }) => ({ rule, value, limit })),
  CaseOpened: kind('case.opened', event => ({
    ...ofCase(event),
    ...{ number: event.number, caseKind: event.caseKind, service: event.service, unit: event.unit },
    ...{ ticketId: event.ticket?.id ?? null, dueDate: event.due.date },
  })),
  CaseAssigned: kind('case.assigned', event => ({ ...ofCase(event), unit: event.unit })),
  ApplicantAsked: kind('case.question-asked', ofCase),
  ApplicantAnswered: kind('case.question-answered', ofCase),
  CaseExtended: kind('case.extended', event => ({ ...ofCase(event), dueDate: event.due.date })),
  CaseDueSoon: kind('case.due-soon', event => ({ ...ofCase(event), dueDate: event.dueDate })),
  CaseDue: kind('case.due', event => ({ ...ofCase(event), dueDate: event.dueDate })),
  CaseOverdue: kind('case.overdue', event => ({ ...ofCase(event), dueDate: event.dueDate })),
  CaseCompleted: kind('case.completed', event => ({ ...ofCase(event), outcome: event.outcome })),
  CaseClosed: kind('case.closed', ofCase),
  CaseReopened: kind('case.reopened', event => ({ ...ofCase(event), dueDate: event.due.date })),
}

/** Those of which something tells. */
export const KINDS_TOLD: readonly WebhookKind[] = Object.values(KINDS).map(({ kind }) => kind)

export type Payload = { type: WebhookKind | 'webhook.test'; timestamp: string; data: object }

/** Null where other systems are not told of such an event. */
export function payloadOf(
  event: LogEvent,
  about: { hallId: string; seq: number },
  iso: (at: number) => string,
): Payload | null {
  const its = KINDS[event.type] as Kind<Types> | undefined
  if (!its) return null
  return { type: its.kind, timestamp: iso(event.at), data: { ...about, ...its.data(event as never, iso) } }
}
