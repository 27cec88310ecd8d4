/** A double tap is one press: its second half must not answer the question of the next screen. */

/** Longest pause between the halves, and how far a finger strays between them. */
const TOGETHER_MS = 500
const SAME_PLACE_PX = 40

export type Tap = { at: number; x: number; y: number; screen: string }

/** Whether `tap` is the second half of `before`, come down on another screen. */
export const isSecondHalf = (before: Tap | null, tap: Tap): boolean =>
  before !== null &&
  before.screen !== tap.screen &&
  tap.at - before.at < TOGETHER_MS &&
  Math.hypot(tap.x - before.x, tap.y - before.y) < SAME_PLACE_PX
