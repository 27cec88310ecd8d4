import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reply } from '../status/replies.ts'
import { countBetweenJobs, countJob, nextCleanCount } from './count.ts'

const status = (count: number): Reply => ({
  kind: 'star',
  statuses: [0, 0, 0, 0, 0, ((count & 7) << 1) | ((count & 0x18) << 2), 0],
})

/** What a printer counts to that has taken these bytes since it began at nought. */
function countAfter(bytes: Uint8Array, from: number): number {
  const reset = Buffer.from(bytes).indexOf(Buffer.from([0x1b, 0x1e, 0x45, 0x00]))
  const counted = (part: Uint8Array): number => part.filter(byte => byte === 0x17).length
  return reset < 0 ? from + counted(bytes) : counted(bytes.subarray(reset + 4))
}
const anyCount = fc.option(fc.integer({ min: 0, max: 31 }), { nil: undefined })

test('a job is done when the printer has counted both its ends, and no status from before says so', () => {
  fc.assert(
    fc.property(anyCount, last => {
      const { opening, closing, isDone } = countJob(last)
      const begun = countAfter(opening, last ?? 9)
      expect(isDone(status(begun))).toBe(false)
      expect(isDone(status(begun + countAfter(closing, 0)))).toBe(true)
      if (last !== undefined) expect(isDone(status(last))).toBe(false)
    }),
  )
})

test('a printer that lost its power after the beginning never counts so far', () => {
  fc.assert(
    fc.property(anyCount, last => {
      const { closing, isDone } = countJob(last)
      for (let count = 0; count <= countAfter(closing, 0); count++) expect(isDone(status(count))).toBe(false)
    }),
  )
})

test('what is counted to between jobs is neither an old count nor one of a job that may still come', () => {
  fc.assert(
    fc.property(anyCount, anyCount, (before, last) => {
      const target = nextCleanCount(before, last)
      expect([before, last]).not.toContain(target)
      expect(target).toBeLessThan(32)
      const { question, isDone } = countBetweenJobs(target)
      expect(isDone(status(countAfter(question, last ?? 0)))).toBe(true)
      const job = countJob(last)
      const atItsEnd = countAfter(job.opening, 0) + countAfter(job.closing, 0)
      for (let count = 0; count <= atItsEnd; count++) expect(isDone(status(count))).toBe(false)
    }),
  )
})
