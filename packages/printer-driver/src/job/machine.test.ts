import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PrinterState } from '../status/printer-status.ts'
import { canPrintIn } from '../status/printer-status.ts'
import {
  hasSentBytes,
  type Job,
  type JobEffect,
  type JobEvent,
  type JobRules,
  startJob,
  stepJob,
} from './machine.ts'

const rules: JobRules = {
  budget: 6000,
  workMs: 1000,
  leastMs: 300,
  askWithin: 1000,
  blockedPatience: 8000,
  clearWithin: 1500,
  clears: true,
  confirms: true,
}

type Untimed = JobEvent extends infer E ? (E extends JobEvent ? Omit<E, 'at'> : never) : never
const status = (state: PrinterState): Untimed => ({
  type: 'status',
  state,
  conditions: [state],
  canPrint: canPrintIn(state),
})
const ready = status('ready')

/** Plays events `[seconds, event]` from the start. */
function play(events: [number, Untimed][], under: JobRules = rules): { job: Job; effects: JobEffect[] } {
  let job = startJob(0, under)
  const effects: JobEffect[] = []
  for (const [seconds, event] of events) {
    const step = stepJob(job, { ...event, at: seconds * 1000 } as JobEvent, under)
    job = step.job
    effects.push(...step.effects)
  }
  return { job, effects }
}

const sent: [number, Untimed][] = [
  [0, ready],
  [0, { type: 'recorded' }],
  [0.1, { type: 'sent' }],
]

describe('a print job', () => {
  test('is recorded before it is sent, and printed when the printer says so', () => {
    const { job, effects } = play([...sent, [0.5, { type: 'finished' }]])
    expect(effects).toEqual(['record', 'send'])
    expect(job.verdict).toEqual({ outcome: 'printed', reason: 'confirmed', partial: false })
  })

  test('is refused without a byte when the printer cannot print', () => {
    const { job, effects } = play([[0, status('paper-out')]])
    expect(effects).toEqual([])
    expect(job.verdict).toEqual({ outcome: 'not-printed', reason: 'paper-out', partial: false })
  })

  test('is not sent when it could not be recorded', () => {
    const { job, effects } = play([
      [0, ready],
      [0, { type: 'record-failed' }],
    ])
    expect(effects).toEqual(['record'])
    expect(job.verdict).toMatchObject({ outcome: 'not-printed', reason: 'journal-failed' })
  })

  test('that hears nothing in its time is unknown, never printed', () => {
    expect(play([...sent, [7, { type: 'tick' }]]).job.verdict).toMatchObject({
      outcome: 'unknown',
      reason: 'no-confirmation',
    })
  })

  test('during which the paper may have ended is not printed, whatever it says then', () => {
    const { job } = play([...sent, [0.2, { type: 'torn' }], [0.4, { type: 'finished' }]])
    expect(job.verdict).toMatchObject({ outcome: 'unknown', reason: 'paper-out' })
    expect(
      play([
        [0, { type: 'torn' }],
        [0, ready],
      ]).effects,
    ).toEqual(['record'])
  })

  test('waits at an open cover without losing time, and is printed when it was closed soon', () => {
    const { job } = play([
      ...sent,
      [0.2, status('cover-open')],
      [7.9, status('ready')],
      [12, { type: 'tick' }],
      [12, { type: 'finished' }],
    ])
    expect(job.verdict).toMatchObject({ outcome: 'printed' })
  })

  test('of which the paper ended in the middle is no ticket, even if the rest comes out on the new roll', () => {
    const half = play([...sent, [0.2, status('paper-out')], [0.8, ready], [1, { type: 'finished' }]])
    expect(half.job.verdict).toEqual({ outcome: 'unknown', reason: 'paper-out', partial: true })
    const unseen = play([...sent, [0.2, status('paper-out')], [0.7, { type: 'finished' }]])
    expect(unseen.job.verdict).toEqual({ outcome: 'unknown', reason: 'paper-out', partial: true })
  })

  test('is cleared from a printer that stays blocked, and then not printed for certain', () => {
    const { job, effects } = play([
      ...sent,
      [0.2, status('paper-out')],
      [9, { type: 'tick' }],
      [9.1, { type: 'cleared' }],
    ])
    expect(effects).toEqual(['record', 'send', 'clear'])
    expect(job.verdict).toEqual({ outcome: 'not-printed', reason: 'paper-out', partial: true })
  })

  test('is unknown when it was cleared so late that all of it may be on paper, as behind a blade that sticks', () => {
    const late: [number, Untimed][] = [
      ...sent,
      [0.2, status('cover-open')],
      [4, ready],
      [4.15, status('cutter-error')],
      [13, { type: 'tick' }],
      [13.1, { type: 'cleared' }],
    ]
    expect(play(late).job.verdict).toEqual({ outcome: 'unknown', reason: 'cutter-error', partial: true })
    const slower = { ...rules, leastMs: 400 }
    expect(play(late, slower).job.verdict).toMatchObject({ outcome: 'not-printed', partial: true })
  })

  test('stays unknown when the printer cannot clear, because it may still print it', () => {
    const { job } = play([...sent, [0.2, status('paper-out')], [9, { type: 'tick' }]], {
      ...rules,
      clears: false,
    })
    expect(job.verdict).toEqual({ outcome: 'unknown', reason: 'paper-out', partial: true })
  })

  test('is unknown when the cable is lost after the first byte, not printed before it', () => {
    expect(play([...sent, [0.2, { type: 'line-lost' }]]).job.verdict).toMatchObject({ outcome: 'unknown' })
    expect(play([[0, { type: 'line-lost' }]]).job.verdict).toMatchObject({ outcome: 'not-printed' })
  })

  test('is unknown on a model that never says that it has finished', () => {
    const mute = { ...rules, confirms: false }
    expect(play([...sent, [1.2, { type: 'tick' }]], mute).job.verdict).toMatchObject({
      reason: 'unconfirmed',
    })
    const torn = play([...sent, [0.5, status('paper-out')], [0.9, ready], [3, { type: 'tick' }]], mute)
    expect(torn.job.verdict).toMatchObject({ reason: 'paper-out' })
  })
})

