/**
 * Views for programs that read the record beside the hall, and for the export: names and columns that stay
 * (docs/export.md). None shows a person, a free text, or the secret of a page; staff stand by their ids.
 */
import type { Migration } from '../migration.ts'

/** Of an instant in epoch ms: ISO 8601, UTC, with milliseconds. */
export const time = (ms: string): string => `strftime('%Y-%m-%dT%H:%M:%fZ', ${ms} / 1000.0, 'unixepoch')`
/** Of what is kept as JSON in `data`. */
export const field = (name: string): string => `data ->> '$.${name}'`
const of = (name: string): string => `state ->> '$.${name}'`
/** Releases before ids wrote the name of a member of staff. */
export const staff = (actor: string): string =>
  `CASE WHEN ${actor} LIKE 'staff:%' AND ${actor} NOT GLOB 'staff:????????-????-????-????-????????????'
     THEN 'staff:unknown' ELSE ${actor} END`
/** Whole seconds, rounded up. [R6] */
export const seconds = (ms: string): string => `((${ms}) + 999) / 1000`

/** Of questions in SQL: the first call, the promise that is judged, the state and the end. [R2] to [R4] */
export const inTime = (first: string, callBy: string, state: string, ended: string): string =>
  `CASE WHEN ${first} IS NOT NULL THEN (${first}) <= (${callBy})
    WHEN ${state} = 'expired' THEN 0
    WHEN ${state} = 'cancelled' AND (${ended}) > (${callBy}) THEN 0 END AS in_time`

/** Of `key`, `date` and the fields of a ticket, wherever these are found. */
export const ticketColumns = (field: (name: string) => string, judged = field('callBy')): string => `
  key AS seq, ${field('id')} AS id, ${field('number')} AS number, date,
  substr(${field('number')}, 1, 1) AS service_issued, ${field('service')} AS service,
  ${field('priority')} AS priority, ${field('language')} AS language, ${field('state')} AS state,
  ${field('booth')} AS booth, ${time(field('issuedAt'))} AS issued_at, ${time(field('callBy'))} AS call_by,
  ${time(field('firstCalledAt'))} AS first_called_at, ${time(field('calledAt'))} AS called_at,
  ${time(field('servingAt'))} AS serving_at, ${time(field('endedAt'))} AS ended_at,
  ${field('calls')} AS calls, ${field('transfers')} AS transfers, ${field('paper')} AS paper,
  ${field('why')} AS call_reason, ${staff(field('servedBy'))} AS served_by,
  ${seconds(`(${field('firstCalledAt')}) - (${field('issuedAt')})`)} AS wait_seconds,
  CASE WHEN ${field('state')} IN ('done', 'escalated')
    THEN ${seconds(`(${field('endedAt')}) - ifnull(${field('servingAt')}, ${field('calledAt')})`)} END AS service_seconds,
  ${inTime(field('firstCalledAt'), judged, field('state'), field('endedAt'))}`

const event = `seq, ticket AS ticket_seq, ${time('at')} AS at`

