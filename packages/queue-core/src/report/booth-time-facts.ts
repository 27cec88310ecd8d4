/** What reports know of a time in which a booth was open, or paused. */

/** `date`: the hall's, when it began. `officer`: who had it, by the id in the record. `ms`: null while it lasts. */
export type BoothTimeFacts = { date: string; booth: number; officer: string; ms: number | null } & (
  | {
      state: 'open'
      /** Without a ticket; null while it lasts, and from before it was recorded. [S23] */
      idleMs: number | null
    }
  | {
      state: 'paused'
      /** As the set-up of the time called it; empty where none was asked. */
      reason: string
    }
)
