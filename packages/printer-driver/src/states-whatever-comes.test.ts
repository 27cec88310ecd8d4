/**
 * Property: whatever is wrong with a printer and with the line to it, the state shown is what the printer said, and it is
 * right within two seconds and the longest latency after the printer's condition stops changing.
 */
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Manners } from '../virtual/manners.ts'
import { startVirtualPrinter } from '../virtual/start.ts'
import { type Trouble, troubles } from './campaign/state-day.ts'
import { realStates, watchState } from './campaign/state-watch.ts'
import { openPrinter } from './printer.ts'
import { until } from './testing/until.ts'

/** Of the latency, where answers are spoilt besides: both at their worst are no line that a printer is used on. */
const ofSpoilt = 0.3
/** A line that is late, and spoils answers in one way besides. */
const line = fc.record({
  least: fc.integer({ min: 0, max: 500 }),
  jitter: fc.integer({ min: 0, max: 400 }),
  spoilt: fc.constantFrom<Partial<Manners>>(
    {},
    { losesShare: 0.05 },
    { losesShare: 0.2 },
    { doublesShare: 0.05 },
    { doublesShare: 0.2 },
    { strayShare: 0.05 },
  ),
  drawerHigh: fc.boolean(),
  reportsItself: fc.boolean(),
})
const moment = fc.record({
  afterMs: fc.integer({ min: 20, max: 900 }),
  trouble: fc.constantFrom(...troubles),
  isBegun: fc.boolean(),
})
const story = fc.record({
  line,
  profile: fc.constantFrom('tm-t88', 'generic-80', 'generic-58'),
  moments: fc.array(moment, { minLength: 2, maxLength: 6 }),
})

const promisedMs = 2000
/** For a machine that runs all tests at once. */
const machineMs = 1000

async function play(
  {
    least,
    jitter,
    spoilt,
    ...ways
  }: { least: number; jitter: number; spoilt: Partial<Manners> } & Partial<Manners>,
  profile: string,
  moments: readonly { afterMs: number; trouble: Trouble; isBegun: boolean }[],
): Promise<void> {
  const share = Object.keys(spoilt).length > 0 ? ofSpoilt : 1
  const lateMs = [least * share, (least + jitter) * share] as const
  const virtual = await startVirtualPrinter({ profile, manners: { ...ways, ...spoilt, lateMs } })
  const printer = openPrinter(virtual.url, { profile: virtual.profile })
  try {
    await until(() => printer.status().canPrint, 'the printer to be ready', 20_000)
    const watch = watchState(virtual, printer)
    for (const { afterMs, trouble, isBegun } of moments) {
      await wait(afterMs)
      if (isBegun) trouble.begin(virtual.control)
      else trouble.end(virtual.control)
    }
    // The line is only late from now on.
    virtual.control.behave({ losesShare: 0, doublesShare: 0, strayShare: 0 })
    const [real] = realStates(virtual.state())
    const boundMs = promisedMs + least + jitter + machineMs
    await until(
      () => printer.status().state === real,
      () => `${real}, but it is ${printer.status().state}`,
      boundMs,
    )
    watch.stop()
    const saidByNobody = watch
      .neverSo(boundMs)
      .filter(({ shown }) => shown !== 'offline' && shown !== 'ready')
    expect(saidByNobody).toEqual([])
  } finally {
    await printer.close()
    await virtual.close()
  }
}

test('the state is what the printer said, and right in time', { timeout: 90_000 }, async () => {
  // They mostly wait, so they do it together.
  const together = 12
  await fc.assert(
    fc.asyncProperty(fc.array(story, { minLength: together, maxLength: together }), async stories => {
      const ends = await Promise.allSettled(
        stories.map(({ line, profile, moments }) => play(line, profile, moments)),
      )
      const failed = ends.flatMap((end, at) =>
        end.status === 'rejected' ? [`${end.reason.message}: ${JSON.stringify(stories[at])}`] : [],
      )
      expect(failed).toEqual([])
    }),
    { numRuns: 1, endOnFailure: true },
  )
})
