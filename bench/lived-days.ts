/**
 * The program behind days.ts: a whole server by a clock that is moved by hand, on the data folder that it is given. It
 * takes one order a line on its standard input and answers each with one line.
 *
 *   live N      N tickets from press to finish, 1,000 a day; answers what it weighs then, in bytes
 *   wait N      so many people wait, and each of them too long already
 *   midnight    the day ends with all of them; answers when it is over
 */
import { createInterface } from 'node:readline'
import type { Command } from '@antrean/queue-core'
import type { Submission } from '../apps/server/src/hall/submission.ts'
import { databaseOf } from '../apps/server/src/testing/database-of.ts'
import { startTestServer } from '../apps/server/src/testing/start-server.ts'
import { atBooth, issue, submission } from '../apps/server/src/testing/submissions.ts'

const DAY_MS = 86_400_000
const TICKETS_A_DAY = 1_000
/** Between the steps of a visit. */
const STEP_MS = 10_000
/** As many as press in one moment of a busy hall. */
const AT_ONCE = 10
const SERVICE = ['CallNext', 'StartService', 'FinishTicket'] as const

const data = process.argv[2]!
const clock = { at: Date.parse('2026-03-02T01:00:00Z') }
const { server, url, tokens, stop } = await startTestServer({
  data,
  clock: { now: () => clock.at, follow() {} },
})
const { hall } = server

const submit = async (what: Submission): Promise<unknown> => {
  clock.at += STEP_MS / AT_ONCE
  const answer = await hall.submit(what)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
const paper = (ticketId: string): Submission =>
  submission(
    ({ at, actor }) =>
      ({ type: 'RecordPaper', at, actor, ticketId, paper: 'printed', copy: false, detail: '' }) as Command,
  )

async function live(tickets: number): Promise<object> {
  for (let done = 0; done < tickets; done += AT_ONCE) {
    if (done % TICKETS_A_DAY === 0) await nextMorning()
    const issued = (await Promise.all(Array.from({ length: AT_ONCE }, () => submit(issue())))) as {
      id: string
    }[]
    await Promise.all(issued.map(({ id }) => submit(paper(id))))
    for (let n = 0; n < AT_ONCE; n++) for (const step of SERVICE) await submit(atBooth(step))
  }
  // Twice: what the first round lets go frees more.
  for (let round = 0; round < 2; round++) globalThis.gc!()
  return { memory: process.memoryUsage().rss, heap: process.memoryUsage().heapUsed, disk: bytesOnDisk() }
}

async function nextMorning(): Promise<void> {
  clock.at += DAY_MS - (clock.at % DAY_MS) + 3_600_000
  hall.tick()
  await hall.submit(atBooth('OpenBooth'))
}

/** The record with what its write-ahead log still holds; that log is written over, and no longer than its longest day. */
function bytesOnDisk(): number {
  const db = databaseOf(hall.store)
  return ['page_count', 'page_size']
    .map(figure => db.pragma(figure, { simple: true }) as number)
    .reduce((product, figure) => product * figure)
}

async function wait(people: number): Promise<object> {
  hall.tick()
  for (let n = 0; n < people; n += 100)
    await Promise.all(
      Array.from({ length: 100 }, async (_, m) => {
        const answer = await hall.submit(issue('ABCDE'[m % 5]))
        if (!answer.ok) throw new Error(answer.error.message)
      }),
    )
  // At risk, then missed: at midnight that is long past.
  for (const seconds of [200, 110]) {
    clock.at += seconds * 1000
    hall.tick()
    await hall.submit(atBooth('OpenBooth'))
  }
  return { open: waiting() }
}

const waiting = (): number =>
  [...hall.live.state.tickets.values()].filter(({ state }) => state === 'waiting').length

async function midnight(): Promise<object> {
  clock.at = hall.live.state.day!.endsAt
  hall.tick()
  // What is asked next is answered when it is done.
  await hall.submit(issue())
  return { open: waiting() }
}

const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`)
say({ event: 'ready', api: url, kiosk: tokens.kiosk, display: tokens.display })
for await (const line of createInterface({ input: process.stdin })) {
  const [order, number] = line.split(' ')
  if (order === 'live') say(await live(Number(number)))
  else if (order === 'wait') say(await wait(Number(number)))
  else say(await midnight())
}
await stop()
process.exit(0)
