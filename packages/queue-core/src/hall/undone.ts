/** Which actions of a booth can be undone, and how long. [Q32] */
export const UNDONE = ['finish', 'no-show', 'transfer', 'park'] as const
export type Undone = (typeof UNDONE)[number]

/** So long after it, in ms, an action is taken for a slip of the hand. */
export const UNDO_MS = 10_000
