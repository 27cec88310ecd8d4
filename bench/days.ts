/**
 * What a hall's life weighs: the memory of the server after many days beside after two, what a ticket leaves on the disk
 * over its whole life, and how long the server is silent at a midnight at which many still wait.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { inTemporaryFolder } from './program.ts'
import { ms, type Row } from './row.ts'
import { count, sized } from './size.ts'

const FEW = sized(2_000, 1_000)
const MANY = sized(200_000, 5_000)
const OPEN = sized(10_000, 1_000)
/** Asked so often whether it is there, before and after. */
const LOOKS = sized(1_000, 200)

const program = path.resolve(import.meta.dirname, 'lived-days.ts')
type Weight = { memory: number; heap: number; disk: number }
const mega = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`

export function days(): Promise<Row[]> {
  return inTemporaryFolder(async folder => [
    ...(await weight(path.join(folder, 'weight'))),
    await midnight(path.join(folder, 'midnight')),
  ])
}

async function weight(data: string): Promise<Row[]> {
  const hall = await open(data)
  const few = await hall.order<Weight>(`live ${FEW}`)
  const many = await hall.order<Weight>(`live ${MANY - FEW}`)
  await hall.close()
  return [
    {
      what: `memory of the server after ${count(MANY)} tickets; baseline: after ${count(FEW)}`,
      value: mega(many.memory),
      baseline: mega(few.memory),
      ratio: many.memory / few.memory,
      aim: '≤ 1.1',
    },
    {
      what: `what is in use of it`,
      value: mega(many.heap),
      baseline: mega(few.heap),
      ratio: many.heap / few.heap,
    },
    {
      what: `on disk a ticket, press, paper, call, service and end; ${count(MANY - FEW)} tickets`,
      value: `${Math.round((many.disk - few.disk) / (MANY - FEW))} bytes`,
      aim: '≤ 1,000 bytes',
    },
  ]
}

/** The baseline is the longest answer of the same server on an evening on which nothing happens. */
async function midnight(data: string): Promise<Row> {
  const hall = await open(data)
  await hall.order(`wait ${OPEN}`)
  const health = `${hall.ready.api}/healthz`
  await longest(health, LOOKS)
  const calm = await longest(health, LOOKS)
  let over = false
  const silence = longest(health, LOOKS, () => over)
  const { open: left } = await hall.order<{ open: number }>('midnight')
  over = true
  const night = await silence
  await hall.close()
  if (left !== 1) throw new Error(`After midnight ${left} wait, and one has pressed.`)
  return {
    what: `longest silence at a midnight at which ${count(OPEN)} wait; baseline: the evening before it`,
    value: ms(night),
    baseline: ms(calm),
    ratio: night / calm,
    aim: '≤ 200 ms',
  }
}

/** The longest answer of so many, and of those until it is over. */
async function longest(url: string, looks: number, isOver = () => true): Promise<number> {
  let most = 0
  for (let look = 0; look < looks || !isOver(); look++) {
    const begun = performance.now()
    await (await fetch(url)).arrayBuffer()
    most = Math.max(most, performance.now() - begun)
  }
  return most
}

async function open(data: string) {
  const child = spawn(process.execPath, ['--expose-gc', program, data], { stdio: ['pipe', 'pipe', 'pipe'] })
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  const answer = answersOf(child)
  const ready = (await answer()) as { api: string }
  return {
    ready,
    async order<Value>(line: string): Promise<Value> {
      child.stdin.write(`${line}\n`)
      return (await answer()) as Value
    },
    async close() {
      const gone = once(child, 'exit')
      child.stdin.end()
      await gone
    },
  }
}

/** The next line of its standard output; fails with what it said where it ended instead. */
function answersOf(child: ChildProcess): () => Promise<unknown> {
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  let said = ''
  child.stderr!.setEncoding('utf8').on('data', text => {
    said = `${said}${text}`.slice(-4_000)
  })
  return async () => {
    const { done, value } = await lines.next()
    if (done) throw new Error(`${program} ended:\n${said}`)
    return JSON.parse(value) as unknown
  }
}
