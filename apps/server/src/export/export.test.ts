/** Exports of a real hall with a case, a rating and people in it, over HTTP and by the command. */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXPORT_SETS, type ExportSet } from '../store/sqlite/export-sets.ts'
import { pagesFrom } from '../store/sqlite/views.ts'
import { call, type Loose } from '../testing/client.ts'
import { databaseOf } from '../testing/database-of.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'
import { exportAll } from './export-command.ts'
import { type Asked, scopeOf } from './order.ts'
import { readExport } from './read-export.ts'
import type { ExportFormat } from './schema.ts'

const CONTACT = { name: 'Ani Wijayakusuma', phone: '0812-3456-7890', email: 'ani@example.org' }
const MATTER = '=HYPERLINK("http://x.example"), akta pendirian'
const COMMENT = 'Sangat ramah sekali'
const PERSONAL = /Wijayakusuma|81234567890|ani@example|akta pendirian|Sangat ramah|elderly/
const DAY = '2026-03-02'

let hall: TestServer
let clock: { at: number; now(): number; follow(): void }
const tokens: Record<string, string> = {}
/** Of pages of visitors and applicants. */
const secrets: string[] = []

const post = (path: string, body: object, token = tokens.officer!) =>
  call(hall.url, 'POST', path, { token, body, headers: { 'idempotency-key': randomUUID() } })

async function ask(path: string, as = 'administrator') {
  const response = await fetch(`${hall.url}/api/v1/export/${path}`, {
    headers: { authorization: `Bearer ${tokens[as]}` },
  })
  return {
    status: response.status,
    headers: response.headers,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()),
  }
}
/** As the thread of an export reads it. */
function read(set: ExportSet, wish: Asked & { format?: ExportFormat; personal?: boolean } = {}): string {
  const { hall: live } = hall.server
  const scope = scopeOf(wish, live.live, live.store.log)
  const pieces = readExport(hall.server.folder, { set, format: 'csv', personal: false, ...wish, scope })
  return [...pieces].map(({ text }) => text).join('')
}
const rows = (set: ExportSet, wish: Parameters<typeof read>[1] = {}): Loose[] =>
  read(set, { ...wish, format: 'ndjson' })
    .split('\n')
    .flatMap(line => (line ? [JSON.parse(line)] : []))

beforeAll(async () => {
  clock = { at: Date.parse(`${DAY}T09:00:00+07:00`), now: () => clock.at, follow() {} }
  hall = await startTestServer({ clock })
  for (const role of ['officer', 'supervisor', 'administrator', 'ops'] as const)
    tokens[role] = await hall.signIn(role)
  const press = async (extra: object = {}) => {
    const { body } = await post('/api/v1/tickets', { service: 'A', ...extra }, hall.tokens.kiosk)
    secrets.push(body.path?.split('/').at(-1) ?? body.url.split('/').at(-1))
    return body
  }
  await post('/api/v1/booths/1/open', {})
  await press({ priority: 'priority', priorityReason: 'elderly' })
  const second = await press()
  clock.at += 60_000
  await post('/api/v1/booths/1/next', {})
  await post('/api/v1/booths/1/recall', {})
  const opened = await post('/api/v1/booths/1/escalate', { matter: MATTER, contact: CONTACT, note: COMMENT })
  secrets.push(opened.body.url.split('/').at(-1))
  await post('/api/v1/booths/1/next', {})
  clock.at += 90_000
  await post('/api/v1/booths/1/finish', {})
  const token = secrets[1]!
  await call(hall.url, 'POST', `/t/${token}/rating`, { body: { level: 3, comment: COMMENT } })
  expect(hall.server.hall.store.aggregates.of('rating', second.id)).not.toBeNull()
  await press()
})
afterAll(() => hall?.stop())

