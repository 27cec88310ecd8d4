/** The compliance report over real HTTP, of real SQLite, against the log itself. */

import { ComplianceReport, GROUPINGS, type Grouping, type HallEvent, isoInZone } from '@antrean/queue-core'
import { smallHall, summaryOf, toldByLog } from '@antrean/queue-core/testing'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { databaseOf } from '../testing/database-of.ts'
import { type RandomDays, startAfterRandomDays } from '../testing/random-days.ts'
import { readXlsx } from '../testing/read-xlsx.ts'
import { atBooth, cancel, issue } from '../testing/submissions.ts'

const DAY = 86_400_000
const TRAP = '=HYPERLINK("http://x.id"), "A"'
const config = {
  ...smallHall,
  services: smallHall.services.map((service, n) =>
    n === 0 ? { ...service, name: { id: TRAP, en: TRAP } } : service,
  ),
}

let server: RandomDays
let token: string
let range: string

beforeAll(async () => {
  server = await startAfterRandomDays(7, 500, config)
  await liveOneOfEach()
  token = await server.signIn('supervisor')
  const db = databaseOf(server.server.hall.store)
  const days = db
    .prepare(`SELECT data ->> '$.date' FROM events WHERE type = 'DayOpened' ORDER BY seq`)
    .pluck()
  const dates = days.all() as string[]
  expect(dates.length).toBeGreaterThan(2)
  range = `from=${dates[0]}&to=${dates.at(-1)}`
})
afterAll(() => server.stop())

/** Whatever the dice threw: on the next morning one is called in time, one leaves in time, and one is never called. */
async function liveOneOfEach() {
  const { hall } = server.server
  server.clock.at = hall.live.state.day!.opensAt + DAY
  await hall.submit(atBooth('OpenBooth'))
  for (let i = 0; i < 3; i++) await hall.submit(issue('A'))
  await hall.submit(atBooth('CallNext'))
  await hall.submit(atBooth('StartService'))
  const leaver = [...hall.live.state.tickets.values()].find(({ state }) => state === 'waiting')!
  await hall.submit(cancel(leaver.id))
  server.clock.at += DAY
  hall.tick()
}

const ask = (query: string, as: string | null = token) =>
  call(server.url, 'GET', `/api/v1/reports/compliance?${query}`, as === null ? {} : { token: as })

async function report(by: Grouping = 'day', language = 'en'): Promise<ComplianceReport> {
  const { status, body } = await ask(`${range}&by=${by}&language=${language}`)
  expect(status).toBe(200)
  return ComplianceReport.parse(body)
}

