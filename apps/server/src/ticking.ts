/** What the passing of time calls for: days that end and begin, a clock to follow, a sign of life for every screen. */
import { HEARTBEAT_SECONDS } from '@antrean/queue-core'
import type { SteadyClock } from './clock.ts'
import type { Hall } from './hall/hall.ts'

/** A level of the promise is reached within so long of its moment; a look costs microseconds. */
const EVERY_MS = 250

/** Returns what ends it. */
export function startTicking(hall: Hall, clock: SteadyClock, heartbeat: () => void): () => void {
  const timers = [
    setInterval(() => {
      clock.follow()
      hall.tick()
    }, EVERY_MS),
    setInterval(heartbeat, HEARTBEAT_SECONDS * 1000),
  ]
  return () => timers.forEach(clearInterval)
}
