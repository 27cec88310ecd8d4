/**
 * The hall's own time. It starts from the machine's clock and then counts steadily, so that a clock set forward or back
 * while the hall runs neither ends the day nor opens it again. It follows the machine's clock by 1 % at the most, and not at
 * all where the two differ by more than can be explained: then somebody decides (clock-check.ts).
 *
 *   wall clock ──(start, then slowly)──► anchor
 *   steady counter + time asleep ──────► elapsed ──► now()
 */
import { uptime } from 'node:os'

/** `now()`: epoch ms, a whole number that never goes back. */
export type Clock = { now(): number }

/** What the machine offers; `steady` and `awake` in ms, `sinceBoot` in ms with the time asleep. */
export type Machine = { wall(): number; steady(): number; sinceBoot(): number }

export const machine: Machine = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  sinceBoot: () => uptime() * 1000,
}

export type SteadyClock = Clock & {
  /** Moves slowly towards the machine's clock; to be called every second or so. */
  follow(): void
  /** Sets the hall's time: at a start, and where somebody corrects it. */
  set(at: number): void
  /** Milliseconds that the machine's clock is ahead of the hall's. */
  ahead(): number
}

const SLEW = 0.01
/** Where the two differ by more, the machine's clock was set by hand or is broken. */
export const JUMP_MS = 60_000
/** `sinceBoot` counts whole seconds on some machines: less than this is no sleep. */
const SLEEP_MS = 5_000

export function startClock(source: Machine, onJump: (aheadMs: number) => void): SteadyClock {
  let anchor = source.wall() - source.steady()
  let asleep = source.sinceBoot() - source.steady()
  let followed = source.steady()
  let jumped = false
  const now = () => Math.floor(anchor + source.steady())
  return {
    now,
    ahead: () => Math.round(source.wall()) - now(),
    set(at) {
      anchor = at - source.steady()
      jumped = false
    },
    follow() {
      const steady = source.steady()
      const slept = source.sinceBoot() - steady - asleep
      if (slept > SLEEP_MS) {
        asleep += slept
        anchor += slept
      }
      const ahead = source.wall() - now()
      if (Math.abs(ahead) > JUMP_MS && !jumped) onJump(ahead)
      jumped = Math.abs(ahead) > JUMP_MS
      const most = (steady - followed) * SLEW
      if (!jumped) anchor += Math.max(-most, Math.min(most, ahead))
      followed = steady
    },
  }
}