async function bytes(query: string): Promise<{ headers: Headers; body: Uint8Array }> {
  const response = await fetch(`${server.url}/api/v1/reports/compliance?${query}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(response.status).toBe(200)
  return { headers: response.headers, body: new Uint8Array(await response.arrayBuffer()) }
}

describe('the figures', () => {
  it('[R9] equal those counted from the events of the log, in every grouping', async () => {
    const told = toldByLog(eventsOf(`${server.data}/hall.sqlite`), server.clock.at)
    for (const by of GROUPINGS) {
      const { total, rows } = await report(by)
      expect(total).toMatchObject(summaryOf(told))
      expect(rows.map(({ key }) => key).sort()).toEqual([...new Set(told.map(ticket => ticket[by]))].sort())
      for (const row of rows)
        expect(row).toMatchObject(summaryOf(told.filter(ticket => ticket[by] === row.key)))
    }
    const { missed = 0, kept = 0, withdrawn = 0, neverCalled = 0, again = 0 } = summaryOf(told)
    for (const seen of [missed, kept, withdrawn, neverCalled, again]) expect(seen).toBeGreaterThan(0)
  })

  it('[R1] a range takes the tickets of its dates and no others', async () => {
    const { rows } = await report('day')
    for (const row of rows.slice(0, 3)) {
      const { body } = await ask(`from=${row.key}&to=${row.key}&language=en`)
      expect(body.rows).toEqual([row])
    }
    const before = isoInZone('UTC', Date.parse(rows[0]!.key) - DAY).slice(0, 10)
    expect((await ask(`from=${before}&to=${before}`)).body).toMatchObject({
      rows: [],
      total: { issued: 0, share: null },
    })
  })

  it('[R4] who still waits is open while in time, and late a moment after', async () => {
    const own = await startAfterRandomDays(1, 0)
    try {
      const { hall } = own.server
      await hall.submit(atBooth('OpenBooth'))
      for (let i = 0; i < 3; i++) await hall.submit(issue('A'))
      await hall.submit(atBooth('CallNext'))
      const as = await own.signIn('administrator')
      const today = async () =>
        (
          await call(own.url, 'GET', '/api/v1/reports/compliance?from=2026-03-02&to=2026-03-02', {
            token: as,
          })
        ).body
      expect((await today()).total).toMatchObject({ issued: 3, kept: 1, open: 2, share: 1 })
      // At both levels the hall is there. [P18]
      for (const ms of [180_001, 120_000]) {
        own.clock.at += ms
        hall.tick()
      }
      const { total } = await today()
      expect(total).toMatchObject({ issued: 3, kept: 1, missed: 2, neverCalled: 2, open: 0, share: 0.3333 })
      expect(total.causes).toMatchObject({ 'all-busy': 2, unknown: 0 })
    } finally {
      await own.stop()
    }
  })
})

describe('who reads it', () => {
  it('[R10] is a supervisor or an administrator; others are refused, and that is on record', async () => {
    expect((await ask(range, null)).status).toBe(401)
    expect((await ask(range, null)).body.error.code).toBe('unauthenticated')
    for (const refused of [await server.signIn('officer'), await server.signIn('ops'), server.tokens.kiosk]) {
      const { status, body } = await ask(range, refused)
      expect([status, body.error.code]).toEqual([403, 'not-allowed'])
    }
    const kept = new Database(`${server.data}/access.sqlite`, { readonly: true })
    const refusals = kept.prepare(`SELECT count(*) FROM audit WHERE detail = 'reports/compliance'`).pluck()
    expect(refusals.get()).toBe(3)
    kept.close()
    expect((await ask(range, await server.signIn('administrator'))).status).toBe(200)
  })

  it('[R10] learns of no visitor and no officer', async () => {
    for (const by of GROUPINGS) {
      const text = JSON.stringify(await report(by))
      expect(text).not.toMatch(/officer-|token|elderly|disabled/)
    }
  })
})

describe('a question that cannot be answered', () => {
  it.each([
    ['to=2026-03-02', 'the field from'],
    ['from=2026-02-30&to=2026-03-02', 'give a date of the calendar as YYYY-MM-DD'],
    ['from=2026-03-03&to=2026-03-02', 'begins on 2026-03-03 and ends before it, on 2026-03-02'],
    ['from=2020-01-01&to=2026-01-01', 'three years (1096 days)'],
    ['from=2026-03-02&to=2026-03-02&by=officer', 'the field by'],
    ['from=2026-03-02&to=2026-03-02&format=docx', 'the field format'],
    ['from=2026-03-02&to=2026-03-02&language=fr', 'no words in the language fr'],
  ])('%s is refused with the reason', async (query, reason) => {
    const { status, body } = await ask(query)
    expect([status, body.error.code]).toEqual([400, 'bad-request'])
    expect(body.error.message).toContain(reason)
  })
})

describe('CSV', () => {
  it('opens in a spreadsheet: marked as UTF-8, lines by RFC 4180, a file of its own name', async () => {
    const { headers, body } = await bytes(`${range}&by=service&format=csv`)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="antrean-kepatuhan-[\d-]+-service\.csv"$/,
    )
    expect([...body.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(body)
    expect(text.split('\r\n').length).toBe((await report('service')).rows.length + 3)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('says what JSON says, and takes no name for a formula', async () => {
    const { body } = await bytes(`${range}&by=service&format=csv&language=en`)
    const [head, ...lines] = parseCsv(new TextDecoder().decode(body))
    const { rows, total } = await report('service')
    expect(head!.slice(0, 3)).toEqual(['Service', 'Name of the service', 'Tickets'])
    expect(lines.map(line => line[0])).toEqual([...rows.map(row => row.key), 'Total'])
    expect(lines[0]![1]).toBe(`'${TRAP}`)
    for (const [n, row] of [...rows, total].entries())
      expect(lines[n]!.slice(2).map(field => (field === '' ? null : Number(field)))).toEqual(
        figuresOf(row, 100),
      )
  })
})

describe('CSV for people', () => {
  it('has semicolons and decimal commas in Indonesian, and stays as it was for programs', async () => {
    const text = async (more: string) =>
      new TextDecoder().decode((await bytes(`${range}&by=service&format=csv${more}`)).body)
    const plain = await text('&language=id')
    expect(await text('')).toBe(plain)
    const total = (lines: string) => lines.trimEnd().split('\r\n').at(-1)!
    const local = await text('&language=id&numbers=local')
    expect(
      total(local)
        .split(';')
        .map(its => its.replace(',', '.')),
    ).toEqual(total(plain).split(','))
    expect(total(local)).toMatch(/;\d+,\d\d;/)
    expect(await text('&language=en&numbers=local')).toBe(await text('&language=en'))
  })
})

