/** A list that grows with tickets, days, the log or bytes is never spread into a call: a hall of a busy day died of it. */
import { expect, it, test } from 'vitest'
import { readSources } from './rooms/graph.ts'
import { root } from './root.mjs'
import { spreadCalls } from './spreads.ts'

/** What runs in the hall's process. */
const ROOMS = /^(apps\/server|packages\/(command-line|queue-core|journal|notices|words|ticket-names))\/src\//
const OF_TESTS = /\.test\.tsx?$|\/(testing|campaign|contract\/promises)\b/

/** Each with what the list is bounded by. */
const BOUNDED: Record<string, string> = {
  'apps/server/src/access/attempts.ts': 'the limits of one attempt: three',
  'apps/server/src/access/sign-in.ts': 'the limits of one attempt: three',
  'apps/server/src/alerts/figures.ts': 'kiosks of the hall',
  'apps/server/src/first-start/entrance.ts': 'the limits of one attempt: three',
  'apps/server/src/http/case-routes.ts': 'two ends of a range',
  'apps/server/src/openid/provider.ts': 'arguments of a library',
  'apps/server/src/report-mails/last-mails.ts': 'addresses that get the reports of one week',
  'apps/server/src/reports/formats/pdf/pdf.ts': 'rules that a definition names',
  'apps/server/src/reports/formats/pdf/table.ts': 'cells of one line: columns of a report',
  'apps/server/src/staff-tasks.ts': 'roles',
  'apps/server/src/store/sqlite/tickets.ts': 'fields of a ticket',
  'apps/server/src/store/sqlite/views.ts': 'two ends of a range',
  'apps/server/src/time-servers/time-servers.ts': 'configured time servers',
  'apps/server/src/webhooks/webhooks.ts': 'webhooks of the hall',
  'packages/command-line/src/background.ts': 'what its caller hands over',
  'packages/journal/src/journal.ts': 'entries of one call',
  'packages/queue-core/src/cases/aggregates.ts': 'levels of a case',
  'packages/queue-core/src/forecast/advise.ts': 'services of the hall',
  'packages/queue-core/src/forecast/forecast.ts': 'the first tickets of a queue, cut before',
  'packages/queue-core/src/hall/decide-booth.ts': 'one miss',
  'packages/queue-core/src/hall/decide-day.ts': 'one miss; a set-up and its plan',
  'packages/queue-core/src/hall/decide-issue.ts': 'one miss',
  'packages/queue-core/src/hall/decide-promise.ts': 'one miss',
  'packages/queue-core/src/hall/decide-service.ts': 'one miss',
  'packages/queue-core/src/hall/decide-visitor.ts': 'one miss',
  'packages/queue-core/src/hall/due-commands.ts': 'services of a booth',
}

it('spreads into calls what is bounded by the set-up alone, and says what bounds it', () => {
  const sources = [...readSources(root)].filter(([file]) => ROOMS.test(file) && !OF_TESTS.test(file))
  const found = sources.filter(([file, source]) => spreadCalls(file, source).length > 0).map(([file]) => file)
  expect(sources.length).toBeGreaterThan(300)
  expect(found.sort()).toEqual(Object.keys(BOUNDED))
})

test.each([
  ['Math.min(seq + 1, ...open.map(({ key }) => key))', 1],
  ['events.push(...decision.events)', 1],
  ['String.fromCharCode(...bytes)', 1],
  ['new Set(...lists)', 1],
  ['outer(Math.max(...figures), ...rest)', 2],
  ['accept([...events, last])', 0],
  ['const whole = { ...one, list: [...list] }', 0],
  ['function each(...given: number[]) {}', 0],
])('%s', (source, count) => {
  expect(spreadCalls('a.ts', source)).toHaveLength(count)
})
