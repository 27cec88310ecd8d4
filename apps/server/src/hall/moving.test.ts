/** Things with a life of their own, decided in the hall's commits. */
import { type RateTicket, type Rating, ratings } from '@antrean/queue-core'
import { smallHall } from '@antrean/queue-core/testing'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore, type SqliteStore } from '../store/sqlite/open-store.ts'
import { submission } from '../testing/submissions.ts'
import { ask } from './asked.ts'
import { decideBatch } from './decide-batch.ts'
import { type Live, rebuild } from './live.ts'
import type { Submission } from './submission.ts'

const AT = Date.parse('2026-03-02T09:00:00+07:00')
let store: SqliteStore
let live: Live

beforeEach(() => {
  store = openStore(':memory:')
  live = rebuild(store)
  commit(AT, [submission(({ at, actor }) => ({ type: 'ConfigureHall', at, actor, config: smallHall }))])
})
afterEach(() => store.close())

function commit(at: number, submissions: Submission[]) {
  const { batch, told } = decideBatch(live, ask(store, live, submissions, at), at)
  store.write(batch)
  return told
}

const rate = (id: string, level: number, more: Partial<Submission> = {}): Submission => ({
  commandId: null,
  actor: 'visitor',
  fingerprint: `${id} ${level}`,
  touches: [{ kind: 'rating', id }],
  asks: ({ at, actor }) => [
    {
      kind: 'rating',
      id,
      command: {
        ...{ type: 'RateTicket', at, actor, levels: 3, level, through: 'page' },
        ticket: {
          ...{ id, number: 'A001', date: '2026-03-02', service: 'A', booth: 1 },
          ...{ servedBy: 'staff:sari', state: 'done', endedAt: AT },
        },
      } satisfies RateTicket,
    },
  ],
  value: ({ own }) => (own({ kind: 'rating', id }) as Rating).level,
  ...more,
})
const kept = (id: string) => store.aggregates.of('rating', id) as Rating | null

it('a command is decided on what the one before left, in one commit and in the next', () => {
  expect(commit(AT + 1, [rate('t1', 1), rate('t1', 2), rate('t2', 3)])).toEqual([
    { ok: true, value: 1 },
    { ok: true, value: 2 },
    { ok: true, value: 3 },
  ])
  expect(kept('t1')).toMatchObject({ level: 2, firstAt: AT + 1 })
  expect(commit(AT + 601_002, [rate('t1', 3)])).toMatchObject([
    { ok: false, error: { code: 'rated-already' } },
  ])
  expect(store.aggregates.between('rating', 'date', '2026-03-02', '2026-03-02')).toBeDefined()
  expect([...store.aggregates.between('rating', 'date', '2026-03-02', '2026-03-02')]).toHaveLength(2)
})

it('[Q13] where the hall refuses, nothing of the submission happens; nor where one of its asks is refused', () => {
  const before = live.seq
  const nobody = { id: 'sari', anyBooth: false }
  const refused = commit(AT + 1, [
    rate('t1', 1, {
      command: ({ at, actor }) => ({ type: 'CallNext', at, actor, booth: 1, officer: nobody }),
    }),
    rate('t2', 4, { command: ({ at, actor }) => ({ type: 'CloseService', at, actor, service: 'A' }) }),
    rate('t3', 1, {
      asks: moment => [...rate('t3', 1).asks!(moment), ...rate('t3', 9).asks!(moment)],
    }),
  ])
  expect(refused.map(ack => ack.ok)).toEqual([false, false, false])
  const happened = [...store.log.after(before)].map(({ event }) => event.type)
  expect(happened).not.toContain('TicketRated')
  expect(happened).not.toContain('ServiceClosed')
  expect([kept('t1'), kept('t2'), kept('t3')]).toEqual([null, null, null])
})

it('[Q16] what is kept of each is what its events in the log tell', () => {
  const press = fc.record({
    id: fc.constantFrom('t1', 't2', 't3'),
    level: fc.integer({ min: 0, max: 4 }),
    wait: fc.integer({ min: 0, max: 400_000 }),
    together: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(press, { maxLength: 20 }), presses => {
      let at = AT
      let waiting: Submission[] = []
      for (const { id, level, wait, together } of presses) {
        at += wait
        waiting.push(rate(id, level))
        if (together) continue
        commit(at, waiting)
        waiting = []
      }
      const told = new Map<string, Rating>()
      for (const { event } of store.log.after(0))
        if ('kind' in event && event.kind === 'rating')
          told.set(event.id, ratings.evolve(told.get(event.id) ?? null, event))
      for (const id of ['t1', 't2', 't3']) expect(kept(id)).toEqual(told.get(id) ?? null)
      expect(rebuild(store).seq).toBe(live.seq)
    }),
    { numRuns: 40 },
  )
})
