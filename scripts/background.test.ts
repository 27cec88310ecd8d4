/** What the server does by the clock is guarded: an exception that nobody catches ends the process, and the hall with it. */
import { expect, it } from 'vitest'
import { readSources } from './rooms/graph.ts'
import { root } from './root.mjs'

const OF_TESTS = /\.test\.ts$|\/(testing|campaign)\//

/** Each with why nothing can be thrown there that nobody catches. */
const ELSEWHERE: Record<string, string> = {
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
}
/** By name or in place: what background.ts made of it. */
const GUARDED = /\((?:\s*(?:safely\(|harmless\(|\(\) => safely\()|flushSoon\b|ask\b|looks\.now\b)/

const timersIn = (source: string): string[] =>
  source.match(/(?<![.\w])set(Timeout|Interval|Immediate)\((?!\))[\s\S]{0,60}/g) ?? []
const unguarded = (source: string): string[] =>
  timersIn(source).filter(call => call.startsWith('setInterval') || !GUARDED.test(call.slice(0, 60)))

it('each timer of the server is guarded, or says why it cannot throw', () => {
  const room = 'apps/server/src/'
  const sources = [...readSources(root)].filter(([file]) => file.startsWith(room) && !OF_TESTS.test(file))
  const found = sources
    .map(([file, source]) => [file.slice(room.length), unguarded(source)] as const)
    .filter(([file, calls]) => file !== 'background.ts' && calls.length > 0)
    .map(([file]) => file)
  expect(sources.some(([file]) => file.endsWith('background.ts'))).toBe(true)
  expect(found.sort()).toEqual(Object.keys(ELSEWHERE))
})

it.each([
  ['setInterval(look, 250)', 1],
  ['setInterval(harmless(log, what, look), 250)', 1],
  ['timer = setTimeout(() => {\n  wake()\n}, 5)', 1],
  ['setTimeout(harmless(log, what, look), 250)', 0],
  ['setImmediate(\n  harmless(log, what, look))', 0],
  ['setTimeout(looks.now, 250)', 0],
  ['await setImmediate()', 0],
])('%s', (source, count) => expect(unguarded(source)).toHaveLength(count))
