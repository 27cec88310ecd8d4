/** A command that has no answer yet, kept over a reload of the page, and only for the person who gave it. */
import { CommandId } from '@antrean/queue-core/contract'
import type { AnyOrder, Pending } from './order.ts'

export type Keeping = {
  load: () => Pending | null
  save: (pending: Pending | null) => void
}

/** After so long an unanswered command is no longer what the person wants. */
export const KEPT_MS = 10 * 60_000

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>
type Reads = (order: AnyOrder & { commandId: string }) => boolean

/** `reads` says whether a stored order is one that the server knows. */
export function keepCommand(storage: Storage, owner: string, namespace: string, reads: Reads): Keeping {
  const name = `antrean-pending:${namespace}:${owner}`
  return {
    load: () => {
      const pending = parse(storage.getItem(name))
      const known =
        pending &&
        CommandId.safeParse(pending.commandId).success &&
        reads(pending) &&
        pending.following.every(order => reads({ ...order, commandId: pending.commandId }))
      if (known) return pending
      storage.removeItem(name)
      return null
    },
    save: pending => {
      if (pending) storage.setItem(name, JSON.stringify(pending))
      else storage.removeItem(name)
    },
  }
}

function parse(text: string | null): Pending | null {
  try {
    const pending = text === null ? null : JSON.parse(text)
    return typeof pending?.event === 'string' &&
      Number.isFinite(pending.since) &&
      Array.isArray(pending.following)
      ? pending
      : null
  } catch {
    return null
  }
}
