/**
 * A row for each leg of a ticket, as reports count them: what a ticket for one service was, a leg of one for several is. [Q60] In the
 * view of tickets, the promise of a ticket is that of its first leg.
 */
import type { Migration } from '../migration.ts'
import { inTime, seconds, staff, time } from './0007-views-to-read.ts'
import { ticketColumns as before, codeIn } from './0012-codes-of-two.ts'

/** Where the fields of a ticket are found: some by their names, and `rest`, JSON that has those which few tickets have. */
type Found = { field: (name: string) => string; rest: string }

const overFirst = ({ rest }: Found, name: string): string => `${rest} ->> '$.several.over[0].${name}'`
/** Judged by the promise that was broken before its visitor asked for more time. [N16] */
const judgedBy = ({ field, rest }: Found): string =>
  `ifnull(${rest} ->> '$.brokenPromise', ${field('callBy')})`

/** Of `key`, `date` and the fields of a ticket, wherever these are found. */
export function ticketColumns(found: Found): string {
  const { field } = found
  const ofFirstLeg = (name: string, now: string) =>
    `CASE WHEN ${overFirst(found, 'from')} IS NULL THEN ${now} ELSE ${overFirst(found, name)} END`
  const promise: Record<string, string> = {
    firstCalledAt: ofFirstLeg('firstCalledAt', field('firstCalledAt')),
    callBy: ofFirstLeg('callBy', field('callBy')),
  }
  return before(name => promise[name] ?? field(name), ofFirstLeg('callBy', judgedBy(found)))
}

/** Of `key`, `date` and the fields of a ticket, wherever these are found: its legs as JSON, those that are over and the present one. */
const legsOf = ({
  field,
  rest,
}: Found): string => `json_insert(ifnull(${rest} -> '$.several.over', '[]'), '$[#]', json_object(
    'service', ifnull(${rest} ->> '$.several.service', ${codeIn(field('number'))}), 'lastService', ${field('service')},
    'from', ifnull(${rest} ->> '$.several.from', ${field('issuedAt')}), 'callBy', ${judgedBy({ field, rest })},
    'firstCalledAt', ${field('firstCalledAt')}, 'firstBooth', CASE
      WHEN ${field('firstCalledAt')} IS NULL THEN NULL
      WHEN ${rest} -> '$.several' IS NOT NULL THEN ${rest} ->> '$.several.firstBooth'
      WHEN ${field('calls')} = 1 THEN ${field('booth')}
      ELSE (SELECT data ->> '$.booth' FROM events WHERE ticket = key AND type = 'TicketCalled' ORDER BY events.seq LIMIT 1) END,
    'calledAt', ${field('calledAt')}, 'servingAt', ${field('servingAt')}, 'endedAt', ${field('endedAt')},
    'booth', ${field('booth')}, 'state', ${field('state')}, 'servedBy', ${field('servedBy')},
    'matter', ${field('matter')}, 'outcome', ${field('outcome')}))`

const its = (name: string): string => `each.value ->> '$.${name}'`

/** A row a leg, of what `tickets` is: a table, or a question in brackets. */
export const legsIn = (tickets: string, found: Found): string => `
SELECT seq AS ticket_seq, each.key + 1 AS leg, number, date, ${its('service')} AS service, ${its('lastService')} AS last_service,
  priority, ${time(its('from'))} AS waiting_since, ${time(its('callBy'))} AS call_by,
  ${time(its('firstCalledAt'))} AS first_called_at, ${its('firstBooth')} AS booth, ${time(its('calledAt'))} AS called_at,
  ${time(its('servingAt'))} AS serving_at, ${time(its('endedAt'))} AS ended_at, ${its('state')} AS state,
  ${its('booth')} AS last_booth, ${staff(its('servedBy'))} AS served_by,
  ${seconds(`(${its('firstCalledAt')}) - (${its('from')})`)} AS wait_seconds,
  CASE WHEN ${its('state')} IN ('done', 'escalated')
    THEN ${seconds(`(${its('endedAt')}) - ifnull(${its('servingAt')}, ${its('calledAt')})`)} END AS service_seconds,
  ${inTime(its('firstCalledAt'), its('callBy'), its('state'), its('endedAt'))},
  ${its('matter')} AS matter, ${its('outcome')} AS outcome
FROM (SELECT key AS seq, ${found.field('number')} AS number, date, ${found.field('priority')} AS priority, ${legsOf(found)} AS legs
  FROM ${tickets}), json_each(legs) AS each`

const columnOf = (field: string): string => field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const filed: Found = { field: columnOf, rest: 'more' }

export const legsToRead: Migration = {
  name: '0013-legs-to-read',
  up: db =>
    void db.exec(`DROP VIEW bi_tickets;
CREATE VIEW bi_tickets AS SELECT ${ticketColumns(filed)} FROM tickets;
CREATE VIEW bi_legs AS ${legsIn('tickets', filed)};`),
}
