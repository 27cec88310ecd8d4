/** What earlier days taught: how long services last, by service and hour, out of the tickets that were filed last. */
import { type History, type ServiceHistory, type Ticket, zoneOffset } from '@antrean/queue-core'
import type { Database } from '../store/database.ts'

/** A start costs the same after years of tickets. */
const TICKETS_READ = 2_000

/** `before`: the seq with which today began. */
export function learnFromPastDays(db: Database, before: number, timezone: string): History {
  const rows = db
    .prepare('SELECT data FROM tickets WHERE key < ? ORDER BY key DESC LIMIT ?')
    .pluck()
    .all(before, TICKETS_READ) as string[]
  const services: Record<string, ServiceHistory> = {}
  for (const row of rows.reverse()) {
    const ticket = JSON.parse(row) as Ticket
    services[ticket.service] ??= { all: [], hours: {}, issues: [], issued: 0, priority: 0 }
    const service = services[ticket.service]!
    service.issued += 1
    if (ticket.priority === 'priority') service.priority += 1
    const seconds = secondsAtBooth(ticket)
    if (seconds === null) continue
    const hour = new Date(ticket.endedAt! + zoneOffset(timezone, ticket.endedAt!)).getUTCHours()
    service.hours[hour] ??= []
    service.all.push(seconds)
    service.hours[hour].push(seconds)
  }
  for (const service of Object.values(services)) {
    service.all = service.all.slice(-200)
    for (const [hour, list] of Object.entries(service.hours)) service.hours[Number(hour)] = list.slice(-60)
  }
  return { services }
}

/** A visitor who did not come kept the booth as well. */
function secondsAtBooth({ state, calledAt, servingAt, endedAt }: Ticket): number | null {
  if ((state !== 'done' && state !== 'no-show') || calledAt === null || endedAt === null) return null
  const seconds = (endedAt - (servingAt ?? calledAt)) / 1000
  return seconds >= 0 ? seconds : null
}
