import { expect, test } from 'vitest'
import { hasStrace, liveStruck } from '../proof/struck.ts'

const isTraced = hasStrace()
if (!isTraced) console.warn('Not struck by the kernel: that needs strace.')

// Each call in turn is the long run: npm run campaign -w @antrean/journal
for (const [call, by, nth] of [
  ['write', 'signal=SIGKILL', 5],
  ['fsync', 'signal=SIGKILL', 9],
  ['rename', 'signal=SIGKILL', 3],
  ['fsync', 'error=EIO', 5],
] as const)
  test.skipIf(!isTraced)(`${by} at ${call} number ${nth} costs nothing that was acknowledged`, () => {
    expect(liveStruck({ call, by }, nth, 1)).toEqual({ fell: true, wrong: [] })
  })