describe('an export', () => {
  it('[X1] has every ticket with its times, also those that still wait', async () => {
    expect(rows('tickets')).toMatchObject([
      {
        schema: 1,
        number: 'A001',
        state: 'escalated',
        priority: 'priority',
        calls: 2,
        wait_seconds: 60,
        in_time: 1,
      },
      { number: 'A002', state: 'done', issued_at: '2026-03-02T02:00:00.000Z', service_seconds: 90, booth: 1 },
      {
        number: 'A003',
        state: 'waiting',
        first_called_at: null,
        wait_seconds: null,
        ended_at: null,
        in_time: null,
      },
    ])
    const stages = rows('stages')
    expect(stages.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['TicketIssued', 'TicketCalled', 'TicketRecalled', 'TicketFinished']),
    )
    expect(rows('calls').map(({ kind }) => kind)).toEqual(['call', 'recall', 'call'])
    expect(rows('cases')).toMatchObject([{ number: 'E-2026-000001', ticket_number: 'A001', stage: 'open' }])
    expect(rows('case-stages')).toMatchObject([{ n: 1, stage: 'CaseOpened' }])
    expect(rows('case-hands')).toMatchObject([{ n: 1, begun_at: expect.any(String), ended_at: null }])
    expect(rows('ratings')).toMatchObject([{ number: 'A002', level: 3, levels: 3, commented: 1 }])
    expect(rows('events')).toHaveLength(hall.server.hall.live.seq)
  })

  it('[X1] over HTTP is the same, with the version of its columns and a name', async () => {
    for (const format of ['csv', 'ndjson'] as const) {
      const { status, headers, text } = await ask(`stages?format=${format}`, 'supervisor')
      expect(status).toBe(200)
      expect(text).toBe(read('stages', { format }))
      expect(headers.get('x-antrean-schema')).toBe('1')
      expect(headers.get('content-disposition')).toBe(`attachment; filename="stages-all-${DAY}.${format}"`)
    }
    expect(await ask(`tickets?from=2026-03-03&to=${DAY}`)).toMatchObject({ status: 400 })
    expect(await ask('secrets')).toMatchObject({ status: 400 })
  })

  it.each(EXPORT_SETS)('[X1] of %s is the same as CSV and as NDJSON', set => {
    const [head = [], ...csv] = fieldsOf(read(set))
    expect(head[0]).toBe('schema')
    expect(csv).toHaveLength(rows(set).length)
    expect(csv.map(row => Object.fromEntries(head.map((name, n) => [name, row[n]])))).toEqual(
      rows(set).map(line => Object.fromEntries(Object.entries(line).map(inCsv))),
    )
  })

  it('[X1] is of the dates that are asked for, both included', () => {
    for (const set of [
      'tickets',
      'stages',
      'calls',
      'booths',
      'cases',
      'case-stages',
      'case-hands',
      'ratings',
      'events',
      'audit',
    ] as const) {
      const all = rows(set).length
      expect(all, set).toBeGreaterThan(0)
      expect(rows(set, { from: DAY, to: DAY }), set).toHaveLength(all)
      expect(rows(set, { to: '2026-03-01' }), set).toEqual([])
      expect(rows(set, { from: '2026-03-03' }), set).toEqual([])
    }
  })

  it('[X1] is read page by page, and a page is never shown twice', async () => {
    const db = databaseOf(hall.server.hall.store)
    const add = db.prepare(`INSERT INTO aggregates (kind, id, state) VALUES ('message', ?, ?)`)
    db.transaction(() => {
      for (let n = 0; n < 1_203; n++) add.run(`m${n}`, JSON.stringify({ queuedAt: clock.at, stage: 'sent' }))
    })()
    const ids = rows('messages').map(({ id }) => id)
    expect(new Set(ids).size).toBe(1_203)
    expect(ids).toHaveLength(1_203)
    db.prepare(`DELETE FROM aggregates WHERE kind = 'message'`).run()
  })

  it('[X3] makes a text of what a spreadsheet would take for a formula', async () => {
    const [head = [], one = []] = fieldsOf(read('cases', { personal: true }))
    expect(one[head.indexOf('matter')]).toBe(`'${MATTER}`)
    expect(rows('cases', { personal: true })[0].matter).toBe(MATTER)
  })
})

describe('people', () => {
  it('[X2] are in no export, and neither is what somebody wrote, unless personal data is asked for', async () => {
    for (const set of EXPORT_SETS.filter(set => set !== 'people'))
      expect(read(set), set).not.toMatch(PERSONAL)
    for (const set of ['cases', 'people'] as const)
      expect(read(set, { personal: true })).toMatch(/Wijayakusuma/)
    expect(read('ratings', { personal: true })).toContain(COMMENT)
    expect((await ask('ratings?personal=true')).text).toContain(COMMENT)
    expect((await ask('ratings')).text).not.toContain(COMMENT)
  })

  it('[X2] the secret of a page is in none at all', async () => {
    expect(secrets.filter(Boolean).length).toBeGreaterThan(3)
    for (const set of EXPORT_SETS) {
      const text = read(set, { personal: true })
      for (const secret of secrets) expect(text, set).not.toContain(secret)
    }
  })

  it('[X2] are for administrators alone, and a refusal is on record', async () => {
    expect((await ask('tickets', 'supervisor')).status).toBe(200)
    for (const path of ['tickets?personal=true', 'people', 'audit', 'events'])
      expect((await ask(path, 'supervisor')).status, path).toBe(403)
    for (const role of ['officer', 'ops', 'nobody'])
      expect((await ask('tickets', role)).status, role).toBe(role === 'nobody' ? 401 : 403)
    hall.server.access.audit.settle()
    expect(hall.server.access.audit.latest(50)).toContainEqual(
      expect.objectContaining({ what: 'refused-by-role', detail: expect.stringContaining('export/') }),
    )
  })

  it('[X2] that they were asked for is on record', async () => {
    await ask(`ratings?personal=true&from=${DAY}`)
    expect(hall.server.access.audit.latest(1)).toMatchObject([
      { what: 'data-exported', detail: `ratings ${DAY} to today csv with personal data` },
    ])
  })
})

