/** The other side of a channel, that misbehaves as it is told and remembers all that it ever took, also over its own deaths. */
import type { MessageChannel } from '@antrean/queue-core'

/** One message that arrived at a peer. One that was sent twice is two of them. */
export type Copy = {
  readonly channel: MessageChannel
  readonly to: string
  /** The provider's name of it, by which a report may speak of it; null where it speaks by the message's own key. */
  readonly part: string | null
  /**
   * Tells the server what became of it. True: it said that it has that; false: it has not, and is to be told again; null: the way has
   * no such word. Absent where the way has no reports.
   */
  readonly tell?: (state: ReportedState) => Promise<boolean | null>
}
export type ReportedState = 'delivered' | 'failed' | 'on-its-way'

/** `Copy`s are told to whoever opened it, before the server hears that the message was taken. */
export type Heard = (copy: Copy) => Promise<void> | void

export type Peer = {
  readonly channel: MessageChannel
  /** What it can do with a message instead of taking it and saying so. */
  readonly faults: readonly string[]
  deal(fault: string): void
  /** How many of those are still to come. */
  left(): number
  /** It dies with whatever it has in hand, and comes back. */
  restart(): Promise<void>
  close(): Promise<unknown>
}
