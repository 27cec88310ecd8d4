/**
 * What the passing of time calls for: the hall gives these commands to itself, each second and before any other command.
 * Asked again after they were done, it asks for nothing twice; asked after a silence, for everything that was missed.
 *
 *   issued ──60 % of the target──► at risk ──► paused booths asked back
 *          ──target──────────────► missed, with its cause ──► acknowledged by a supervisor
 *   its turn is near ────────────► whoever wanted to be told is told
 *   an officer masters other services from this hour on ──► their booth serves those
 *   called, and nothing pressed ──absentAfterSeconds──► back to its place, the booth paused
 *   booth free while somebody waits ──autoCallSeconds──► it calls by itself
 *
 * A break stands between: nobody is called for, and no booth, until it is over. [C6]
 */
import { absenceIsDue } from './absent.ts'
import type { Command, Meta } from './commands.ts'
import { dueDays } from './decide-day.ts'
import { leadOf } from './lead.ts'
import { waitingSince } from './legs.ts'
import { otherServices } from './mastery.ts'
import { isNear } from './near.ts'
import { breakAt, lastBreakEnd } from './open-time.ts'
import type { Policy } from './policy.ts'
import { firstFrom, type Queue } from './queue.ts'
import type { Booth, HallState, Service } from './state.ts'
import type { Ticket } from './ticket.ts'

export function dueCommands(state: HallState, at: number, { boothFirst }: Policy): Command[] {
  const days = dueDays(state, at)
  if (days.length > 0 || !state.config || !state.day || state.day.closed) return days
  const meta: Meta = { at, actor: 'system' }
  const changes = dueServices(state, meta)
  // What else is due is to be asked of the booths as they are then.
  if (changes.length > 0) return changes
  return [
    ...dueAbsent(state, meta),
    ...dueBreaches(state, meta),
    ...dueBooths(state, meta, boothFirst),
    ...dueNear(state, meta),
  ]
}

/** Booths whose officers master others of their services from now on. [A20] */
const dueServices = (state: HallState, meta: Meta): Command[] =>
  [...state.booths.values()].flatMap(booth =>
    otherServices(state, booth, meta.at)
      ? [{ type: 'ChangeBoothServices' as const, ...meta, booth: booth.number }]
      : [],
  )

/** Tickets that are at risk or missed by now, and not yet marked. The work does not grow with those that are. */
function dueBreaches(state: HallState, meta: Meta): Command[] {
  const due: Command[] = []
  for (const service of state.services.values())
    for (const queue of [service.queues.normal, service.queues.priority]) {
      if (queue.length === 0) continue
      const lead = breakAt(state.day, meta.at) ? 0 : leadOf(state, service)
      for (const { id } of unmarked(state, queue, meta.at, lead, 'atRiskAt'))
        due.push({ type: 'MarkAtRisk', ...meta, ticketId: id })
      for (const { id } of unmarked(state, queue, meta.at, 0, 'missedAt'))
        due.push({ type: 'MarkMissed', ...meta, ticketId: id })
    }
  for (const id of state.parked) due.push(...dueOfParked(state, state.tickets.get(id)!, meta))
  return due
}

/** Parked before anybody came: their promise runs on. [P15] */
function dueOfParked(state: HallState, ticket: Ticket, meta: Meta): Command[] {
  if (ticket.firstCalledAt !== null) return []
  const service = state.services.get(ticket.service)
  const lead = service && !breakAt(state.day, meta.at) ? leadOf(state, service) : 0
  const marked = state.breaches.get(ticket.id)
  const due: Command[] = []
  if (!marked?.atRiskAt && ticket.callBy - lead < meta.at)
    due.push({ type: 'MarkAtRisk', ...meta, ticketId: ticket.id })
  if (!marked?.missedAt && ticket.callBy < meta.at)
    due.push({ type: 'MarkMissed', ...meta, ticketId: ticket.id })
  return due
}

/** Booths that called somebody and were left. [P17] */
const dueAbsent = (state: HallState, meta: Meta): Command[] =>
  [...state.booths.values()]
    .filter(booth => absenceIsDue(state.config!, booth, meta.at))
    .map(({ number }) => ({ type: 'MarkAbsent', ...meta, booth: number }))

/** Whose turn is near, of those who want to be told and were not. [N18] */
function dueNear(state: HallState, meta: Meta): Command[] {
  const due: Command[] = []
  for (const id of state.toTell) {
    const ticket = state.tickets.get(id)!
    if (ticket.nearAt === undefined && isNear(state, ticket))
      due.push({ type: 'MarkNear', ...meta, ticketId: id })
  }
  return due
}

/**
 * Tickets that were never called, whose level is due `lead` ms before their promised moment, and who are not marked: they
 * stand together, the last of those that are due. Who was marked early, by a forecast, says nothing of those before him.
 */
function unmarked(
  state: HallState,
  queue: Queue,
  at: number,
  lead: number,
  level: 'atRiskAt' | 'missedAt',
): Ticket[] {
  const found: Ticket[] = []
  for (let n = firstFrom(queue, at + lead) - 1; n >= 0; n--) {
    const ticket = queue[n]!
    if (ticket.firstCalledAt !== null) continue
    const marked = state.breaches.get(ticket.id)?.[level] ?? null
    if (marked === null) found.push(ticket)
    else if (marked >= ticket.callBy - lead) break
  }
  return found.reverse()
}

function dueBooths(state: HallState, meta: Meta, boothFirst: Policy['boothFirst']): Command[] {
  if (breakAt(state.day, meta.at)) return []
  const { autoCallSeconds } = state.config!
  const back = lastBreakEnd(state.day, meta.at)
  const due: Command[] = []
  const idle: Booth[] = []
  for (const booth of state.booths.values()) {
    if (booth.state === 'paused' && booth.askedBackAt === null && atRiskFor(state, booth, meta.at))
      due.push({ type: 'AskBoothBack', ...meta, booth: booth.number })
    if (autoCallSeconds !== null && booth.state === 'open' && !booth.ticket)
      if (Math.max(idleSince(state, booth), back) + autoCallSeconds * 1000 <= meta.at) idle.push(booth)
  }
  if (idle.length > 1) idle.sort(boothFirst(state))
  for (const { number } of idle) due.push({ type: 'AutoCall', ...meta, booth: number })
  return due
}

/** The first of each queue that the booth serves. */
function headsFor(state: HallState, booth: Booth): { head: Ticket; service: Service }[] {
  return booth.services.flatMap(letter => {
    const service = state.services.get(letter)
    if (!service) return []
    return [service.queues.normal, service.queues.priority].flatMap(([head]) =>
      head ? { head, service } : [],
    )
  })
}

const atRiskFor = (state: HallState, booth: Booth, at: number): boolean =>
  headsFor(state, booth).some(({ head, service }) => head.callBy - leadOf(state, service) < at)

/** Since when the booth is free while somebody waits for it; never, if nobody does. */
function idleSince(state: HallState, booth: Booth): number {
  const waits = Math.min(...headsFor(state, booth).map(({ head }) => waitingSince(head)))
  return Math.max(booth.since, waits)
}
