/** Why a command was refused: a stable code, and a sentence that names the thing and the remedy. */
export const REJECTIONS = [
  'hall-not-configured',
  'settings-changed',
  'hall-closed',
  'day-open',
  'day-not-open',
  'booths-busy',
  'service-busy',
  'unknown-service',
  'service-closed',
  'too-late',
  'same-service',
  'too-many-services',
  'nothing-further',
  'unknown-ticket',
  'duplicate-ticket',
  'ticket-ended',
  'not-your-ticket',
  'ticket-not-called',
  'ticket-not-parked',
  'ticket-not-waiting',
  'ticket-not-missed',
  'ticket-not-no-show',
  'nothing-to-undo',
  'no-panic',
  'own-panic',
  'panic-not-yours',
  'unknown-outcome',
  'outcome-needed',
  'unknown-matter',
  'matter-needed',
  'unknown-reason',
  'reason-not-chosen',
  'too-late-to-return',
  'kiosk-cannot-print',
  'more-time-used',
  'nobody-behind',
  'others-would-be-late',
  'too-many-addresses',
  'ticket-at-booth',
  'unknown-booth',
  'booth-taken',
  'no-service-mastered',
  'booth-closed',
  'booth-paused',
  'officer-has-booth',
  'not-your-booth',
  'supervisor-only',
  'no-ticket',
  'ticket-open',
  'unknown-person',
] as const
export type RejectionCode = (typeof REJECTIONS)[number]

export type Rejection = { code: RejectionCode; message: string }

export type Decision<Event> = { ok: true; events: Event[] } | { ok: false; error: Rejection }

export const accept = <Event>(...events: Event[]): Decision<Event> => ({ ok: true, events })
export const reject = (code: RejectionCode, message: string): { ok: false; error: Rejection } => ({
  ok: false,
  error: { code, message },
})
