/** What every report is, made from its description alone, and what it answers over HTTP; and the visits against the log. */
import { randomUUID } from 'node:crypto'
import {
  GROUPINGS,
  REPORTS,
  type Report,
  type ReportAnswer,
  reportAnswer,
  reportPageQuery,
  reportQuery,
} from '@antrean/queue-core'
import { isoInZone } from '@antrean/queue-core/report'
import { smallHall } from '@antrean/queue-core/testing'
import { reportWords } from '@antrean/words'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReader } from '../store/sqlite/reader.ts'
import type { Reader } from '../store/store.ts'
import { call } from '../testing/client.ts'
import { databaseOf } from '../testing/database-of.ts'
import { type RandomDays, startAfterRandomDays } from '../testing/random-days.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { readXlsx } from '../testing/read-xlsx.ts'
import { lookUpIn } from './applicants.ts'
import { makeReport } from './make-report.ts'
import { orderOf } from './order.ts'

const ID = reportWords('id', undefined)
const EN = reportWords('en', undefined)
const NOBODY_LISTENS = { by: 'smtp', url: 'smtp://127.0.0.1:1', from: 'hall@example.org' } as const
const PERIOD = { from: '2026-01-01', to: '2026-12-31' }
const RANGE = new URLSearchParams(PERIOD)
const BACKWARDS = new URLSearchParams({ from: PERIOD.to, to: PERIOD.from })
let server: RandomDays
let record: Reader
const ROLES = ['officer', 'ops', 'supervisor', 'administrator'] as const
const tokens = new Map<(typeof ROLES)[number], string>()
let token: string

beforeAll(async () => {
  server = await startAfterRandomDays(5, 200, smallHall, { channels: { email: NOBODY_LISTENS } })
  for (const role of ROLES) tokens.set(role, await server.signIn(role))
  token = tokens.get('supervisor')!
  await openCases()
  record = openReader(server.server.folder.hall)
})
afterAll(async () => {
  record?.close()
  await server.stop()
})

/** A complaint, a request that is refused, and messages of both. */
async function openCases() {
  const as = tokens.get('officer')!
  const post = async (path: string, body: object) => {
    const headers = { 'idempotency-key': randomUUID() }
    const answer = await call(server.url, 'POST', `/api/v1/${path}`, { token: as, body, headers })
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }
  const contact = { name: 'Ani Wijaya', email: 'ani@example.org' }
  await post('cases', { kind: 'complaint', class: 'plain', outside: '8812345', contact })
  const { id } = await post('cases', { kind: 'information', matter: 'Data penempatan', contact })
  await post(`cases/${id}/complete`, { outcome: 'refused', text: 'Rahasia dagang' })
}

async function get(path: string, as = token) {
  const response = await fetch(`${server.url}/api/v1/reports/${path}`, {
    headers: { authorization: `Bearer ${as}` },
  })
  return { status: response.status, headers: response.headers, body: await response.bytes() }
}
const text = (body: Uint8Array) => new TextDecoder().decode(body)

type Format = 'json' | 'csv' | 'xlsx' | 'pdf' | 'page'
/**
 * As its supervisor is answered, in English, and made here: the server starts a thread for each, which for every report in
 * every format and grouping are minutes of starting threads.
 */
async function made(report: Report, format: Format, more: Record<string, string> = {}): Promise<Uint8Array> {
  const { hall, access } = server.server
  const query = { ...PERIOD, language: 'en', ...more }
  const asked =
    format === 'page'
      ? ({ ...reportPageQuery(report).parse(query), format, numbers: 'local' } as const)
      : reportQuery(report).parse({ ...query, format })
  const reader = { role: 'supervisor', names: access.staff.names } as const
  const order = orderOf(report, asked, hall.live, server.clock.at, reader)
  const body = await makeReport(
    record,
    order,
    lookUpIn(ref => hall.store.people.get(ref)),
  )
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}