it('[X1] a page begins after the one before, to the last row', () => {
  const all = Array.from({ length: 25 }, (_, n) => [n * 2 + 1])
  const page = (from: number) => all.filter(([n]) => n! >= from).slice(0, 10)
  const pages = [...pagesFrom(0, page, rows => rows.at(-1)![0] as number)]
  expect(pages.map(({ length }) => length)).toEqual([10, 10, 5])
  expect(pages.flat()).toEqual(all)
  const dense = Array.from({ length: 25 }, (_, n) => [n])
  const next = (from: number) => dense.slice(from, from + 10)
  expect([...pagesFrom(0, next, rows => rows.at(-1)![0] as number)].flat()).toEqual(dense)
})

describe('a reader', () => {
  it('[X1] who goes away in the middle leaves nothing running, and the next one is served', async () => {
    const leave = new AbortController()
    const response = await fetch(`${hall.url}/api/v1/export/events`, {
      headers: { authorization: `Bearer ${tokens.administrator}` },
      signal: leave.signal,
    })
    leave.abort()
    await response.text().catch(() => null)
    // Each round waits for its answers, so that places are free again however slowly threads end.
    for (let n = 0; n < 4; n++) {
      let status = 429
      while (status === 429) ({ status } = await ask('events'))
      expect(status).toBe(200)
    }
  })
})

describe('the command', () => {
  it('[X1] [X2] writes every file beside a running hall, whole, without people unless asked, and on record', async () => {
    const folder = temporaryFolder()
    const out = join(folder, 'all')
    expect(exportAll(hall.data, { out, personal: false })).toMatch(/^16 files with [\d,]+ rows are in /)
    expect(readdirSync(out).sort()).toEqual(
      [...EXPORT_SETS.filter(set => set !== 'people').map(set => `${set}.csv`), 'schema.json'].sort(),
    )
    for (const name of readdirSync(out)) expect(readFileSync(join(out, name), 'utf8')).not.toMatch(PERSONAL)
    expect(JSON.parse(readFileSync(join(out, 'schema.json'), 'utf8'))).toMatchObject({
      ...{ schema: 1, timezone: 'Asia/Jakarta', personal: false, hall: hall.server.hall.store.hall },
      rows: { 'tickets.csv': 3, 'cases.csv': 1 },
    })
    expect(readFileSync(join(out, 'tickets.csv'), 'utf8')).toBe(read('tickets'))
    const trail = hall.server.access.audit.latest(5)
    expect(trail).toContainEqual(expect.objectContaining({ what: 'data-exported', actor: 'terminal' }))
    exportAll(hall.data, { out: join(folder, 'people'), format: 'ndjson', personal: true })
    expect(readFileSync(join(folder, 'people', 'people.ndjson'), 'utf8')).toMatch(/Wijayakusuma/)
  })

  it.each([
    [{}, 'Name the new folder'],
    [{ out: '.' }, 'overwrites nothing'],
    [{ out: 'none', from: '2026-13-01' }, '--from 2026-13-01 is no date'],
    [{ out: 'none', from: '2026-03-02', to: '2026-03-01' }, 'after --to'],
    [{ out: 'none', format: 'xml' }, '--format is one of csv, ndjson'],
  ])('says in a sentence what is wrong with %j, and leaves nothing', (wish, told) => {
    const folder = temporaryFolder()
    const out = 'out' in wish ? join(folder, wish.out) : undefined
    expect(() => exportAll(hall.data, { personal: false, ...wish, out })).toThrow(told)
    expect(readdirSync(folder)).toEqual([])
  })
})

it('[X1] is of one moment: a ticket that ends meanwhile is there once, as it stood', async () => {
  const { live, store } = hall.server.hall
  const scope = structuredClone(scopeOf({}, live, store.log))
  await post('/api/v1/booths/1/next', {})
  await post('/api/v1/booths/1/finish', {})
  const pieces = readExport(hall.server.folder, { set: 'tickets', format: 'ndjson', personal: false, scope })
  const told = [...pieces]
    .map(({ text }) => text)
    .join('')
    .match(/"number":"A003".*?"state":"[a-z]+"/g)
  expect(told).toEqual([expect.stringContaining('"state":"waiting"')])
  expect(rows('tickets').at(-1)).toMatchObject({ number: 'A003', state: 'done' })
})

const inCsv = ([key, value]: [string, unknown]): [string, unknown] => [
  key,
  value === null ? '' : typeof value === 'string' && /^[=+\-@]/.test(value) ? `'${value}` : String(value),
]

/** RFC 4180. */
function fieldsOf(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true)
  const lines: string[][] = [[]]
  for (const [, quoted, plain, end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') lines.push([])
  }
  return lines.filter(line => line.length > 1)
}
