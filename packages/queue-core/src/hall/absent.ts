/**
 * An absent officer: a booth called somebody, and nothing was pressed there since. [P17] Its visitor would stand before an empty
 * chair, and the hall would take the booth for busy.
 */
import type { HallConfig } from './config.ts'
import { SILENCE } from './silence.ts'
import type { Booth } from './state.ts'

const USUAL_SECONDS = 300

type After = Pick<HallConfig, 'absentAfterSeconds'>

/**
 * How long after its last call or recall a booth counts as left, in ms; null: never. Unless the hall says how long, only where its
 * officer presses *start*: whoever serves without that presses nothing either, and their visitor must not be taken away.
 */
export function absentAfterMs({ absentAfterSeconds: set }: After, booth: Booth): number | null {
  if (set !== undefined) return set === null ? null : set * 1000
  return booth.starts ? USUAL_SECONDS * 1000 : null
}

/** When the present call will have stood for that long, epoch ms; null where it cannot. */
export function absentFrom(config: After, booth: Booth): number | null {
  const { ticket } = booth
  if (booth.state !== 'open' || ticket?.state !== 'called') return null
  const after = absentAfterMs(config, booth)
  return after === null ? null : ticket.calledAt! + after
}

export function isAbsent(config: After, booth: Booth, at: number): boolean {
  const from = absentFrom(config, booth)
  return from !== null && from <= at
}

/**
 * Whether the hall is to act now. Where it was down as the time ran out, nobody could have pressed anything: the officer has
 * the whole time once more.
 */
export function absenceIsDue(config: After, booth: Booth, at: number): boolean {
  const from = absentFrom(config, booth)
  if (from === null || from > at) return false
  return (at - from) % absentAfterMs(config, booth)! <= SILENCE
}
