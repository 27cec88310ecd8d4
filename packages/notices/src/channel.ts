// A channel carries one message to one address, and says of it no more than it knows.
//
//   outbox ── message ──▶ channel ──▶ mail server, gateway, modem, …
//   outbox ◀── Sent ───── channel ◀── its answer, or the loss of it
//   outbox ◀── Delivery, Reply ────── what comes back later
//
// A channel keeps nothing and repeats nothing: when, how often and by what else a message is sent is the outbox's business.

import type { Listener } from './listeners.ts'

export type ChannelKind = 'email' | 'sms' | 'whatsapp'

export type Message = {
  /** Names the message for ever. The same message carries the same id each time it is sent. Letters, digits, `-`, `_` and `.`. */
  readonly id: string
  /** As {@link normalisePhone} or {@link normaliseEmail} gave it. */
  readonly to: string
  /** For e-mail; other channels leave it out. */
  readonly subject?: string
  readonly text: string
  /** For e-mail; other channels leave them out. */
  readonly attachments?: readonly Attachment[]
  /** Instead of the channel's own sender, where the channel allows one. */
  readonly from?: string
}

/** `type`: its media type. */
export type Attachment = { readonly name: string; readonly type: string; readonly body: Buffer }

/** Why sending again would never help. */
export type Refusal = 'bad-address' | 'bad-content' | 'unwanted'

/** Why not now. With `set-up` somebody has to do something before it can go: a password, a SIM's PIN, an account. */
export type Delay = 'unreachable' | 'busy' | 'set-up' | 'trouble'

/**
 * What is known of one sending. `detail` is for staff, in plain English, and holds no secret of the channel.
 * - `accepted`: the next one in the chain has it. `parts` are its names of what was sent, one for each part of a long text; reports
 *   of delivery carry them again.
 * - `refused`: for ever.
 * - `not-now`: nothing was sent. `retryAfterMs` where the other side said how long to wait.
 * - `unknown`: it was sent, or a part of it, and the answer was lost. `mayDouble` is false where the other side knows the message's id and
 *   takes it once only, so that it can safely be sent again.
 */
export type Sent =
  | { readonly outcome: 'accepted'; readonly parts: readonly string[]; readonly detail: string }
  | { readonly outcome: 'refused'; readonly reason: Refusal; readonly detail: string }
  | {
      readonly outcome: 'not-now'
      readonly reason: Delay
      readonly detail: string
      readonly retryAfterMs?: number
    }
  | { readonly outcome: 'unknown'; readonly mayDouble: boolean; readonly detail: string }

/** How far a part has come after it was accepted. After `delivered` and `failed` only `read` may follow. */
export type DeliveryState = 'on-its-way' | 'delivered' | 'read' | 'failed'

/** May come twice, late, or out of order. */
export type Delivery = {
  /** The message's own id, where the other side gives it back. */
  readonly id: string | null
  /** One of `parts`, where the other side names it. */
  readonly part: string | null
  readonly to: string | null
  readonly state: DeliveryState
  readonly detail: string
}

/** What somebody answered. May come twice: `id` is the other side's name of it, where there is one. */
export type Reply = {
  readonly id: string | null
  readonly from: string
  readonly text: string
}

export type SendOptions = {
  /** Gives up waiting. What is known at that moment is the outcome: `not-now` before anything was sent, `unknown` after it. */
  readonly signal?: AbortSignal
}

export type Channel = {
  /** As the administrator calls it. */
  readonly name: string
  readonly kind: ChannelKind
  /** Never rejects for what a network, a provider or a modem may do. */
  send(message: Message, options?: SendOptions): Promise<Sent>
  /**
   * Each returns what ends the subscription. A channel that has none of them never hears of it. What a listener has not taken, by the end of
   * its promise, is not confirmed to the other side, which tells it again.
   */
  onReply?(listener: Listener<Reply>): () => void
  onDelivery?(listener: Listener<Delivery>): () => void
  /** Takes a provider's call to an address of ours. Rejects where a listener could not take what it says. */
  takeCall?(call: ProviderCall): Promise<ProviderAnswer>
  close(): Promise<void>
}

/** A provider's HTTP request, as it came in. Whoever has a web server hands it on. */
export type ProviderCall = {
  readonly method: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The bytes as they came: a signature is made over them. */
  readonly body: string
}

export type ProviderAnswer = { readonly status: number; readonly body: string }
