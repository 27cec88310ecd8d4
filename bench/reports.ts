/** (i) Reports over a million tickets beside one full scan of the same table, and the hall's own calls while one is made. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { openAccess } from '../apps/server/src/access/access.ts'
import { filesIn } from '../apps/server/src/store/folder.ts'
import { connect } from './issuing.ts'
import { fillWithOldTickets, TICKETS } from './old-tickets.ts'
import { inTemporaryFolder, type ServerReady, signIn, startServer } from './program.ts'
import { median, ms, p99, type Row } from './row.ts'
import { count, sized } from './size.ts'

const ROUNDS = sized(3, 2)
const VISITS = sized(900, 40)
const REPORTS = ['compliance', 'visits', 'officers']
const DAY_MS = 86_400_000

export function reports(): Promise<Row[]> {
  return inTemporaryFolder(async folder => {
    const data = path.join(folder, 'data')
    mkdirSync(data)
    const files = filesIn(data)
    openAccess(files.access, Date.now).close()
    // Between half a second and a minute from the press to the call, and as long for the service.
    fillWithOldTickets(files.hall, n => 500 + ((n * 7_919) % 40_000))
    const server = await startServer(data)
    const packed = await whenPacked(files.hall)
    const ask = reader(server.ready, await signIn(server.ready, 'supervisor'))
    const rows = [...(await beside(files.hall, ask)), packed, await calls(server.ready, ask)]
    await server.stop()
    return rows
  })
}

type Ask = (report: string) => Promise<void>

function reader({ api }: ServerReady, token: string): Ask {
  const on = (at: number) => new Date(at).toISOString().slice(0, 10)
  const range = `from=${on(Date.now() - 1_090 * DAY_MS)}&to=${on(Date.now() + DAY_MS)}`
  return async report => {
    const answer = await fetch(`${api}/api/v1/reports/${report}?${range}`, {
      // The server lets go of whoever is silent, and a scan in between is.
      headers: { authorization: `Bearer ${token}`, connection: 'close' },
    })
    const { total } = (await answer.json()) as { total: { issued?: number; tickets?: number } }
    if ((total.issued ?? total.tickets ?? 0) < TICKETS) throw new Error(`${report} did not count all.`)
  }
}

async function beside(file: string, ask: Ask): Promise<Row[]> {
  const db = new Database(file, { readonly: true })
  const scan = db.prepare('SELECT key, date, data FROM tickets')
  const within = db.prepare('SELECT sum(length(data)) FROM tickets')
  const took = { rows: [] as number[], within: [] as number[], reports: REPORTS.map(() => [] as number[]) }
  for (let round = 0; round < ROUNDS; round++) {
    took.rows.push(
      await timed(() => {
        let rows = 0
        for (const row of scan.iterate()) rows += Number((row as { data: string }).data.length > 0)
        if (rows < TICKETS) throw new Error(`The table has ${rows} rows.`)
      }),
    )
    took.within.push(await timed(() => void within.get()))
    for (const [n, report] of REPORTS.entries()) took.reports[n]!.push(await timed(() => ask(report)))
  }
  db.close()
  const baseline = median(took.rows)
  const row = (what: string, value: number, aim?: string): Row => ({
    ...{ what, value: ms(value), baseline: ms(baseline), ratio: value / baseline },
    ...(aim && { aim }),
  })
  return [
    ...REPORTS.map((report, n) =>
      row(
        `the report ${report} over ${count(TICKETS)} tickets, by HTTP; baseline: their table read row by row`,
        median(took.reports[n]!),
        '< 3',
      ),
    ),
    row('the same table read within SQLite, nothing handed out; the same baseline', median(took.within)),
  ]
}

async function timed(work: () => void | Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Looked at from beside. */
async function whenPacked(file: string): Promise<Row> {
  const db = new Database(file, { readonly: true })
  const last = db.prepare('SELECT max(key) FROM tickets').pluck().get() as number
  const left = db.prepare(
    'SELECT count(*) FROM tickets WHERE key >= (SELECT ifnull(max(until), 0) FROM fact_packs)',
  )
  const begun = performance.now()
  while ((left.pluck().get() as number) >= 1_000) {
    if (performance.now() - begun > 300_000) throw new Error(`Not packed up to ${last}.`)
    await sleep(200)
  }
  const took = performance.now() - begun
  const bytes = db.prepare('SELECT sum(length(data)) FROM fact_packs').pluck().get() as number
  db.close()
  return {
    what: `from the start on, until ${count(TICKETS)} tickets of a folder of before are packed`,
    value: `${(took / 1000).toFixed(1)} s, ${(bytes / TICKETS).toFixed(1)} bytes a ticket`,
  }
}

/** Rounds with a report and without take turns. */
async function calls(ready: ServerReady, ask: Ask): Promise<Row> {
  const officer = await connect(`${ready.api}/booth`, await signIn(ready))
  const press = await connect(`${ready.api}/kiosk`, ready.kiosk.token)
  const command = async (socket: typeof officer, event: string, payload: object) => {
    const answer = await socket.emitWithAck(event, { commandId: crypto.randomUUID(), ...payload })
    if (!answer.ok) throw new Error(answer.error.message)
  }
  await command(officer, 'booth:open', { booth: 1 })
  async function visits(some: number): Promise<number[]> {
    const took: number[] = []
    for (let visit = 0; visit < some; visit++) {
      await command(press, 'ticket:issue', { service: 'A' })
      took.push(await timed(() => command(officer, 'booth:next', { booth: 1 })))
      await command(officer, 'ticket:finish', { booth: 1 })
    }
    return took
  }
  await visits(20)
  const [alone, beside] = [[] as number[], [] as number[]]
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(...(await visits(VISITS / ROUNDS)))
    let over = false
    const reading = (async () => {
      while (!over) await ask('visits')
    })()
    beside.push(...(await visits(VISITS / ROUNDS)))
    over = true
    await reading
  }
  officer.disconnect()
  press.disconnect()
  return {
    what: `a call while reports over ${count(TICKETS)} tickets are made, p99 of ${VISITS}; baseline: without`,
    value: ms(p99(beside)),
    baseline: ms(p99(alone)),
    ratio: p99(beside) / p99(alone),
  }
}