const states: PrinterState[] = [
  'ready',
  'paper-low',
  'paper-out',
  'cover-open',
  'cutter-error',
  'overheated',
  'offline',
]
const anyEvent: fc.Arbitrary<Untimed> = fc.oneof(
  fc.constantFrom(...states).map(status),
  fc.constantFrom<Untimed>(
    { type: 'recorded' },
    { type: 'record-failed' },
    { type: 'sent' },
    { type: 'finished' },
    { type: 'cleared' },
    { type: 'finished-late' },
    { type: 'unsure', reason: 'unconfirmed' },
    { type: 'line-lost' },
    { type: 'closing' },
    { type: 'tick' },
  ),
)
const history = fc.array(fc.tuple(fc.integer({ min: -200, max: 4000 }), anyEvent), { maxLength: 40 })
const anyRules = fc
  .record({ clears: fc.boolean(), confirms: fc.boolean() })
  .map(one => ({ ...rules, ...one }))

describe('whatever happens, in whatever order, a job', () => {
  test("is printed only by the printer's own word, and not printed only when that is certain", () => {
    fc.assert(
      fc.property(history, anyRules, (events, under) => {
        let at = 0
        let job = startJob(0, under)
        let hasSent = false
        let hasRecorded = false
        for (const [wait, event] of events) {
          at += wait
          const before = job
          const step = stepJob(before, { ...event, at } as JobEvent, under)
          job = step.job
          if (event.type === 'recorded' && before.phase === 'recording') hasRecorded = true
          if (step.effects.includes('send')) {
            expect(hasRecorded).toBe(true)
            expect(hasSent).toBe(false)
            hasSent = true
          }
          if (before.phase === 'settled') expect(job).toBe(before)
          if (job.phase !== 'settled' || before.phase === 'settled') continue
          const { outcome, partial } = job.verdict!
          if (outcome === 'printed') expect([event.type, hasSent]).toEqual(['finished', true])
          if (outcome === 'not-printed' && hasSent) expect([event.type, partial]).toEqual(['cleared', true])
          if (outcome === 'not-printed' && !hasSent) expect(partial).toBe(false)
          if (outcome === 'unknown')
            expect([hasSent, partial, hasSentBytes(before)]).toEqual([true, true, true])
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('ends, if only time passes', () => {
    fc.assert(
      fc.property(history, anyRules, (events, under) => {
        let at = 0
        let job = startJob(0, under)
        for (const [wait, event] of events) {
          at += wait
          job = stepJob(job, { ...event, at } as JobEvent, under).job
        }
        // Only the disk may keep it waiting, and that ends with recorded or record-failed.
        if (job.phase === 'recording') return
        for (let tick = 0; tick < 3; tick++) {
          at += 20_000
          job = stepJob(job, { type: 'tick', at: Math.max(at, job.at + 20_000) }, under).job
        }
        expect(job.phase).toBe('settled')
      }),
      { numRuns: 2000 },
    )
  })
})
