/** What the passing of time calls for: days that end and begin, a clock to follow, a sign of life for every screen. */
import { HEARTBEAT_SECONDS } from '@antrean/queue-core'
import type { Logger } from 'pino'
import { every } from './background.ts'
import type { SteadyClock } from './clock.ts'
import type { Hall } from './hall/hall.ts'

/** A level of the promise is reached within so long of its moment; a look costs microseconds. */
const EVERY_MS = 250

/** Returns what ends it. */
export function startTicking(
  hall: Hall,
  clock: SteadyClock,
  log: Logger,
  heartbeat: () => void,
): () => Promise<void> {
  const ticks = every(EVERY_MS, log, 'What is due in the hall could not be done.', () => {
    clock.follow()
    hall.tick()
  })
  const beats = every(
    HEARTBEAT_SECONDS * 1000,
    log,
    'Screens could not be told that the hall is there.',
    heartbeat,
  )
  return async () => {
    await ticks.close()
    await beats.close()
  }
}
