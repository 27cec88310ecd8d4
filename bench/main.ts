/** Runs the parts of the benchmark, prints a table, and writes it to docs/benchmarks.md when all parts ran. */
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { backAfterKill } from './back-after-kill.ts'
import { days } from './days.ts'
import { fanOut } from './fan-out.ts'
import { httpFace } from './http-face.ts'
import { issuing } from './issuing.ts'
import { oldTickets } from './old-tickets.ts'
import { type NAMES, readOptions } from './options.mjs'
import { policy } from './policy.ts'
import { pressToWire } from './press-to-wire.ts'
import { printerBytes } from './printer-bytes.ts'
import { reports } from './reports.ts'
import type { Row } from './row.ts'
import { quick } from './size.ts'

const PARTS: Record<(typeof NAMES)[number], () => Promise<Row[]>> = {
  issuing,
  'http-face': httpFace,
  'fan-out': fanOut,
  'back-after-kill': backAfterKill,
  'press-to-wire': pressToWire,
  'old-tickets': oldTickets,
  reports,
  days,
  'printer-bytes': printerBytes,
  policy,
}

const asked = readOptions(process.argv.slice(2))

const rows: Row[] = []
for (const [name, part] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  rows.push(...(await part()))
}

const cells = rows.map(({ what, value, baseline, ratio, aim }) => [
  what,
  value,
  baseline ?? '',
  ratio === undefined ? '' : ratio.toFixed(2),
  aim ?? '',
])
const table = [
  ['what', 'value', 'baseline', 'ratio', 'aim'],
  ['---', '---:', '---:', '---:', '---'],
  ...cells,
]
  .map(row => `| ${row.join(' | ')} |`)
  .join('\n')
process.stdout.write(`${table}\n`)

if (asked.length === 0 && !quick) {
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const page = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Read the ratios, not the absolutes: each value and its baseline come from the same run',
    'on the same machine.',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}.`,
    '',
    table,
    '',
  ].join('\n')
  writeFileSync(path.resolve(import.meta.dirname, '..', 'docs', 'benchmarks.md'), page)
}