describe('XLSX', () => {
  it('has a sheet for each grouping and the definition, says what JSON says, with its heading frozen', async () => {
    const { headers, body } = await bytes(`${range}&format=xlsx&language=en`)
    expect(headers.get('content-type')).toContain('spreadsheetml.sheet')
    expect(headers.get('content-disposition')).toMatch(/filename="antrean-compliance-[\d-]+\.xlsx"/)
    const sheets = readXlsx(body)
    expect(sheets.map(({ name }) => name)).toEqual([
      'Date',
      'Hour',
      'Service',
      'Booth',
      'Priority',
      'Definition',
    ])
    expect(sheets.map(({ fitsWidth }) => fitsWidth)).toEqual(sheets.map(() => true))
    expect(sheets.map(({ printTitles }) => printTitles)).toEqual([
      ...sheets.slice(0, 5).map(({ name }) => `'${name}'!$1:$1`),
      '',
    ])
    for (const [n, by] of GROUPINGS.entries()) {
      const { frozenRows, rows } = sheets[n]!
      const { rows: told, total } = await report(by)
      expect(frozenRows).toBe(1)
      expect(rows.length).toBe(told.length + 2)
      const names = by === 'service' ? 2 : 1
      for (const [m, row] of [...told, total].entries()) {
        const cells = Array.from({ length: 21 }, (_, c) => rows[m + 1]![c + names] ?? null)
        expect(cells.map(cell => cell?.value ?? null)).toEqual(figuresOf(row, 1))
        expect(cells[8]?.format ?? '0.00%').toBe('0.00%')
      }
    }
    const [days, hours, services] = sheets as [(typeof sheets)[0], (typeof sheets)[0], (typeof sheets)[0]]
    const first = (await report('day')).rows[0]!.key
    expect(days.rows[1]![0]).toEqual({ value: serialOf(first), format: 'yyyy-mm-dd' })
    expect(hours.rows[1]![0]).toMatchObject({ format: 'hh:mm' })
    expect(services.rows[1]![1]).toEqual({ value: TRAP, format: '' })
    const definition = sheets[5]!.rows.flatMap(row => row.map(cell => String(cell?.value)))
    expect(definition).toContain('R1')
    expect(definition.join(' ')).toContain('rounded down to two decimals')
  })

  it('speaks Indonesian unless asked otherwise', async () => {
    const sheets = readXlsx((await bytes(`${range}&format=xlsx`)).body)
    expect(sheets.map(({ name }) => name)).toEqual([
      'Tanggal',
      'Jam',
      'Layanan',
      'Loket',
      'Prioritas',
      'Definisi',
    ])
  })
})

it('OpenAPI describes the report in its four formats', async () => {
  const { body } = await call(server.url, 'GET', '/api/openapi.json')
  const { parameters, responses } = body.paths['/api/v1/reports/compliance'].get
  expect(parameters.map((its: { name: string }) => its.name)).toEqual([
    'from',
    'to',
    'by',
    'format',
    'language',
    'numbers',
  ])
  expect(Object.keys(responses['200'].content)).toEqual([
    'application/json',
    'text/csv',
    expect.stringContaining('sheet'),
    'application/pdf',
  ])
})

/** From the table of events, and nothing of the server's own code. */
function eventsOf(file: string): HallEvent[] {
  const db = new Database(file, { readonly: true })
  const rows = db.prepare('SELECT type, at, actor, ticket, data FROM events ORDER BY seq').all() as {
    type: string
    at: number
    actor: string
    ticket: number | null
    data: string
  }[]
  db.close()
  return rows.map(({ data, ticket, ...its }) => ({
    ...JSON.parse(data),
    ...its,
    ...(ticket !== null && { ticketId: String(ticket) }),
  }))
}

type Figures = ComplianceReport['total']

/** In the order of the columns. `scale`: what the share of one is written as. */
const figuresOf = (row: Figures, scale: number) => [
  row.issued,
  row.kept,
  row.missed,
  row.neverCalled,
  row.withdrawn,
  row.open,
  row.noShow,
  row.again,
  row.share === null ? null : Number((row.share * scale).toFixed(4)),
  row.medianSeconds,
  row.p95Seconds,
  row.worstSeconds,
  ...Object.values(row.causes),
]

/** Days since the spreadsheet's own beginning. */
const serialOf = (date: string) => (Date.parse(date) - Date.parse('1899-12-30')) / DAY

/** RFC 4180, read character by character. */
function parseCsv(text: string): string[][] {
  const lines: string[][] = [['']]
  let quoted = false
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n$/, '')
  for (let i = 0; i < body.length; i++) {
    const line = lines.at(-1)!
    const put = (character: string) => line.push(line.pop() + character)
    if (quoted && body[i] === '"' && body[i + 1] === '"') put(body[i++]!)
    else if (body[i] === '"') quoted = !quoted
    else if (!quoted && body[i] === ',') line.push('')
    else if (!quoted && body.startsWith('\r\n', i)) {
      lines.push([''])
      i += 1
    } else put(body[i]!)
  }
  return lines
}
