/** The two shapes of every answer: expected outcomes are values, a throw means a bug or a broken environment. */
import type { Ack, ErrorCode } from '@antrean/queue-core'

export type Refusal = Extract<Ack<never>, { ok: false }>

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const refuse = (code: ErrorCode, message: string): Refusal => ({ ok: false, error: { code, message } })

export const COMMAND_ID_REUSED = refuse(
  'command-id-reused',
  'This commandId was used for another command. Make a fresh one.',
)

export const STORAGE_FAILED = refuse(
  'storage-failed',
  'The server cannot store anything now. Nothing was changed. Try again in a moment.',
)
export const SHUTTING_DOWN = refuse('shutting-down', 'The server is stopping. Try again in a moment.')
export const INTERNAL = refuse(
  'internal',
  'The server failed on this command. Nothing was changed. Tell the staff.',
)