const json = async (report: Report, more: Record<string, string> = {}): Promise<ReportAnswer> =>
  reportAnswer(report).parse(JSON.parse(text(await made(report, 'json', more))))

/** Over HTTP each report comes in one of them; what is in them is seen of every report in all. */
const TYPES = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const
const FORMATS = Object.keys(TYPES) as (keyof typeof TYPES)[]

describe.each(REPORTS.map((report, n) => [report.name, report, FORMATS[n % FORMATS.length]!] as const))(
  'the report %s',
  (name, report, format) => {
    const groupings = Object.keys(report.groupings)

    /** Its sheets are numbered, and its definition stands at the end. */
    async function isDocument(by: string, rows: ReportAnswer['rows'], total: readonly string[]) {
      const { title, language, pages } = await readPdf(await made(report, 'pdf', { by }))
      expect([title, language]).toEqual([report.title(EN), 'en'])
      for (const [n, page] of pages.entries()) expect(page.text).toContain(`${n + 1} / ${pages.length}`)
      const packed = (its: string) => its.replaceAll(/\s/g, '')
      const whole = packed(pages.map(page => page.text).join(' '))
      const printed = pages.flatMap(page => page.pieces.map(its => its.text.replace(/[,%]/g, '')))
      for (const figure of total.filter(Boolean)) expect(printed).toContain(figure)
      for (const row of rows) expect(whole).toContain(packed(row.label))
      for (const its of report.definition(EN)) expect(whole).toContain(packed(its.text))
    }

    it('[R8] says the same as JSON, CSV, workbook, page and document, in every grouping', async () => {
      const sheets = readXlsx(await made(report, 'xlsx'))
      expect(sheets).toHaveLength(groupings.length + 1)
      for (const [n, by] of groupings.entries()) {
        const { rows } = await json(report, { by })
        expect(rows.length).toBeGreaterThan(0)
        const csv = text(await made(report, 'csv', { by }))
        const lines = csv
          .replace(/^\uFEFF/, '')
          .trimEnd()
          .split('\r\n')
        const page = text(await made(report, 'page', { by }))
        expect(lines).toHaveLength(rows.length + 2)
        expect(sheets[n]!.rows).toHaveLength(rows.length + 2)
        expect(page.match(/<tr>/g)).toHaveLength(rows.length + 2)

        const columns = lines[0]!.split(',').length
        expect(sheets[n]!.rows[0]!.map(cell => cell?.value)).toEqual(lines[0]!.split(','))
        expect(page.match(/<th /g)).toHaveLength(columns)
        const stand = (row: string, cell: string) =>
          row
            .split(cell)
            .slice(1)
            .map(its => / data-figure/.test(its))
        const first = page.slice(page.indexOf('<tbody>'), page.indexOf('</tr>', page.indexOf('<tbody>')))
        expect(
          stand(page.slice(0, page.indexOf('</thead>')), '<th '),
          'headings stand as their cells',
        ).toEqual(stand(first, '<td'))
        const total = lines.at(-1)!.split(',').slice(1)
        const shown = [...page.slice(page.indexOf('class="total"')).matchAll(/<td[^>]*>([^<]*)<\/td>/g)]
        expect(shown.slice(1).map(([, figure]) => figure!.replace(/[,%]/g, '').replace('–', ''))).toEqual(
          total,
        )
        if (n === 0) await isDocument(by, rows, total)
      }
    })

    it(`is handed over as it was made, with a name of its own (${format})`, async () => {
      const by = groupings.at(-1)!
      const { status, headers, body } = await get(`${name}?${RANGE}&format=${format}&language=en&by=${by}`)
      expect(status, text(body)).toBe(200)
      expect(headers.get('content-type')).toBe(TYPES[format])
      const named = [report.fileName(EN), PERIOD.from, PERIOD.to, ...(format === 'xlsx' ? [] : [by])]
      expect(headers.get('content-disposition')).toBe(
        format === 'json' ? null : `attachment; filename="antrean-${named.join('-')}.${format}"`,
      )
      const here = await made(report, format, { by })
      // The archive around a workbook says when it was packed.
      if (format === 'xlsx') expect(readXlsx(body)).toEqual(readXlsx(here))
      else expect(Buffer.from(body).equals(here)).toBe(true)
    })

    it('has a page that loads nothing, numbers its sheets of paper and ends with the definition', async () => {
      const { headers, body } = await get(`${name}/page?${RANGE}`)
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
      const page = text(body)
      expect(page).toContain('counter(page) " / " counter(pages)')
      expect(page).toContain(`<title>${report.title(ID)}</title>`)
      for (const { rule, text: sentence } of report.definition(ID))
        expect(page).toContain(`<dt>${rule}</dt><dd>${sentence}</dd>`)
      expect(page).not.toMatch(/<script|https?:|src=/)
    })

    it('[R10] is read by those for whom it is, and names no visitor, and officers only where they are what it is about', async () => {
      for (const [role, as] of tokens) {
        // Of a period that ends before it begins: who may read is told so, and who may not is not.
        const expected = report.readers.includes(role) ? 400 : 403
        for (const path of [`${name}?${BACKWARDS}`, `${name}/page?${BACKWARDS}`])
          expect((await get(path, as)).status, `${role} ${path}`).toBe(expected)
      }
      for (const by of groupings)
        expect(JSON.stringify(await json(report, { by }))).not.toMatch(
          name === 'officers' ? /token|elderly|disabled/ : /officer-|token|elderly|disabled/,
        )
    })

    it('is in OpenAPI, with all that can be asked', async () => {
      const { body } = await call(server.url, 'GET', '/api/openapi.json')
      const asked = (path: string) =>
        body.paths[`/api/v1/reports/${path}`].get.parameters.map((its: { name: string }) => its.name)
      const own = Object.keys(report.parameters)
      expect(asked(name)).toEqual(['from', 'to', 'by', ...own, 'format', 'language', 'numbers'])
      expect(asked(`${name}/page`)).toEqual(['from', 'to', 'by', ...own, 'language'])
    })
  },
)

