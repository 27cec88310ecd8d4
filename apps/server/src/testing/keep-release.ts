/**
 * Keeps what this release writes, for every later one to read (store/releases/README.md):
 *
 *   node apps/server/src/testing/keep-release.ts
 *
 *   some days by a driven clock ─► hall.sqlite.gz, access.sqlite.gz   the data folder as it stood
 *                               ─► log.ndjson                          its events, of every kind
 *                               ─► expected.json                       what this release answered about them
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HallEvent } from '@antrean/queue-core'
import { VERSION } from '../version.ts'
import { call, type Loose, until } from './client.ts'
import { RELEASES } from './release-folder.ts'
import { DAYS_CONFIG, liveSomeDays } from './some-days.ts'
import { startTestServer, type TestServer, temporaryFolder } from './start-server.ts'

/** What a hall is asked: the ticket and its stages, the visitor's link, the reports, staff, the hall itself. */
export async function answersOf(hall: TestServer, tickets: { id: string; token: string }[]) {
  const supervisor = await hall.signIn('supervisor')
  const get = async (path: string, token?: string): Promise<Loose> =>
    (await call(hall.url, 'GET', path, token ? { token } : {})).body
  const staff = await Promise.all(
    hall.server.access.staff.all().map(async ({ name, role }) => ({ name, role })),
  )
  const compliance = '/api/v1/reports/compliance?from=2026-03-02&to=2026-03-06'
  const { seq, booths, services, calls } = await get('/api/v1/hall')
  const found = []
  for (const { id, token } of tickets) {
    const ticket = await get(`/api/v1/tickets/${id}`, supervisor)
    const { number, state, booth, callBy, calledAt, endedAt } = await get(`/t/${token}.json`)
    found.push({ id, token, ticket, visit: { number, state, booth, callBy, calledAt, endedAt } })
  }
  return {
    hall: {
      ...{ seq, booths, calls },
      services: services.map(({ letter, waiting, open }: Loose) => ({ letter, waiting, open })),
    },
    reports: {
      byDay: await get(`${compliance}&by=day`, supervisor),
      byBooth: await get(`${compliance}&by=booth`, supervisor),
      csv: await get(`${compliance}&by=service&format=csv`, supervisor),
    },
    staff,
    devices: hall.server.access.devices.all(),
    tickets: found,
  }
}

/** Kinds of events that are not among these: what no release wrote into its log here, no later one is shown to read. */
export const kindsMissing = (kinds: readonly string[]): string[] =>
  HallEvent.options.map(({ shape }) => shape.type.value).filter(kind => !kinds.includes(kind))

async function keep(): Promise<void> {
  const data = temporaryFolder()
  const clock = {
    at: 0,
    now: () => clock.at,
    set(at: number) {
      clock.at = at
    },
    follow() {},
    ahead: () => 0,
  }
  clock.at = Date.parse('2026-03-02T08:00:00+07:00')
  const hall = await startTestServer({ data, config: DAYS_CONFIG, clock })
  const { tickets, config } = await liveSomeDays(hall, clock)
  const answers = await answersOf(hall, tickets)
  const events = [...hall.server.hall.store.log.after(0)]
  const missing = kindsMissing(events.map(({ event }) => event.type))
  if (missing.length > 0)
    throw new Error(`Some days without ${missing.join(', ')}: let them happen in some-days.ts first.`)
  await until(() => hall.server.access.record.mark()?.seq === events.length)
  const expected = { at: clock.at, config, kiosk: hall.tokens.kiosk, ...answers }
  await hall.stop()

  const folder = join(RELEASES, VERSION)
  mkdirSync(folder, { recursive: true })
  for (const name of ['hall.sqlite', 'access.sqlite'])
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(data, name)), { level: 9 }))
  writeFileSync(
    join(folder, 'log.ndjson'),
    events.map(({ seq, event }) => `${JSON.stringify({ seq, ...event })}\n`).join(''),
  )
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`)
  rmSync(data, { recursive: true })
  process.stdout.write(`${events.length} events of release ${VERSION} are kept in ${folder}.\n`)
}

if (import.meta.main) await keep()
