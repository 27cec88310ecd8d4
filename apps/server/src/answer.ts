/** The two shapes of every answer: expected outcomes are values, a throw means a bug or a broken environment. */
import type { Ack, ErrorCode } from '@antrean/queue-core'

export type Refusal = Extract<Ack<never>, { ok: false }>

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const refuse = (code: ErrorCode, message: string): Refusal => ({ ok: false, error: { code, message } })

export const COMMAND_ID_REUSED = refuse(
  'command-id-reused',
  'This commandId was used for another command. Make a fresh one.',
)
