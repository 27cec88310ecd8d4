/**
 * What the screens may ask of the agent. Both shells carry it, the loopback socket and Electron's IPC, and both check
 * what they carry against these schemas where it enters the agent.
 */
import { ServiceLetter } from '@antrean/queue-core'
import { z } from 'zod'
import type { KioskState } from './kiosk-state.ts'
import { PressId, PressOrder } from './press.ts'

export const REFUSALS = [
  /** The payload does not fit its schema. */
  'bad-request',
  /** Another press is still being answered. */
  'busy',
  'no-server',
  'hall-closed',
  'service-closed',
  'printer-not-ready',
  'no-such-press',
  /** What was scanned is no ticket of this hall. */
  'no-such-ticket',
  /** The paper is out, or may not be printed once more. */
  'no-reprint',
  /** The journal could not be written, so nothing was sent. */
  'storage-failed',
  'internal',
] as const

export const Refusal = z.object({ code: z.enum(REFUSALS), message: z.string() })
export type Refusal = z.infer<typeof Refusal>

/** Accepted or refused, at once; what becomes of it is told by the state. A question has what was asked for as its value. */
export const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown().optional() }),
  z.object({ ok: z.literal(false), error: Refusal }),
])
export type Answer = z.infer<typeof Answer>

const ofPress = z.strictObject({ pressId: PressId })
export const KIOSK_CALLS = {
  /** Starts a press; the same pressId again is the same press. */
  press: PressOrder,
  /** Prints the ticket once more, marked as a copy where the first may exist. */
  reprint: ofPress,
  /** The visitor has seen the end of the press: back to the first screen. */
  leave: ofPress,
  /** A question: the published standard of a service, a `PublishedStandard`. */
  readStandard: z.strictObject({ service: ServiceLetter }),
  /** A QR that was held to the scanner, as it was read; the answer is a `ScannedTicket`. */
  scan: z.strictObject({ text: z.string().max(2000) }),
  /** A screen broke off; it loads itself again. For ops staff. */
  screenFailed: z.strictObject({ detail: z.string().max(500) }),
} as const
export type KioskCall = keyof typeof KIOSK_CALLS
export const KIOSK_CALL_NAMES = Object.keys(KIOSK_CALLS) as KioskCall[]

export type KioskCalls = {
  [Call in KioskCall]: (payload: z.infer<(typeof KIOSK_CALLS)[Call]>) => Promise<Answer>
}

export type KioskApi = KioskCalls & {
  /** Null until the agent has spoken. */
  state: () => KioskState | null
  /** Called after each change; returns the way to stop. */
  subscribe: (listener: () => void) => () => void
}

export const accepted: Answer = { ok: true }
export const refuse = (code: Refusal['code'], message: string): Answer => ({
  ok: false,
  error: { code, message },
})
