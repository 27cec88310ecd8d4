/** Why a command about a case was refused: a stable code, and a sentence that names the thing and the remedy. */
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
  'reason-needed',
  'no-extension',
  'extended-already',
  'case-overdue',
  'due-too-late',
  'due-in-the-past',
  'nothing-to-object-to',
  'filed-too-late',
] as const
export type CaseRejectionCode = (typeof CASE_REJECTIONS)[number]

export type CaseRejection = { ok: false; error: { code: CaseRejectionCode; message: string } }
export type CaseDecision<Event> = { ok: true; events: Event[] } | CaseRejection

export const reject = (code: CaseRejectionCode, message: string): CaseRejection => ({
  ok: false,
  error: { code, message },
})
