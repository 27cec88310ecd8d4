/** What every earlier release wrote is read by this one: its log, its files, its tickets and links, and the way back. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { HallEvent } from '@antrean/queue-core'
import { afterEach, describe, expect, it } from 'vitest'
import { restore } from '../../backup/restore.ts'
import { rebuild } from '../../hall/live.ts'
import { snapshotOf } from '../../publish/snapshot.ts'
import { batch } from '../../testing/batches.ts'
import { call, type Loose, until } from '../../testing/client.ts'
import { answersOf, kindsMissing } from '../../testing/keep-release.ts'
import { newDisk, openMemoryStore } from '../../testing/memory-store.ts'
import { expectedOf, RELEASES, releases, unpack } from '../../testing/release-folder.ts'
import { startTestServer, type TestServer } from '../../testing/start-server.ts'
import type { Recorded } from '../batch.ts'
import { openStore } from '../sqlite/open-store.ts'
import { releaseOf } from '../sqlite/release-of.ts'

const recordedBy = (release: string): Recorded[] =>
  readFileSync(join(RELEASES, release, 'log.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map(line => {
      const { seq, ...event } = JSON.parse(line)
      return { seq, event: HallEvent.parse(event) }
    })

let hall: TestServer | null = null
let data = ''
afterEach(async () => {
  await hall?.stop()
  hall = null
  if (data) rmSync(data, { recursive: true })
  data = ''
})

async function open(release: string): Promise<{ expected: Loose; clock: { at: number } }> {
  const expected = expectedOf(release)
  data ||= unpack(release)
  return { expected, clock: await start(expected) }
}
async function start(expected: Loose): Promise<{ at: number }> {
  const clock = { at: expected.at as number, now: () => clock.at, follow() {} }
  hall = await startTestServer({ data, config: expected.config, clock })
  return clock
}
const press = async (token: string) =>
  (await call(hall!.url, 'POST', '/api/v1/tickets', { token, body: { service: 'A' } })).body.number

it('a release is kept only with every kind of event that it can write', () => {
  const known = HallEvent.options.map(({ shape }) => shape.type.value)
  const oldest = recordedBy('0.1.0').map(({ event }) => event.type)
  expect(kindsMissing(oldest)).toContain('TicketReturned')
  expect(kindsMissing(known)).toEqual([])
})

/** Of a table whose fields hold no commas: its columns that the other one has. */
function inColumnsOf(other: string, csv: string): string {
  const lines = csv.split('\r\n').map(line => line.split(','))
  const places = other
    .split('\r\n')[0]!
    .split(',')
    .map(heading => lines[0]!.indexOf(heading))
  return lines
    .map(line => (line.length === 1 ? line[0] : places.map(place => line[place]).join(',')))
    .join('\r\n')
}

describe.each(releases())('release %s', release => {
  it.each([
    ['memory', () => openMemoryStore(newDisk())],
    ['SQLite', () => openStore(':memory:')],
  ])('[Q16] its log tells the same hall, in a store in %s', (_, openEmpty) => {
    const recorded = recordedBy(release)
    const store = openEmpty()
    store.write(batch({ events: recorded.map(one => ({ ...one, ticket: null })) }))
    const expected = expectedOf(release)
    const live = rebuild(store)
    expect(snapshotOf(live, 'public', expected.at)).toMatchObject(expected.hall)
    const ofToday = expected.tickets.filter(({ id }: Loose) => live.state.tickets.has(id))
    expect(ofToday.length).toBeGreaterThan(3)
    for (const { id, visit } of ofToday)
      expect(live.state.tickets.get(id)).toMatchObject({ number: visit.number, state: visit.state })
    store.close()
  })

  it('[Q19] its data folder is brought to this release: every ticket, link and report answers as it did, staff and devices come in', async () => {
    const { expected } = await open(release)
    const { at: _at, config: _config, kiosk, devices, ...answers } = expected
    const found = await answersOf(hall!, expected.tickets)
    // Figures may be added to a report; those that were there say what they said.
    found.reports.csv = inColumnsOf(answers.reports.csv, found.reports.csv)
    expect(found).toMatchObject(answers)
    expect(found.devices).toEqual(expect.arrayContaining(devices))
    const [ticket] = expected.tickets
    expect((await call(hall!.url, 'GET', `/t/${ticket.token}`)).body).toContain(ticket.visit.number)
    expect(await press(kiosk)).toMatch(/^A\d{3}$/)
  })

  it('[Q21] each of its files is kept as it was, for its own user alone', async () => {
    const before = unpack(release)
    await open(release)
    const kept = readdirSync(data).filter(name => name.includes('.release-'))
    expect(kept.sort()).toEqual(
      ['access', 'hall'].map(name => `${name}.release-${releaseOf(join(before, `${name}.sqlite`))}.sqlite`),
    )
    for (const name of kept) expect(statSync(join(data, name)).mode & 0o777).toBe(0o600)
    await hall!.stop()
    hall = null
    await open(release)
    expect(readdirSync(data).filter(name => name.includes('.release-'))).toEqual(kept)
    rmSync(before, { recursive: true })
  })

  it('[Q21] the way back is a restore of what was kept: the files are of that release, and today’s numbers go on', async () => {
    const { expected } = await open(release)
    const [first, second] = [await press(expected.kiosk), await press(expected.kiosk)]
    await until(() => hall!.server.access.record.mark()?.seq === hall!.server.hall.live.seq)
    await hall!.stop()
    hall = null
    const back = join(data, 'back')
    mkdirSync(back)
    for (const name of ['hall', 'access']) {
      const [kept] = readdirSync(data).filter(found => found.startsWith(`${name}.release-`))
      copyFileSync(join(data, kept!), join(back, `${name}.sqlite`))
    }
    const of = (folder: string) => ['hall', 'access'].map(name => releaseOf(join(folder, `${name}.sqlite`)))
    const old = of(back)
    expect(restore(data, back)).toMatch(/and 14\d were known/)
    expect(of(data)).toEqual(old)
    expect(existsSync(join(data, 'hall.sqlite-wal'))).toBe(false)
    await start(expected)
    const third = await press(expected.kiosk)
    expect([second, third].map(number => Number(number.slice(1)) - Number(first.slice(1)))).toEqual([1, 2])
  })
})
