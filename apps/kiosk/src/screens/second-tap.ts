/**
 * A double tap is one press: its second half must not answer the question of the next screen. Old hands take nearly a
 * second for it, and stray; a screen that comes late is hit as well by a finger that is tired of waiting.
 */

/** Longest pause before the second half: after the first, or after the screen that it came down on. */
const TOGETHER_MS = 1100
/** How far a finger strays between the halves: 2 cm on a glass of 22 inches. */
const SAME_PLACE_PX = 80

/** `since`: when its screen appeared; both in ms of one clock. */
export type Tap = { at: number; x: number; y: number; screen: string; since: number }

/** Whether `tap` is the second half of `before`, come down on another screen. */
export const isSecondHalf = (before: Tap | null, tap: Tap): boolean =>
  before !== null &&
  before.screen !== tap.screen &&
  tap.at - Math.max(before.at, tap.since) < TOGETHER_MS &&
  Math.hypot(tap.x - before.x, tap.y - before.y) < SAME_PLACE_PX