describe('visits', () => {
  const visits = REPORTS.find(({ name }) => name === 'visits')!

  it('[R9] equal those counted from the events of the log, as a whole and of one service', async () => {
    const issued = databaseOf(server.server.hall.store)
      .prepare(`SELECT at, data ->> '$.service' AS service FROM events WHERE type = 'TicketIssued'`)
      .all() as { at: number; service: string }[]
    const hours = (some: typeof issued) =>
      Object.fromEntries(
        [...Map.groupBy(some, ({ at }) => `${isoInZone('Asia/Jakarta', at).slice(11, 13)}:00`)].map(
          ([hour, its]) => [hour, its.length],
        ),
      )
    const { total, rows } = await json(visits, { by: 'service' })
    expect(total).toMatchObject({ tickets: issued.length, share: 1, hours: hours(issued) })
    for (const { key, tickets, hours: told } of rows) {
      const its = issued.filter(({ service }) => service === key)
      expect([tickets, told]).toMatchObject([its.length, hours(its)])
      const alone = await json(visits, { by: 'weekday', service: key })
      expect(alone).toMatchObject({ service: key, total: { tickets: its.length, share: 1 } })
    }
  })

  it('say of what they are where a part is asked for', async () => {
    const query = `visits?${RANGE}&service=A&priority=priority&language=en`
    const { headers, body } = await get(`${query}&format=xlsx`)
    expect(headers.get('content-disposition')).toContain('-A-priority.xlsx')
    const about = readXlsx(body)
      .at(-1)!
      .rows.map(([first]) => first?.value)
    expect(about).toContain('Priority: Priority')
    expect(about.some(line => /^Service: A /.test(String(line)))).toBe(true)
    expect((await get(`visits?${RANGE}&service=all`)).status).toBe(400)
    expect((await get(`visits?${RANGE}&by=${GROUPINGS[3]}`)).status).toBe(400)
  })
})
