/** Takes over the set-up of the file where it differs from the one in the log. */
import { isDeepStrictEqual } from 'node:util'
import { type HallConfig, setUpRemarks } from '@antrean/queue-core'
import type { Logger } from 'pino'
import type { Hall } from './hall.ts'

/** Throws only where the hall would have no set-up at all. */
export async function configure(hall: Hall, config: HallConfig, log: Logger): Promise<void> {
  const known = hall.live.state.config
  if (!known || !isDeepStrictEqual(known, config)) {
    const answer = await hall.submit({
      commandId: null,
      actor: 'system',
      fingerprint: 'configure',
      command: ({ at, actor }) => ({ type: 'ConfigureHall', at, actor, config }),
      value: () => null,
    })
    if (!answer.ok && !known) throw new Error(`The hall cannot be set up: ${answer.error.message}`)
    if (!answer.ok)
      log.warn(
        `The new set-up is not taken over: ${answer.error.message} The hall goes on with the one before.`,
      )
  }
  for (const remark of setUpRemarks(hall.live.state.config!)) log.warn(remark)
  hall.tick()
}
