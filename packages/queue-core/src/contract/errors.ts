/** Every code a refusal can carry. Stable: others build against them. */
import { z } from 'zod'
import { REFUSALS } from '../aggregate/refusal.ts'
import { REJECTIONS } from '../hall/rejection.ts'

/** Refusals of the boundary, before any rule of the hall is asked. */
export const BOUNDARY_CODES = [
  /** The payload does not fit its schema; the message names the field. */
  'bad-request',
  'payload-too-large',
  /** No token, or one that nobody holds. */
  'unauthenticated',
  'token-revoked',
  'session-expired',
  'wrong-credentials',
  'too-many-attempts',
  /** The password was right, and an administrator keeps this person out. */
  'account-disabled',
  /** A one-time password was right: it opens nothing without a new one. */
  'new-password-needed',
  'password-expired',
  'weak-password',
  'weak-pin',
  'wrong-pin',
  /** Taken back, or guessed at too often: the password is needed. */
  'pin-gone',
  'unknown-staff',
  'name-taken',
  /** Nobody would be left who can let others in. */
  'last-administrator',
  /** The caller's role does not allow the command. */
  'not-allowed',
  'unknown-command',
  'not-found',
  /** A set-up whose fields are not valid; each is named with what is wrong. */
  'bad-settings',
  /** A change names the version of the set-up that it was made of. */
  'version-needed',
  /** The commandId was used for another command. */
  'command-id-reused',
  'code-unknown',
  /** The first start is over. */
  'already-set-up',
  /** Another browser is setting the hall up. */
  'set-up-elsewhere',
  'unknown-device',
  /** The server cannot store anything now; nothing was changed. */
  'storage-failed',
  'shutting-down',
  'internal',
] as const

export const ERROR_CODES = [...BOUNDARY_CODES, ...REJECTIONS, ...REFUSALS] as const
export const ErrorCode = z.enum(ERROR_CODES)
export type ErrorCode = z.infer<typeof ErrorCode>

export const WireError = z.object({ code: ErrorCode, message: z.string() })
export type WireError = z.infer<typeof WireError>

/** How every client→server event is acknowledged. */
export type Ack<Value> = { ok: true; value: Value } | { ok: false; error: WireError }

const STATUS: Partial<Record<ErrorCode, number>> = {
  'bad-request': 400,
  'payload-too-large': 413,
  unauthenticated: 401,
  'token-revoked': 401,
  'session-expired': 401,
  'wrong-credentials': 401,
  'too-many-attempts': 429,
  'account-disabled': 403,
  'new-password-needed': 403,
  'password-expired': 403,
  'weak-password': 400,
  'weak-pin': 400,
  'wrong-pin': 401,
  'pin-gone': 401,
  'unknown-staff': 404,
  'not-allowed': 403,
  'not-your-booth': 403,
  'bad-settings': 400,
  'settings-changed': 412,
  'version-needed': 428,
  'unknown-command': 404,
  'not-found': 404,
  'unknown-service': 404,
  'unknown-ticket': 404,
  'unknown-booth': 404,
  'unknown-device': 404,
  'unknown-case': 404,
  'unknown-document': 404,
  'no-such-level': 400,
  'unknown-person': 404,
  'unknown-message': 404,
  'unknown-template': 404,
  'bad-template': 400,
  'code-unknown': 404,
  'storage-failed': 503,
  'shutting-down': 503,
  internal: 500,
}

/** The HTTP status of a refusal; the hall's own refusals are conflicts with its state. */
export const httpStatus = (code: ErrorCode): number => STATUS[code] ?? 409
