/** What must survive a power cut is appended in one place, packages/journal, which knows how files are torn. SQLite keeps its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const ROOMS = ['apps', 'packages', 'bench', 'demo', 'scripts']

/** Each with why nothing is lost there that anybody was promised. */
const ELSEWHERE: Record<string, string> = {
  'bench/bare-kiosk.ts': 'the bare kiosk that ours is measured against',
  'scripts/alone.mjs': 'whose turn it is among test runs; gone with them',
}

const APPENDS = [
  /\bappendFile(Sync)?\b/,
  /\bcreateWriteStream\b/,
  /\bO_APPEND\b/,
  /\bflags?:\s*['"`]a/,
  /\bopen(Sync)?\((?:[^()]|\([^()]*\))*,\s*['"`](a|as|sa|ax|xa)\+?['"`]/,
  /\bdestination\(\s*(\{[^}]*\bdest\b|['"`])/,
]

const appends = (source: string): boolean => APPENDS.some(way => way.test(source))

const sources = ROOMS.flatMap(room =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map(name => join(room, name)),
)
  .filter(name => /\.(ts|tsx|js|mjs|cjs)$/.test(name) && !/\.test\.tsx?$/.test(name))
  .filter(name => !/(^|\/)(node_modules|dist|\.turbo)\//.test(name))

it('nothing but the journal appends to a file', () => {
  expect(sources.length).toBeGreaterThan(500)
  const found = sources
    .filter(name => !name.startsWith('packages/journal/'))
    .filter(name => appends(readFileSync(join(ROOT, name), 'utf8')))
  expect(found.sort()).toEqual(Object.keys(ELSEWHERE))
})

it.each([
  "await appendFile(path, 'x')",
  'fs.appendFileSync(path, line)',
  'const out = createWriteStream(path)',
  "writeFileSync(path, 'x', { flag: 'a' })",
  "openSync(file, 'a')",
  "const fd = await open(join(data, 'x'), 'a+', 0o600)",
  'open(path, constants.O_WRONLY | constants.O_APPEND)',
  "pino(pino.destination({ dest: './log' }))",
])('%s is found', source => expect(appends(source)).toBe(true))

it.each([
  "openSync(file, 'r')",
  "disk.open(file, 'w')",
  'pino.destination({ fd: 2, sync: false })',
  'pino.destination(2)',
])('%s is none', source => expect(appends(source)).toBe(false))
