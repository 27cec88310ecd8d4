/** Why a ticket is the next, for the officer's screen and the record. */
export const CALL_REASONS = [
  /** The earliest promise of those who wait for the booth. */
  'earliest',
  /** A priority visitor, within the hall's share. */
  'priority',
  /** Its promised moment has passed, and calling it makes nobody else late. */
  'missed',
  /** Its promised moment has passed so long ago that it may not be passed over again. */
  'overdue',
  /** It can still be called in time; the missed ones before it make it late. */
  'still-in-time',
  /** Who is promised earlier can be called in time by another booth; this one cannot. */
  'others-can-wait',
  /** A supervisor's choice, with a reason on record. */
  'supervisor',
] as const
export type CallReason = (typeof CALL_REASONS)[number]
