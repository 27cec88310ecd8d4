/** Every program of the repository answers its command line alike: in a sentence, at once, with nothing done. */
import { type ExecFileException, execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './root.mjs'

type Program = { script: string; prot: string[]; means: string; code: number }
const KIOSK = 'apps/kiosk/src/agent/main.ts'
const SERVER = 'apps/server/src/main.ts'
const PRINTER = 'packages/printer-driver/src/cli/main.ts'
const PROGRAMS: Program[] = [
  { script: 'scripts/start.mjs', prot: ['--prot', '1'], means: '--port', code: 2 },
  { script: 'demo/launch.ts', prot: ['--prot', '1'], means: '--port', code: 2 },
  { script: 'scripts/bench.mjs', prot: ['polciy'], means: 'policy', code: 2 },
  { script: SERVER, prot: ['--prot', '1'], means: '--port', code: 1 },
  { script: SERVER, prot: ['bakcup', 'copy'], means: 'backup', code: 1 },
  { script: KIOSK, prot: ['--prot', '1'], means: '--port', code: 2 },
  { script: 'apps/kiosk/electron/launch.mjs', prot: ['--prot', '1'], means: '--port', code: 2 },
  { script: 'apps/booth-display/src/agent/main.ts', prot: ['--disaplys', 'x'], means: '--displays', code: 2 },
  { script: 'apps/simulator/src/main.ts', prot: ['--sceanrio', 'x'], means: '--scenario', code: 1 },
  { script: PRINTER, prot: ['staus'], means: 'status', code: 2 },
  { script: 'packages/printer-driver/virtual/main.ts', prot: ['--htpt', '1'], means: '--http', code: 2 },
  { script: 'packages/display-driver/virtual/main.ts', prot: ['--htpt', '1'], means: '--http', code: 2 },
]

/** A program that is still there by then is killed; a busy machine takes many seconds to start one. */
const PATIENCE_S = 60
const cwd = mkdtempSync(path.join(tmpdir(), 'antrean-lines-'))
type Told = { code: number; out: string; complaint: string }
const run = (script: string, ...args: string[]) =>
  new Promise<Told>((resolve, reject) =>
    execFile(
      process.execPath,
      [path.join(root, script), ...args],
      {
        cwd,
        timeout: PATIENCE_S * 1000,
        killSignal: 'SIGKILL',
        env: { ...process.env, INIT_CWD: cwd, PRINTER: '' },
      },
      (error, out, complaint) => {
        if (error && typeof error.code !== 'number')
          return reject(
            new Error(`${script} ${args.join(' ')} ${endOf(error)}. It had said: ${out}${complaint}`),
          )
        resolve({ code: error ? Number(error.code) : 0, out, complaint })
      },
    ),
  )
const endOf = ({ killed, signal, message }: ExecFileException): string =>
  killed ? `was killed after ${PATIENCE_S} s` : signal ? `died of ${signal}` : `did not start: ${message}`

describe('a mistyped word is answered with the one that was meant', () => {
  test.concurrent.for(PROGRAMS)('$script $prot', async ({ script, prot, means, code }, { expect }) => {
    const told = await run(script, ...prot)
    expect(told).toMatchObject({ code, out: '' })
    expect(told.complaint).toContain(`Did you mean ${means}?`)
    // One sentence on one line; the printer's tool adds how its command is written.
    expect(told.complaint.trimEnd().split('\n').length).toBeLessThanOrEqual(2)
  })
})

describe('--help is one plain page on standard output', () => {
  const pages = [...new Set(PROGRAMS.map(({ script }) => script))].map(script => ({
    script,
    words: ['--help'],
  }))
  test.concurrent.for([
    ...pages,
    { script: PRINTER, words: ['status', '--help'] },
    { script: SERVER, words: ['backup', '--help'] },
  ])('$script $words', async ({ script, words }, { expect }) => {
    const told = await run(script, ...words)
    expect(told).toMatchObject({ code: 0, complaint: '' })
    expect(told.out).toMatch(/npm (start|run)|node [a-z]+\//)
    expect(Math.max(...told.out.split('\n').map(line => line.length))).toBeLessThan(160)
  })
})

describe('--version is the release that package.json at the root says', () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const scripts = [...new Set(PROGRAMS.map(({ script }) => script))]
  test.concurrent.for(scripts)('%s', async (script, { expect }) => {
    expect(await run(script, '--version')).toEqual({ code: 0, out: `${version}\n`, complaint: '' })
  })
})

describe('a value that cannot be is named', () => {
  const kiosk = ['--server', 'http://127.0.0.1:1', '--printer', 'virtual:', '--token', 'x']
  const displays = ['--server', 'http://127.0.0.1:1', '--token', 'x']
  test.concurrent.for([
    { script: 'scripts/start.mjs', words: ['--data', '/proc/x'], says: /--?data|data folder \/proc\/x/ },
    { script: SERVER, words: ['--data', '/proc/x', '--port', '0'], says: /data folder \/proc\/x/ },
    { script: SERVER, words: ['backup', '/proc/x', '--data', '.'], says: /^\/proc\/x cannot be/ },
    { script: SERVER, words: ['backup', 'copy', '--data', 'mistyped'], says: /no whole hall in .*mistyped/ },
    { script: SERVER, words: ['--hall', '/dev/zero'], says: /device or a pipe.*--hall/ },
    { script: KIOSK, words: [...kiosk, '--data', '/proc/x'], says: /data folder \/proc\/x/ },
    { script: KIOSK, words: [...kiosk, '--logo', '/nope.png'], says: /\/nope\.png.*no such file.*--logo/ },
    { script: KIOSK, words: [...kiosk.slice(0, 4), '--token-file', '/nope'], says: /\/nope.*--token-file/ },
    {
      script: 'apps/booth-display/src/agent/main.ts',
      words: [...displays, '--displays', '/nope.json'],
      says: /\/nope\.json.*no such file.*--displays/,
    },
    { script: 'apps/simulator/src/main.ts', words: ['--scenario', '/'], says: /it is a folder.*--scenario/ },
    { script: PRINTER, words: ['profile', '/nope.json'], says: /\/nope\.json.*no such file/ },
    { script: 'packages/printer-driver/virtual/main.ts', words: ['--data', '/proc/x'], says: /data folder/ },
    {
      script: 'packages/printer-driver/virtual/main.ts',
      words: ['--profile', 'tm-88'],
      says: /Did you mean/,
    },
  ])('$script $words', async ({ script, words, says }, { expect }) => {
    const told = await run(script, ...words)
    expect(told.code, told.complaint).toBeGreaterThan(0)
    expect(told.complaint).toMatch(says)
    expect(told.complaint.split('\n')[0]).not.toMatch(/E[A-Z]{4,}|Error:|\bat .*:\d+:\d+/)
  })
})

test('nothing was made on disk by any of them', () => {
  expect(readdirSync(cwd)).toEqual([])
})
