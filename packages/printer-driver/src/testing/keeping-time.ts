/**
 * A test that holds a printer to tenths of a second says nothing of it while the machine stands still: such an attempt, and
 * only such a one, is made again if it fails. What fails on a machine that kept time is a fault, at once.
 */

const EVERY_MS = 10
/** Far less than the shortest time that a test of these hangs on, and more than the code itself is ever busy. */
const STANDS_STILL_MS = 60
/** Of its time it may have lost so much in smaller pieces. */
const LOST_SHARE = 0.1
const MOST_ATTEMPTS = 5

/** For tests whose driver is careful when it has not seen all: not where a claim is made that must never be. */
export async function keepingTime(attempt: () => Promise<void>): Promise<void> {
  for (let left = MOST_ATTEMPTS - 1; ; left--) {
    const watch = watchTime()
    try {
      return await attempt()
    } catch (error) {
      if (left === 0 || !watch.wasLost()) throw error
    } finally {
      watch.stop()
    }
  }
}

/** Whether this process was kept from running: by others on its cores, or by its own work. */
function watchTime() {
  const start = performance.now()
  let last = start
  let longestMs = 0
  let lostMs = 0
  const look = (): void => {
    const now = performance.now()
    const lateMs = Math.max(0, now - last - EVERY_MS)
    longestMs = Math.max(longestMs, lateMs)
    // A timer is a millisecond or two late on any machine.
    lostMs += Math.max(0, lateMs - 2)
    last = now
  }
  const timer = setInterval(look, EVERY_MS)
  return {
    wasLost(): boolean {
      look()
      return longestMs > STANDS_STILL_MS || lostMs > (last - start) * LOST_SHARE
    },
    stop: () => clearInterval(timer),
  }
}
