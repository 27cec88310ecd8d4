/** Every report has its words, and every sentence of a definition is a rule of the hall. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Names, REPORTS, type ReportWords, sheetOf, type TicketFacts } from '@antrean/queue-core/report'
import { caseOf, messageOf } from '@antrean/queue-core/testing'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, reportWords } from './index.ts'

const RULES = readFileSync(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8')
const TICKET: TicketFacts = {
  date: '2026-03-02',
  hour: 8,
  service: 'A',
  priority: 'normal',
  issuedAt: 0,
  callBy: 300_000,
  firstCalledAt: 120_000,
  booth: 1,
  lastBooth: 1,
  lastService: 'A',
  calledAt: 120_000,
  servingAt: null,
  state: 'done',
  endedAt: 600_000,
  cause: 'unknown',
}
const READERS = LANGUAGES.map(
  (language): Names<ReportWords> => ({ words: reportWords(language, undefined), services: { A: 'Izin' } }),
)

describe.each(REPORTS.map(report => [report.name, report] as const))('the report %s', (_, report) => {
  it('names its files in plain letters', () => {
    for (const { words } of READERS) expect(report.fileName(words)).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('defines its figures by rules of the hall', () => {
    for (const { words } of READERS) {
      expect(report.definition(words)).not.toEqual([])
      for (const { rule, text } of report.definition(words)) {
        expect(RULES).toContain(`**[${rule}]**`)
        expect(text).toMatch(/\.$/)
      }
    }
  })

  it('gives every column a heading of its own and every row its cells, in every language', () => {
    const by = Object.keys(report.groupings)
    const counter = report.count({ from: TICKET.date, to: TICKET.date, at: 0, parameters: {}, by })
    counter.add.tickets?.(TICKET)
    for (const [n, kind] of ['escalated', 'information', 'complaint'].entries())
      counter.add.cases?.(caseOf({ kind, number: `E-2026-00000${n}` }))
    counter.add.messages?.(messageOf())
    const its = { date: TICKET.date, booth: 1, officer: '', ms: null }
    counter.add.boothTimes?.({ ...its, state: 'paused', reason: '' })
    expect(counter.tables().map(table => table.by)).toEqual(by)
    for (const names of READERS)
      for (const { by, rows } of counter.tables()) {
        expect(rows.length).toBeGreaterThan(0)
        const sheet = sheetOf(report, by, rows, counter.total(), names)
        const headings = sheet.headings.map(({ text }) => text)
        expect(headings).not.toContain('')
        expect(new Set(headings).size).toBe(headings.length)
        for (const row of [...sheet.rows, sheet.total]) {
          expect(row.length).toBe(headings.length)
          expect(row.map(({ value }) => value)).not.toContain(undefined)
        }
        for (const { key } of rows) expect(report.groupings[by]!.label(key, names)).not.toBe('')
      }
  })
})
