/**
 * What the server, the kiosk and the displays do by the clock, and whom they tell of it, is guarded: an exception that nobody catches ends
 * the process, and the hall with it, or the screen that a visitor stands before.
 */
import { expect, it } from 'vitest'
import { readSources } from './rooms/graph.ts'
import { root } from './root.mjs'

const OF_TESTS = /\.test\.ts$|\/(testing|campaign)\//

/** By room, and in it each file with why nothing can be thrown there that nobody catches. */
const ELSEWHERE: Record<string, Record<string, string>> = {
  'apps/server/src/': {
    'export/exporter.ts': 'ends a thread',
    'feed/feed.ts': 'resolves a promise',
    'feed/following.ts': 'catches what its followers do, and tries again',
    'first-start/set-up-page.ts': 'runs in a browser',
    'hall/hall.ts': 'answers what it cannot perform',
    'notices/incoming.ts': 'resolves a promise',
    'notices/provider-routes.ts': 'resolves a promise',
    'notices/sender.ts': 'resolves promises; its look is harmless',
    'reports/reporter.ts': 'ends a thread',
    'socket/ops-news.ts': 'each of its pieces is done safely',
    'time-servers/ask.ts': 'resolves a promise',
  },
  'apps/kiosk/src/agent/': {
    'deliver.ts': 'resolves a promise',
    'first-word.ts': 'resolves a promise',
  },
  'apps/kiosk/electron/': {},
  'apps/booth-display/src/agent/': {},
  'packages/hall-client/src/': { 'deliver.ts': 'catches what the sending does, and resolves a promise' },
  'packages/journal/src/': {},
}
const ROOMS = Object.keys(ELSEWHERE)
/** By name or in place: what background.ts made of it. */
const GUARDED = /\((?:\s*(?:safely\(|harmless\(|\(\) => safely\()|flushSoon\b|ask\b|looks\.now\b|dialAgain\b)/

const timersIn = (source: string): string[] =>
  source.match(/(?<![.\w])set(Timeout|Interval|Immediate)\((?!\))[\s\S]{0,60}/g) ?? []
/** The server's own come again one at a time, by `every`. */
const unguarded = (source: string, room = 'apps/server/src/'): string[] =>
  timersIn(source).filter(
    call =>
      (call.startsWith('setInterval') && room === 'apps/server/src/') || !GUARDED.test(call.slice(0, 60)),
  )
/** One listener's exception would end the loop, and with nobody to catch it the process. */
const loops = (source: string): string[] =>
  source.match(/\bof (?:\[\.\.\.)?\w*[lL]isteners\b|[lL]isteners\)?\.forEach\(/g) ?? []
/** Without a log it is thrown, as is right for a page. */
const unheard = (source: string): string[] =>
  (source.match(/(?<!function )\bconnectHall\([^)]*\)/g) ?? []).filter(call => !/\blog\b/.test(call))

const sources = [...readSources(root)].filter(([file]) => !OF_TESTS.test(file))
const sourcesOf = (room: string) =>
  sources
    .filter(([file]) => file.startsWith(room))
    .map(([file, source]) => [file.slice(room.length), source] as const)
const found = (room: string, what: (source: string) => string[]) =>
  sourcesOf(room)
    .filter(([file, source]) => file !== 'background.ts' && what(source).length > 0)
    .map(([file]) => file)
    .sort()

it.each(ROOMS)('each timer of %s is guarded, or says why it cannot throw', room => {
  expect(sourcesOf(room).length).toBeGreaterThan(0)
  expect(found(room, source => unguarded(source, room))).toEqual(Object.keys(ELSEWHERE[room]!))
})

it.each(ROOMS)('nobody in %s tells listeners but by listeners()', room =>
  expect(found(room, loops)).toEqual([]),
)

it.each(ROOMS)('each link of %s to the hall has a log', room => expect(found(room, unheard)).toEqual([]))

it.each([
  ['setInterval(look, 250)', 1],
  ['setInterval(harmless(log, what, look), 250)', 1],
  ['timer = setTimeout(() => {\n  wake()\n}, 5)', 1],
  ['setTimeout(harmless(log, what, look), 250)', 0],
  ['setImmediate(\n  harmless(log, what, look))', 0],
  ['setTimeout(looks.now, 250)', 0],
  ['await setImmediate()', 0],
])('%s', (source, count) => expect(unguarded(source)).toHaveLength(count))

it.each([
  [unguarded('setInterval(harmless(log, what, look), 250)', 'apps/kiosk/src/agent/'), 0],
  [unguarded('setInterval(look, 250)', 'apps/kiosk/src/agent/'), 1],
  [loops('for (const listener of [...callListeners]) listener(call)'), 1],
  [loops('for (const listener of listeners) listener()'), 1],
  [loops('listeners.forEach(listener => listener())'), 1],
  [loops('changes.tell()'), 0],
  [unheard('const hall = connectHall({ url, namespace, token })'), 1],
  [unheard('const hall = connectHall({ url, namespace, token, log })'), 0],
  [unheard('export function connectHall<N>(options: LinkOptions<N>) {}'), 0],
])('%j', (calls, count) => expect(calls).toHaveLength(count))
