/**
 * In the views of tickets and legs, in time is who was called in time each time that they waited [P16], by a call that counts [P15], and
 * whom staff did not send away before it [R13]. What stands there of a call and a promise is that of the first wait.
 */
import type { Migration } from '../migration.ts'
import { inTime as before, seconds, staff, time } from './0007-views-to-read.ts'
import { ticketColumns as columnsBefore } from './0009-what-was-done.ts'
import { codeIn } from './0012-codes-of-two.ts'

/** Where the fields of a ticket are found: some by their names, and `rest`, JSON that has those which few tickets have. */
type Found = { field: (name: string) => string; rest: string }

/** Judged by the promise that was broken before its visitor asked for more time. [N16] */
const judgedBy = ({ field, rest }: Found): string =>
  `ifnull(${rest} ->> '$.brokenPromise', ${field('callBy')})`

const told = (type: string, name: string, which: string): string =>
  `(SELECT data ->> '$.${name}' FROM events WHERE ticket = key AND type = '${type}' ORDER BY events.seq ${which} LIMIT 1)`

/** Of `key`, `date` and the fields of a ticket, wherever these are found: its legs as JSON, those that are over and the present one. */
const legsOf = (found: Found): string => {
  const { field, rest } = found
  return `json_insert(ifnull(${rest} -> '$.several.over', '[]'), '$[#]', json_object(
    'service', ifnull(${rest} ->> '$.several.service', ${codeIn(field('number'))}), 'lastService', ${field('service')},
    'from', ifnull(${rest} ->> '$.several.from', ${field('issuedAt')}), 'callBy', ${judgedBy(found)},
    'firstCalledAt', ${field('firstCalledAt')}, 'firstBooth', CASE
      WHEN ${field('firstCalledAt')} IS NULL THEN NULL
      WHEN ${rest} -> '$.several' IS NOT NULL THEN ${rest} ->> '$.several.firstBooth'
      WHEN ${rest} ->> '$.firstBooth' IS NOT NULL THEN ${rest} ->> '$.firstBooth'
      WHEN ${field('calls')} = 1 THEN ${field('booth')}
      ELSE ${told('TicketCalled', 'booth', 'ASC')} END,
    'waits', ${rest} -> '$.waits.over',
    'calledAt', ${field('calledAt')}, 'servingAt', ${field('servingAt')}, 'endedAt', ${field('endedAt')},
    'booth', ${field('booth')}, 'state', ${field('state')}, 'servedBy', ${field('servedBy')},
    'byStaff', CASE ${field('state')} WHEN 'cancelled' THEN ${told('TicketMissed', 'cause', 'DESC')} = 'withdrawn-by-staff' END,
    'matter', ${field('matter')}, 'outcome', ${field('outcome')}))`
}

const of =
  (leg: string) =>
  (name: string): string =>
    `(${leg} ->> '$.${name}')`
/** Of its first wait. */
const first =
  (leg: string) =>
  (name: string): string =>
    `ifnull(${leg} ->> '$.waits[0].${name}', ${leg} ->> '$.${name}')`

/** [R2] to [R4], [R13], [P15], [P16] */
function inTime(leg: string): string {
  const its = of(leg)
  return `CASE
    WHEN EXISTS (SELECT 1 FROM json_each(${leg} -> '$.waits') AS wait
      WHERE wait.value ->> '$.firstCalledAt' > wait.value ->> '$.callBy') THEN 0
    WHEN ${its('firstCalledAt')} IS NOT NULL THEN ${its('firstCalledAt')} <= ${its('callBy')}
    WHEN ${its('state')} IN ('expired', 'no-show') THEN 0
    WHEN ${its('state')} = 'cancelled' AND (${its('endedAt')} > ${its('callBy')} OR ${its('byStaff')}) THEN 0
    WHEN ${its('state')} = 'cancelled' AND ${its('waits')} IS NOT NULL THEN 1 END AS in_time`
}

/** Of `key`, `date` and the fields of a ticket, wherever these are found. */
export function ticketColumns(found: Found): string {
  const { field } = found
  const leg = `(${legsOf(found)} -> '$[0]')`
  const promise: Record<string, string> = {
    firstCalledAt: first(leg)('firstCalledAt'),
    callBy: first(leg)('callBy'),
  }
  // As it was given, also where its visitor asked for more time.
  const given = (name: string) => promise[name] ?? field(name)
  return columnsBefore(given, 'JUDGED')
    .replace(`substr(${field('number')}, 1, 1) AS`, `${codeIn(field('number'))} AS`)
    .replace(before(given('firstCalledAt'), 'JUDGED', field('state'), field('endedAt')), inTime(leg))
}

/** A row a leg, of what `tickets` is: a table, or a question in brackets. */
export function legsIn(tickets: string, found: Found): string {
  const its = of('each.value')
  const ofFirst = first('each.value')
  return `
SELECT seq AS ticket_seq, each.key + 1 AS leg, number, date, ${ofFirst('service')} AS service, ${its('lastService')} AS last_service,
  priority, ${time(ofFirst('from'))} AS waiting_since, ${time(ofFirst('callBy'))} AS call_by,
  ${time(ofFirst('firstCalledAt'))} AS first_called_at, ${ofFirst('firstBooth')} AS booth, ${time(its('calledAt'))} AS called_at,
  ${time(its('servingAt'))} AS serving_at, ${time(its('endedAt'))} AS ended_at, ${its('state')} AS state,
  ${its('booth')} AS last_booth, ${staff(its('servedBy'))} AS served_by,
  ${seconds(`(${ofFirst('firstCalledAt')}) - (${ofFirst('from')})`)} AS wait_seconds,
  CASE WHEN ${its('state')} IN ('done', 'escalated')
    THEN ${seconds(`(${its('endedAt')}) - ifnull(${its('servingAt')}, ${its('calledAt')})`)} END AS service_seconds,
  ${inTime('each.value')},
  ${its('matter')} AS matter, ${its('outcome')} AS outcome
FROM (SELECT key AS seq, ${found.field('number')} AS number, date, ${found.field('priority')} AS priority, ${legsOf(found)} AS legs
  FROM ${tickets}), json_each(legs) AS each`
}

const columnOf = (field: string): string => field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const filed: Found = { field: columnOf, rest: 'more' }

export const everyWait: Migration = {
  name: '0015-every-wait',
  up: db =>
    void db.exec(`DROP VIEW bi_tickets;
DROP VIEW bi_legs;
CREATE VIEW bi_tickets AS SELECT ${ticketColumns(filed)} FROM tickets;
CREATE VIEW bi_legs AS ${legsIn('tickets', filed)};`),
}