const SCHEMA = `
CREATE VIEW bi_tickets AS SELECT ${ticketColumns(field)} FROM tickets;

CREATE VIEW bi_stages AS SELECT ${event}, type AS stage, ${field('booth')} AS booth, ${field('service')} AS service,
  ${field('paper')} AS paper, ${field('cause')} AS miss_cause, ${staff('actor')} AS actor
FROM events WHERE ticket IS NOT NULL;

CREATE VIEW bi_calls AS SELECT ${event}, CASE type WHEN 'TicketCalled' THEN 'call' ELSE 'recall' END AS kind,
  ${field('booth')} AS booth, ${field('why')} AS call_reason, ifnull(${field('ahead')}, 0) AS ahead,
  ifnull(${field('auto')}, 0) AS by_the_hall, ${staff('actor')} AS actor
FROM events WHERE type IN ('TicketCalled', 'TicketRecalled');

CREATE VIEW bi_papers AS SELECT ${event}, ${field('paper')} AS paper, ${field('copy')} AS copy,
  ${field('detail')} AS detail, ${staff('actor')} AS device
FROM events WHERE type = 'TicketPaperRecorded';

CREATE VIEW bi_booths AS SELECT seq, ${time('at')} AS at, type AS stage, ${field('booth')} AS booth, ${staff('actor')} AS actor
FROM events WHERE type IN ('BoothOpened', 'BoothPaused', 'BoothClosed', 'BoothAskedBack');

CREATE VIEW bi_events AS SELECT seq, ${time('at')} AS at, type, ${field('kind')} AS kind, ${field('id')} AS id,
  ticket AS ticket_seq, ${staff('actor')} AS actor
FROM events;

CREATE VIEW bi_cases AS SELECT id, ${of('number')} AS number, ${of('kind')} AS kind, ${of('class')} AS class,
  ${of('service')} AS service, ${of('ticket.id')} AS ticket_id, ${of('ticket.number')} AS ticket_number,
  ${time(of('openedAt'))} AS opened_at, ${of('receivedOn')} AS received_on, ${of('stage')} AS stage, ${of('unit')} AS unit,
  ${of('person')} AS person, ${of('due.date')} AS due_date, ${of('extended')} AS extended,
  ${of('question')} IS NOT NULL AS question_open, json_array_length(state, '$.documents') AS documents,
  json_array_length(state, '$.attachments') AS attachments, ${of('outcome')} AS outcome,
  ${time(of('decidedAt'))} AS decided_at
FROM aggregates WHERE kind = 'case';

CREATE VIEW bi_case_stages AS SELECT id, key + 1 AS n, ${time(`value ->> '$.at'`)} AS at, value ->> '$.type' AS stage,
  ${staff(`value ->> '$.actor'`)} AS actor
FROM (SELECT aggregates.id AS id, each.key AS key, each.value AS value
  FROM aggregates, json_each(aggregates.state, '$.history') AS each WHERE aggregates.kind = 'case');

CREATE VIEW bi_case_hands AS SELECT id, key + 1 AS n, ${time(`value ->> '$.from'`)} AS begun_at,
  ${time(`lead(value ->> '$.from') OVER (PARTITION BY id ORDER BY key)`)} AS ended_at, value ->> '$.party' AS party,
  value ->> '$.unit' AS unit, value ->> '$.person' AS person
FROM (SELECT aggregates.id AS id, each.key AS key, each.value AS value
  FROM aggregates, json_each(aggregates.state, '$.holdings') AS each WHERE aggregates.kind = 'case');

CREATE VIEW bi_ratings AS SELECT id, ${of('number')} AS number, ${of('date')} AS date, ${of('service')} AS service,
  ${of('booth')} AS booth, ${staff(of('servedBy'))} AS served_by, ${time(of('servedAt'))} AS served_at, ${of('level')} AS level,
  ${of('levels')} AS levels, ${of('form')} AS form, ${of('comment')} IS NOT NULL AS commented, ${of('through')} AS through,
  ${time(of('firstAt'))} AS first_at, ${time(of('at'))} AS at
FROM aggregates WHERE kind = 'rating';

CREATE VIEW bi_rating_answers AS SELECT id, key AS element, value AS answer
FROM (SELECT aggregates.id AS id, each.key AS key, each.value AS value
  FROM aggregates, json_each(aggregates.state, '$.answers') AS each WHERE aggregates.kind = 'rating');

CREATE VIEW bi_messages AS SELECT id, ${of('about')} AS about, ${of('template')} AS template, ${of('language')} AS language,
  ${of('channel')} AS channel, ${of('stage')} AS stage, ${time(of('queuedAt'))} AS queued_at, ${time(of('at'))} AS at,
  ${time(of('expiresAt'))} AS expires_at, ${of('round')} AS round, ${of('tries')} AS tries, ${of('doubts')} AS doubts,
  ${of('reason')} AS reason, ${of('why')} AS why
FROM aggregates WHERE kind = 'message';

CREATE VIEW bi_services AS SELECT value ->> '$.letter' AS letter, value ->> '$.unit' AS unit, value ->> '$.name.id' AS name_id,
  value ->> '$.name.en' AS name_en, value ->> '$.targetSeconds' AS target_seconds
FROM events, json_each(events.data, '$.config.services')
WHERE seq = (SELECT max(seq) FROM events WHERE type IN ('HallConfigured', 'DayOpened') AND type = 'HallConfigured');

CREATE VIEW bi_hall AS SELECT (SELECT value FROM meta WHERE name = 'hall') AS hall, ${field('config.name.id')} AS name_id,
  ${field('config.name.en')} AS name_en, ${field('config.timezone')} AS timezone
FROM events WHERE seq = (SELECT max(seq) FROM events WHERE type IN ('HallConfigured', 'DayOpened') AND type = 'HallConfigured');
`

export const viewsToRead: Migration = { name: '0007-views-to-read', up: db => void db.exec(SCHEMA) }
