/** What holds of every report, and of the next one too. What it says is tested where the words are: packages/words. */
import { describe, expect, it } from 'vitest'
import { facts } from '../../testing/ticket-facts.ts'
import { REPORTS } from './reports.ts'

const question = { from: '2026-03-02', to: '2026-03-02', at: facts().callBy, parameters: {} }

it('each has a name of its own, in plain letters: it is an address', () => {
  expect(new Set(REPORTS.map(({ name }) => name)).size).toBe(REPORTS.length)
  for (const { name } of REPORTS) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

describe.each(REPORTS.map(report => [report.name, report] as const))('the report %s', (_, report) => {
  it('shows in its columns every figure that it counts', () => {
    const counter = report.count({ ...question, by: Object.keys(report.groupings) })
    counter.add.tickets?.(facts())
    const counted = Object.entries(counter.total()).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? Object.keys(value).map(one => `${key}.${one}`) : key,
    )
    const shown = report.columns().map(({ key }) => key)
    expect(shown.toSorted()).toEqual(counted.toSorted())
  })

  it('asks nothing that every report asks or answers already', () => {
    for (const name of Object.keys(report.parameters))
      expect(['from', 'to', 'by', 'format', 'language', 'numbers', 'at', 'total', 'rows']).not.toContain(name)
  })
})
