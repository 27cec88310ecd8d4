/**
 * The reference hall on one machine: what `npm start` runs once everything is installed and built.
 *
 *   server ◀── kiosk agent ──▶ virtual printer        each a process of its own, as in a real hall
 *      ▲────── display agent ──▶ virtual displays
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type DemoHall, openDemoHall } from './demo-hall.ts'
import { whatIsInTheWay } from './in-the-way.mjs'
import { readOptions, USAGE } from './options.mjs'

const root = path.resolve(import.meta.dirname, '..')

function fail(error: unknown, exitCode = 1): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(exitCode)
}

const read = readOptions(process.argv.slice(2), root, process.cwd())
if (read.ask === 'help') {
  process.stdout.write(`${USAGE}\n`)
  process.exit(0)
}
if (read.ask === 'wrong') fail(read.sentence, 2)
const chosen = read.options
// Looked at once more: what was free before the install may be taken now.
const trouble = await whatIsInTheWay(chosen)
if (trouble) fail(trouble)
mkdirSync(chosen.data, { recursive: true })

let demoHall: DemoHall | null = null
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    await demoHall?.close()
    process.exit(0)
  })

try {
  demoHall = await openDemoHall(chosen, root)
} catch (error) {
  fail(error)
}
if (stopping) {
  await demoHall.close()
  process.exit(0)
}

const { ready } = demoHall
if (chosen.json) process.stdout.write(`${JSON.stringify(ready)}\n`)
else if (ready.firstStart)
  process.stdout.write(
    [
      '',
      `  A hall of your own: open ${ready.firstStart.url}`,
      `  and type the code        ${ready.firstStart.code}`,
      '',
      `  kiosk    ${ready.urls.kiosk}`,
      `  wall     ${ready.urls.wall}`,
      ...(ready.urls.paper ? [`  paper    ${ready.urls.paper}`] : []),
      '  They open by themselves when the hall is set up. Ctrl-C closes it; the next start goes on with it.',
      '',
      '',
    ].join('\n'),
  )
else
  process.stdout.write(
    [
      '',
      `  Antrean is open: ${ready.urls.home}`,
      '',
      `  kiosk    ${ready.urls.kiosk}`,
      `  wall     ${ready.urls.wall}`,
      `  booth 1  ${ready.urls.booth}`,
      `  console  ${ready.urls.console}`,
      ...(ready.urls.paper ? [`  paper    ${ready.urls.paper}`] : []),
      `  displays ${ready.urls.displays}`,
      '',
      ...ready.staff.map(({ name, password, role }) => `  ${role.padEnd(14)} ${name.padEnd(10)} ${password}`),
      '',
      ...(ready.staff.length > 0
        ? [
            `  First: sign in at the console as ${ready.staff.find(({ role }) => role === 'officer')?.name} and open booth ${ready.booths[0]?.number}.`,
          ]
        : []),
      '  Ctrl-C closes the hall; the next start goes on with the same day.',
      '',
      '',
    ].join('\n'),
  )
