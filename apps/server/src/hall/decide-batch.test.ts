/** A commit as a value: what it holds, told without a disk. */
import { emptyHall, evolve, type HallEvent } from '@antrean/queue-core'
import { MORNING, moves, smallHall, toCommand } from '@antrean/queue-core/testing'
import { newTicketNames } from '@antrean/ticket-names'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { ofHall } from '../store/batch.ts'
import { newDisk, openMemoryStore } from '../testing/memory-store.ts'
import { atBooth, issue, submission } from '../testing/submissions.ts'
import { type Asked, ask } from './asked.ts'
import { decideBatch } from './decide-batch.ts'
import { emptyLive, type Live, rebuild } from './live.ts'
import type { Submission } from './submission.ts'

const DAY = 86_400_000
let live: Live
let at: number

const asked = (...submissions: Submission[]): Asked => ({
  due: [],
  submissions,
  known: new Map(),
  days: new Map(),
  own: new Map(),
  awake: [],
  people: new Map(),
  taken: new Set(),
})
const configure = submission(({ at, actor }) => ({ type: 'ConfigureHall', at, actor, config: smallHall }))
const openDay = submission(({ at, actor }) => ({ type: 'OpenDay', at, actor }))

beforeEach(() => {
  live = emptyLive()
  at = MORNING
  decideBatch(live, asked(configure, openDay, atBooth('OpenBooth')), at)
})

it('holds the events with their seqs and commands, the answers, and the tickets that ended as they stand', () => {
  const press = issue('A')
  const first = live.seq + 1
  const { batch, told } = decideBatch(live, asked(press, atBooth('CallNext'), atBooth('FinishTicket')), at)
  expect(batch.events.map(({ seq, event }) => [seq, event.type])).toEqual([
    [first, 'TicketIssued'],
    [first + 1, 'TicketCalled'],
    [first + 2, 'TicketFinished'],
  ])
  expect(batch.answers[0]?.commandId).toBe(press.commandId)
  expect(told).toEqual(batch.answers.map(({ answer }) => answer))
  expect(told[0]).toMatchObject({ ok: true, value: { number: 'A001', state: 'waiting' } })
  expect([...batch.filed]).toMatchObject([[first, { date: '2026-03-02', ticket: { state: 'done' } }]])
  expect(batch.filed.get(first)?.ticket).not.toBe([...live.state.tickets.values()][0])
})

it('[Q18] a command answered before, or by this very batch, is told the same and writes nothing', () => {
  const press = issue('A', 'once')
  const known = new Map([['before', { fingerprint: 'same', answer: { ok: true as const, value: 7 } }]])
  const again = issue('A', 'before')
  const other = issue('A', 'before', 'something else')
  const { batch, told } = decideBatch(live, { ...asked(press, press, again, other), known }, at)
  expect(told[1]).toEqual(told[0])
  expect(told[2]).toEqual({ ok: true, value: 7 })
  expect(told[3]).toMatchObject({ ok: false, error: { code: 'command-id-reused' } })
  expect(batch.events).toHaveLength(1)
  expect(batch.answers.map(({ commandId }) => commandId)).toEqual(['once'])
})

describe('a day that begins', () => {
  const due = (): Asked['due'] => [
    { type: 'CloseDay', at, actor: 'system' },
    { type: 'OpenDay', at, actor: 'system' },
  ]
  const opened = ({ due, days }: Pick<Asked, 'due' | 'days'>) =>
    decideBatch(live, { ...asked(), due, days }, at).batch.events.find(
      ({ event }) => event.type === 'DayOpened',
    )?.event

  it('[Q2] goes on after numbers that are on record of its date, and those that this batch files under it', () => {
    decideBatch(live, asked(issue('A'), issue('A')), at)
    for (const ticket of live.state.tickets.values()) ticket.issuedOn = '2026-03-03'
    at += DAY
    const [date, ticket] = ['2026-03-03', { ...[...live.state.tickets.values()][0]!, number: 'B007' }]
    const filed = [
      { key: 90, date, ticket },
      { key: 91, date: '2026-03-04', ticket: { ...ticket, number: 'B008' } },
    ]
    const days = new Map([[date, { date, opened: true, filed }]])
    expect(opened({ due: due(), days })).toMatchObject({ date: '2026-03-03', issued: { A: 2, B: 7 } })
  })

  it('forgets the answers of three days ago, and begins with number one where its date is new', () => {
    at += DAY
    const [date, endsAt] = ['2026-03-03', live.state.day!.endsAt]
    const days = new Map([[date, { date, opened: false, filed: [] }]])
    const { batch } = decideBatch(live, { ...asked(), due: due(), days }, at)
    expect(batch.forgetAnswersBefore).toBe(Math.min(at, endsAt) - 3 * DAY)
    expect(batch.events.at(-1)?.event).not.toHaveProperty('issued')
  })
})

it('[Q16] what is written says what was decided: an event is not changed by what comes after it in its batch', () => {
  fc.assert(
    fc.property(moves(60), fc.integer({ min: 1, max: 9 }), (list, together) => {
      const store = openMemoryStore(newDisk())
      const hall = emptyLive()
      let now = MORNING
      let waiting: Submission[] = [configure]
      const write = () => {
        const { batch } = decideBatch(hall, ask(store, hall, waiting, now), now)
        waiting = []
        // The state of the hall stands on the very events, so that one of them that changed would change the other.
        store.write({ ...batch, events: batch.events.map(one => ({ ...one, event: frozen(one.event) })) })
      }
      write()
      for (const [n, move] of list.entries()) {
        now += Math.max(0, move.seconds) * 1000
        waiting.push(
          submission(({ at }) => {
            const command = toCommand(move, hall.state, at, n)
            return command.type === 'IssueTicket' ? { ...command, ...newTicketNames(at) } : command
          }, `command ${n}`),
        )
        if (waiting.length === together) write()
      }
      write()
      const replayed = emptyHall()
      for (const { event } of [...store.log.after(0)].filter(ofHall)) evolve(replayed, event)
      expect(replayed).toEqual(hall.state)
      expect(rebuild(store).state.tickets).toEqual(hall.state.tickets)
    }),
    { numRuns: 60 },
  )
})

/** All the way down. */
function frozen<Value extends HallEvent | object>(value: Value): Value {
  for (const part of Object.values(value)) if (part && typeof part === 'object') frozen(part)
  return Object.freeze(value)
}
