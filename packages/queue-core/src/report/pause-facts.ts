/** What reports know of a pause of a booth. */

/** `date`: the hall's. `reason`: as the set-up of the time called it; empty where none was asked. `ms`: null while it lasts. */
export type PauseFacts = { date: string; booth: number; reason: string; ms: number | null }
