/** What holds of every report, and of the next one too. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { facts } from '../../testing/ticket-facts.ts'
import type { Names } from './report.ts'
import { REPORTS } from './reports.ts'
import { sheetOf } from './sheet.ts'

const RULES = readFileSync(join(import.meta.dirname, '../../../../docs/rules.md'), 'utf8')
const inLanguage = (language: 'id' | 'en'): Names => ({ language, place: undefined, services: { A: 'Izin' } })
const LANGUAGES = (['id', 'en'] as const).map(inLanguage)
const question = { from: '2026-03-02', to: '2026-03-02', at: facts().callBy, parameters: {} }

it('each has a name of its own', () => {
  expect(new Set(REPORTS.map(({ name }) => name)).size).toBe(REPORTS.length)
})

describe.each(REPORTS.map(report => [report.name, report] as const))('the report %s', (_, report) => {
  const by = Object.keys(report.groupings)
  const counter = report.count({ ...question, by })
  counter.add.tickets?.(facts())

  it('has an address and names of files in plain letters', () => {
    for (const name of [report.name, report.fileName('id'), report.fileName('en')])
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('defines its figures, and every sentence that is a rule stands in the rules of the hall', () => {
    for (const names of LANGUAGES) {
      expect(report.definition(names)).not.toEqual([])
      for (const { rule, text } of report.definition(names)) {
        expect(RULES).toContain(`**[${rule}]**`)
        expect(text).toMatch(/\.$/)
      }
    }
  })

  it('gives every figure a heading, and every row its cells, in each language', () => {
    expect(counter.tables().map(table => table.by)).toEqual(by)
    for (const names of LANGUAGES)
      for (const { by, rows } of counter.tables()) {
        const sheet = sheetOf(report, by, rows, counter.total(), names)
        expect(rows.length).toBeGreaterThan(0)
        const headings = sheet.headings.map(({ text }) => text)
        expect(headings).not.toContain('')
        expect(new Set(headings).size).toBe(headings.length)
        for (const row of [...sheet.rows, sheet.total]) expect(row.length).toBe(headings.length)
      }
  })

  it('shows in its columns every figure that it counts', () => {
    const told = report.columns(LANGUAGES[0]!).map(({ key }) => key)
    const counted = Object.entries(counter.total()).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? Object.keys(value).map(one => `${key}.${one}`) : key,
    )
    expect(told.toSorted()).toEqual(counted.toSorted())
  })

  it('asks nothing that every report asks already', () => {
    for (const name of Object.keys(report.parameters))
      expect(['from', 'to', 'by', 'format', 'language', 'numbers', 'at', 'total', 'rows']).not.toContain(name)
  })
})
