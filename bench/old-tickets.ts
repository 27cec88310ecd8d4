/** (d) Start-up and one call with a million old tickets in the database, beside a hall that is new. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import {
  type Command,
  decide,
  emptyHall,
  evolve,
  HALL_POLICY,
  isOpen,
  referenceHall,
  type Ticket,
} from '@antrean/queue-core'
import { newTicketNames } from '@antrean/ticket-names'
import { openAccess } from '../apps/server/src/access/access.ts'
import { nameTickets, noNames } from '../apps/server/src/hall/names.ts'
import type { Batch } from '../apps/server/src/store/batch.ts'
import { filesIn } from '../apps/server/src/store/folder.ts'
import { openStore } from '../apps/server/src/store/sqlite/open-store.ts'
import { connect } from './issuing.ts'
import { inTemporaryFolder, signIn, startServer } from './program.ts'
import { median, ms, type Row } from './row.ts'
import { sized } from './size.ts'

export const TICKETS = sized(1_000_000, 10_000)
const DAYS = sized(1_000, 10)
const ROUNDS = sized(9, 2)
const CALLS = 30
const DAY_MS = 86_400_000

export function oldTickets(): Promise<Row[]> {
  return inTemporaryFolder(async folder => {
    const [old, fresh] = [path.join(folder, 'old'), path.join(folder, 'new')]
    mkdirSync(old)
    const files = filesIn(old)
    // A hall that has a record and nobody in it is taken for one whose staff were lost.
    openAccess(files.access, Date.now).close()
    fillWithOldTickets(files.hall)
    const measured = { old: [] as Measured[], fresh: [] as Measured[] }
    await measure(old)
    await measure(fresh)
    for (let round = 0; round < ROUNDS; round++) {
      measured.old.push(await measure(old))
      measured.fresh.push(await measure(fresh))
    }
    const row = (what: string, pick: (one: Measured) => number): Row => {
      const [value, baseline] = [median(measured.old.map(pick)), median(measured.fresh.map(pick))]
      return { what, value: ms(value), baseline: ms(baseline), ratio: value / baseline, aim: '< 1.2' }
    }
    const tickets = TICKETS.toLocaleString('en')
    return [
      row(`start-up with ${tickets} old tickets; baseline: none`, one => one.startMs),
      row(`issue and call one ticket with ${tickets} old tickets; baseline: none`, one => one.callMs),
    ]
  })
}

type Measured = { startMs: number; callMs: number }

/** A start, then the median of some visits from press to call. */
async function measure(folder: string): Promise<Measured> {
  const server = await startServer(folder)
  const { api, kiosk } = server.ready
  const officer = await connect(`${api}/booth`, await signIn(server.ready))
  const press = await connect(`${api}/kiosk`, kiosk.token)
  const command = (socket: typeof officer, event: string, payload: object) =>
    socket.emitWithAck(event, { commandId: crypto.randomUUID(), ...payload })
  await command(officer, 'booth:open', { booth: 1 })
  const visits: number[] = []
  for (let visit = 0; visit < CALLS; visit++) {
    const begun = performance.now()
    await command(press, 'ticket:issue', { service: 'A' })
    const called = await command(officer, 'booth:next', { booth: 1 })
    visits.push(performance.now() - begun)
    if (!called.ok) throw new Error(called.error.message)
    await command(officer, 'ticket:finish', { booth: 1 })
  }
  await command(officer, 'booth:close', { booth: 1 })
  officer.disconnect()
  press.disconnect()
  await server.stop()
  return { startMs: server.startMs, callMs: median(visits) }
}

/**
 * Three years of working days by the hall's own rules, written as the server writes them. `pause`: ms before the call and before the end
 * of the `n`th ticket of a day, so that they all fit into it.
 */
export function fillWithOldTickets(file: string, pause: (n: number) => number = () => 0): void {
  const store = openStore(file)
  store.db.pragma('synchronous = OFF')
  const state = emptyHall()
  const names = noNames()
  let seq = 0
  let events: Batch['events'] = []
  let filed = new Map<number, { date: string; ticket: Ticket }>()
  let at = (Math.floor(Date.now() / DAY_MS) - DAYS - 1) * DAY_MS
  const officer = { id: 'sari', anyBooth: false }
  const perform = (command: Command) => {
    const decision = decide(state, command, HALL_POLICY)
    if (!decision.ok) throw new Error(decision.error.message)
    for (const event of decision.events) {
      seq += 1
      evolve(state, event)
      nameTickets(names, seq, event)
      const key = 'ticketId' in event ? names.keys.get(event.ticketId)! : null
      events.push({ seq, event, ticket: key })
      if (!('ticketId' in event)) continue
      const ticket = state.tickets.get(event.ticketId)!
      if (!isOpen(ticket.state)) filed.set(key!, { date: state.day!.date, ticket })
    }
  }
  const meta = () => ({ at: at++, actor: 'bench' })
  perform({ type: 'ConfigureHall', config: { ...referenceHall, alwaysOpen: true }, ...meta() })
  for (let day = 0; day < DAYS; day++) {
    perform({ type: 'OpenDay', ...meta() })
    perform({ type: 'OpenBooth', booth: 1, officer, ...meta() })
    for (let n = 0; n < TICKETS / DAYS; n++) {
      const press = { ...newTicketNames(at), service: 'A', language: 'id' } as const
      perform({ type: 'IssueTicket', ...press, priority: 'normal', ...meta() })
      at += pause(n)
      perform({ type: 'CallNext', booth: 1, officer, ...meta() })
      at += pause(n)
      perform({ type: 'FinishTicket', booth: 1, officer, ...meta() })
    }
    perform({ type: 'CloseDay', ...meta() })
    store.write({
      at,
      events,
      answers: [],
      filed,
      aggregates: [],
      people: { kept: [], erased: [] },
      forgetAnswersBefore: null,
    })
    events = []
    filed = new Map()
    at += DAY_MS - (at % DAY_MS)
  }
  store.close()
}
