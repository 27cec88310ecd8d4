import type { CASE_REJECTIONS } from '../aggregate/refusal.ts'

/** Why a command about a case was refused: a stable code, and a sentence that names the thing and the remedy. */
export type CaseRejectionCode = (typeof CASE_REJECTIONS)[number]

export type CaseRejection = { ok: false; error: { code: CaseRejectionCode; message: string } }
export type CaseDecision<Event> = { ok: true; events: Event[] } | CaseRejection

export const reject = (code: CaseRejectionCode, message: string): CaseRejection => ({
  ok: false,
  error: { code, message },
})
