/** A command as a person gave it, and as it waits for its answer. */
export type Order = { event: string; payload: Record<string, unknown> }
export type Pending = Order & {
  commandId: string
  /** Epoch ms by this machine's clock. */
  since: number
  /** Sent one after the other as soon as the one before is accepted. */
  following: Order[]
}
