/** Why a command to something with a life of its own was refused: a stable code, and a sentence that names the thing and the remedy. */
export const REFUSALS = [
  ...(['not-served', 'no-such-level', 'rated-already', 'rating-closed'] as const),
  ...(['unknown-message', 'message-known', 'message-never-due', 'message-not-due'] as const),
  ...(['message-being-sent', 'message-not-over', 'message-withdrawn'] as const),
] as const
export type RefusalCode = (typeof REFUSALS)[number]

export type Refusal = { ok: false; error: { code: RefusalCode; message: string } }
export type AggregateDecision<Event> = { ok: true; events: Event[] } | Refusal

export const refusal = (code: RefusalCode, message: string): Refusal => ({
  ok: false,
  error: { code, message },
})
