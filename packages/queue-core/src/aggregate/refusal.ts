/** Why a command to something with a life of its own was refused: a stable code, and a sentence that names the thing and the remedy. */
const RATING_REFUSALS = [
  'not-served',
  'no-such-level',
  'rated-already',
  'rating-closed',
  'not-just-finished',
] as const
const MESSAGE_REFUSALS = [
  'unknown-message',
  'message-known',
  'message-never-due',
  'message-not-due',
  'message-being-sent',
  'message-not-over',
  'message-withdrawn',
  'unknown-template',
  'bad-template',
] as const
export const CASE_REJECTIONS = [
  'cases-not-set-up',
  'unknown-kind',
  'class-needed',
  'unknown-class',
  'unknown-unit',
  'unknown-case',
  'duplicate-case',
  'case-decided',
  'case-not-decided',
  'case-answered',
  'same-in-charge',
  'question-open',
  'no-question',
  'document-known',
  'unknown-document',
  'too-many-attachments',
  'reason-needed',
  'no-extension',
  'extended-already',
  'case-overdue',
  'due-too-late',
  'due-in-the-past',
  'nothing-to-object-to',
  'filed-too-late',
  'bad-set-up',
  'holds-already',
  'not-on-staff',
] as const
export const REFUSALS = [...RATING_REFUSALS, ...MESSAGE_REFUSALS, ...CASE_REJECTIONS] as const
export type RefusalCode = (typeof REFUSALS)[number]

export type Refusal = { ok: false; error: { code: RefusalCode; message: string } }
export type AggregateDecision<Event> = { ok: true; events: Event[] } | Refusal

export const refusal = (code: RefusalCode, message: string): Refusal => ({
  ok: false,
  error: { code, message },
})
