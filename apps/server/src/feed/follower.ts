/** Whoever follows what happened in the hall. */
import type { Commit } from '../hall/hall.ts'
import type { Recorded } from '../store/batch.ts'

export type Follower = {
  /** Names its cursor in the store, and it to ops. */
  name: string
  /** Goes on after a restart where it was; any other begins with what happens next. */
  durable?: boolean
  /**
   * What happened since, in the order of `seq`. It is behind it when this has returned, or its promise has resolved, and is
   * given the next then; what it fails on is given again. A kill in between gives it again too, and a power cut may give
   * again what was finished shortly before: whoever writes elsewhere notes the seq with it.
   */
  take(recorded: readonly Recorded[]): void | Promise<void>
  /** For one that shows the hall as it is now: where it failed, or the state was read again, it shows all and goes on at the head. */
  anew?(): void
  /** What each commit took, at once: for figures. */
  timed?(commit: Commit): void
}

/** `behind`: events; `since`: when it failed or fell behind, epoch ms, and null where all is well. */
export type Lag = { name: string; behind: number; since: number | null; error: string | null }
