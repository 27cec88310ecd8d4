/** Takes over the set-up of the file where it differs from the one in the log, and nobody changed that in the browser since. */
import { isDeepStrictEqual } from 'node:util'
import {
  CASE_SETUP,
  evolve,
  type HallConfig,
  isoInZone,
  setUpRemarks,
  yearsWithoutTable,
} from '@antrean/queue-core'
import type { Logger } from 'pino'
import type { Hall } from './hall.ts'
import { emptyLive, type Live } from './live.ts'

/** What is shown of a hall whose record cannot be read: its set-up, closed. */
export function blankLive(config: HallConfig, at: number): Live {
  const live = emptyLive()
  evolve(live.state, { type: 'HallConfigured', at, actor: 'system', config })
  return live
}

/** Who sets a new hall up, where it is not a file. */
export type SetUpBy = { actor: string; why: string }

/** Throws only where the hall would have no set-up at all. `by`: of the very first set-up. */
export async function configure(hall: Hall, config: HallConfig, log: Logger, by?: SetUpBy): Promise<void> {
  // Before its first event a hall shows the file's set-up at the most, and has none.
  const known = hall.live.seq > 0 ? hall.live.state.config : null
  const { source, actor, at } = hall.live.setUp
  const differs = !known || !isDeepStrictEqual(known, config)
  if (differs && known && source === 'settings')
    log.info(
      { changedBy: actor, at: isoInZone(known.timezone, at) },
      'The hall file is not taken over: the set-up was changed in the browser since. To take the file, import it at the console, under Set-up.',
    )
  else if (differs) {
    const first = known ? undefined : by
    const answer = await hall.submit({
      commandId: null,
      actor: first?.actor ?? 'system',
      fingerprint: 'configure',
      touches: [CASE_SETUP],
      command: ({ at, actor }) =>
        first
          ? { type: 'ConfigureHall', at, actor, config, source: 'settings', why: first.why }
          : { type: 'ConfigureHall', at, actor, config, source: 'file' },
      value: () => null,
    })
    if (!answer.ok && !hall.live.state.config)
      throw Object.assign(
        new Error(`The hall cannot be set up: ${hall.trouble()?.detail ?? answer.error.message}`),
        hall.trouble()?.code === 'disk-full' && { code: 'SQLITE_FULL' },
      )
    if (!answer.ok && known)
      log.warn(
        `The new set-up is not taken over: ${answer.error.message} The hall goes on with the one before.`,
      )
  }
  for (const remark of setUpRemarks(hall.live.state.config!)) log.warn(remark)
  hall.tick()
  const { config: current, day } = hall.live.state
  for (const year of day ? yearsWithoutTable(current!, day.date) : [])
    log.warn(
      `The days off of ${year} are not known: the hall is taken to be open on all its weekdays. Give the calendar its table of ${year}.`,
    )
}
