/** What the passing of time calls for: days that end and begin, a clock to follow, a disk to try again. */
import type { SteadyClock } from './clock.ts'
import type { Hall } from './hall/hall.ts'

const EVERY_MS = 1000

export function startTicking(hall: Hall, clock: SteadyClock): NodeJS.Timeout {
  return setInterval(() => {
    clock.follow()
    hall.tick()
  }, EVERY_MS)
}
