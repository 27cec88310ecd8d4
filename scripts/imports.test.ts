/** Imports run one way: the lint step fails when one runs the wrong way. Proved on a copy of its settings. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const rooms = (folder: string) => readdirSync(join(ROOT, folder)).map(name => `${folder}/${name}`)
const APPS = rooms('apps')
const PACKAGES = rooms('packages')
const DRIVERS = PACKAGES.filter(room => room.endsWith('-driver'))
/** The rooms that know nothing of ours, and that even drivers may import. */
const FOR_ALL = ['packages/journal', 'packages/command-line']
const nameOf = (room: string) => `@antrean/${room.split('/')[1]}`

type Import = { from: string; of: string; allowed: boolean }
const imports: Import[] = []
const forbid = (from: string, ...modules: string[]) => {
  for (const of of modules) imports.push({ from, of, allowed: false })
}
const allow = (from: string, ...modules: string[]) => {
  for (const of of modules) imports.push({ from, of, allowed: true })
}

for (const room of [...PACKAGES, ...APPS])
  for (const app of APPS) {
    if (app === room) continue
    forbid(`${room}/src`, nameOf(app), `${nameOf(app)}/part`)
    forbid(`${room}/src`, `../../${app.split('/')[1]}/src/main.ts`, `../../../${app}/src/main.ts`)
    forbid(
      `${room}/src/deep`,
      `../../../${app.split('/')[1]}/src/main.ts`,
      `../../../../${app}/virtual/page.ts`,
    )
  }
for (const room of APPS)
  allow(`${room}/src`, ...PACKAGES.map(nameOf), 'node:fs', './server.ts', '../virtual/page.ts')
for (const room of DRIVERS)
  for (const other of PACKAGES) {
    if (other === room) continue
    forbid(`${room}/src`, `../../${other.split('/')[1]}/src/index.ts`)
    for (const folder of ['src', 'virtual'])
      (FOR_ALL.includes(other) ? allow : forbid)(`${room}/${folder}`, nameOf(other))
  }
for (const room of FOR_ALL) {
  for (const other of PACKAGES.filter(each => each !== room))
    forbid(`${room}/src`, nameOf(other), `../../${other.split('/')[1]}/src/index.ts`)
  allow(`${room}/src`, 'node:fs', './lines.ts', '../virtual/disk.ts')
}
for (const room of DRIVERS) allow(`${room}/src`, 'node:net', 'serialport', '../virtual/page.ts', './line.ts')

const CORE = 'packages/queue-core/src'
for (const folder of [CORE, `${CORE}/hall`])
  forbid(
    folder,
    ...[
      'node:fs',
      'fs/promises',
      'node:http',
      'socket.io',
      'better-sqlite3',
      'react',
      'fastify',
      'serialport',
      'fast-check',
    ],
    ...PACKAGES.filter(room => room !== 'packages/queue-core').map(nameOf),
    '../../../printer-driver/src/index.ts',
  )
allow(CORE, 'zod', './hall/index.ts')
allow(`${CORE}/hall`, 'zod', 'temporal-polyfill', './line.ts', '../contract/index.ts')
allow(`${CORE}/report/visits`, '../count-by.ts', '../../hall/ticket.ts')
forbid(`${CORE}/report/visits`, '../../../testing/index.ts', '../../../../printer-driver/src/index.ts')
for (const room of ['packages/ui', 'packages/hall-client'])
  allow(`${room}/src`, '@antrean/queue-core', ...FOR_ALL.map(nameOf), './link.ts')

describe('imports run one way', () => {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-imports-'))
  let refused = new Set<string>()
  const fileOf = ({ from }: Import, index: number) => `${from}/import-${index}.ts`

  beforeAll(() => {
    for (const file of ['biome.json', '.gitignore']) cpSync(join(ROOT, file), join(folder, file))
    imports.forEach((entry, index) => {
      const file = join(folder, fileOf(entry, index))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `import { part } from '${entry.of}'\n\nexport const whole = part\n`)
    })
    refused = new Set(lint(folder))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('knows every room', () => {
    expect(APPS.length).toBeGreaterThan(3)
    expect(DRIVERS).toHaveLength(2)
  })

  imports.forEach((entry, index) => {
    it(`${entry.from} ${entry.allowed ? 'may' : 'may not'} import ${entry.of}`, () => {
      expect(refused.has(fileOf(entry, index))).toBe(!entry.allowed)
    })
  })
})

it('the rules of the hall ask neither a clock nor chance', () => {
  for (const file of readdirSync(join(ROOT, CORE), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue
    const source = readFileSync(join(ROOT, CORE, file), 'utf8')
    expect(source, file).not.toMatch(
      /Date\.now|new Date\(\)|Math\.random|performance\.|setTimeout|process\.|Temporal\.Now/,
    )
  }
})

it('an event changes several fields of the hall through a typed patch, or not at all', () => {
  const hall = join(ROOT, CORE, 'hall')
  const loose = readdirSync(hall).filter(file =>
    /Object\.assign/.test(readFileSync(join(hall, file), 'utf8')),
  )
  expect(loose).toEqual(['patch.ts'])
})

describe('only a store knows its database', () => {
  const knowsOne = (source: string) =>
    /(from|import\()\s*'better-sqlite3'|\.(prepare|pragma)\(|\bdb\.exec\(/.test(source)

  it('is told by an import, a statement and a setting', () => {
    for (const source of [
      "import Database from 'better-sqlite3'",
      "await import('better-sqlite3')",
      "db.prepare('SELECT 1')",
      "store.db.pragma('user_version')",
      "db.exec('VACUUM')",
    ])
      expect(knowsOne(source), source).toBe(true)
    expect(knowsOne("/Chrome/.exec(browser)\nimport { openStore } from './store/sqlite/open-store.ts'")).toBe(
      false,
    )
  })

  for (const room of [...PACKAGES, ...APPS])
    it(`${room}: nobody outside a folder called store`, () => {
      for (const file of readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })) {
        if (!/\.tsx?$/.test(file) || /\.test\.tsx?$|(^|\/)(store|node_modules|dist)\//.test(file)) continue
        expect(knowsOne(readFileSync(join(ROOT, room, file), 'utf8')), `${room}/${file}`).toBe(false)
      }
    })
})

/** The files in which the lint step finds an import that runs the wrong way. */
function lint(folder: string): string[] {
  const biome = join(ROOT, 'node_modules/.bin/biome')
  const args = ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--reporter=json', '.']
  let report = ''
  try {
    report = execFileSync(biome, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch (error) {
    report = (error as { stdout: string }).stdout
  }
  const { diagnostics } = JSON.parse(report) as {
    diagnostics: { location: { path: string | { file: string } } }[]
  }
  return diagnostics.map(({ location: { path } }) => (typeof path === 'string' ? path : path.file))
}
