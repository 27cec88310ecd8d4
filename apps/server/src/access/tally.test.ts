import { expect, test } from 'vitest'
import type { AuditEntry } from './audit-entry.ts'
import { tallyTries } from './tally.ts'

const HOUR = 3_600_000

function tally() {
  const clock = { now: Date.parse('2026-03-02T02:00:00Z') }
  const rows: AuditEntry[] = []
  return {
    clock,
    rows,
    ...tallyTries(
      entry => rows.push(entry),
      () => clock.now,
    ),
  }
}
const failed = (actor: string): AuditEntry => ({ what: 'sign-in-failed', actor, address: '10.0.0.1' })

test('a thousand tries in an hour are two rows: the first at once, and how many more with the last', () => {
  const { clock, rows, note, settle } = tally()
  for (let i = 0; i < 1000; i++) {
    note(failed('staff:sari'))
    clock.now += 1000
  }
  expect(rows).toEqual([failed('staff:sari')])
  clock.now += HOUR
  note(failed('staff:budi'))
  expect(rows).toEqual([
    failed('staff:sari'),
    { ...failed('staff:sari'), detail: '999 more, the last at 2026-03-02T02:16:39.000Z' },
    failed('staff:budi'),
  ])
  settle()
  expect(rows).toHaveLength(3)
})

test('ten thousand names and addresses are a few hundred rows', () => {
  const { rows, note, settle } = tally()
  for (let i = 0; i < 10_000; i++) note(failed(`staff:guess-${i}`))
  settle()
  expect(rows.length).toBeLessThan(210)
  expect(rows.at(-1)).toMatchObject({
    what: 'sign-in-failed',
    actor: 'many',
    detail: expect.stringMatching(/^from many callers; 9799 more/),
  })
})
