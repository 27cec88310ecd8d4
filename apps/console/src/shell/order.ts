/** A command as a person gave it, and as it waits for its answer. */
import type { CommandName, Payload } from '@antrean/queue-core/contract'

export type DeskNamespace = '/booth' | '/staff'
type Given<N extends DeskNamespace, E extends CommandName<N>> = { event: E; payload: Payload<N, E> }
type Names<N extends DeskNamespace> = Exclude<CommandName<N>, 'hall:resync'>
/** What may be given on a namespace, as the contract describes it: a mistyped name or field does not compile. */
export type Order<N extends DeskNamespace = DeskNamespace> = N extends DeskNamespace
  ? { [E in Names<N>]: Given<N, E> }[Names<N>]
  : never

/** An order on its way or kept, whichever it is. */
export type AnyOrder = { event: string; payload: Record<string, unknown> }
export type Pending = AnyOrder & {
  commandId: string
  /** Epoch ms by this machine's clock. */
  since: number
  /** Sent one after the other as soon as the one before is accepted. */
  following: AnyOrder[]
}
