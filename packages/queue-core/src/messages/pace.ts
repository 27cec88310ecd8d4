/** How long a message waits for its next try. Growing, and spread by chance, so that a provider that is back is not run over. */

/** Milliseconds. `doubtMs` and on: where it may have arrived. */
export type Pace = {
  firstMs: number
  mostMs: number
  doubtMs: number
  doubtMostMs: number
  /** After so many tries in a row that came to nothing it goes by the next channel. */
  triesByChannel: number
}

export const PACE: Pace = {
  firstMs: 30_000,
  mostMs: 30 * 60_000,
  doubtMs: 10 * 60_000,
  doubtMostMs: 2 * 3_600_000,
  triesByChannel: 3,
}

/** A provider that asks for longer than this is asked again anyway. */
const LONGEST_ASKED_MS = 2 * 3_600_000

/** `nth`: 1 for the first. `random`: from 0 up to 1. Never shorter than what is stated. [N5] [N6] */
export const waitMs = (first: number, most: number, nth: number, random: number): number =>
  Math.round(Math.min(most, first * 2 ** Math.min(nth - 1, 30)) * (1 + random / 2))

export const asProviderAsks = (own: number, asked: number | undefined): number =>
  Math.max(own, Math.min(asked ?? 0, LONGEST_ASKED_MS))
