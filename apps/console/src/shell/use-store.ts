/** React's view of an outbox, and of a set of links where some may be missing. */
import { useSyncExternalStore } from 'react'
import type { Outbox, OutboxState } from './outbox.ts'

export const useOutbox = (outbox: Pick<Outbox, 'subscribe' | 'state'>): OutboxState =>
  useSyncExternalStore(outbox.subscribe, outbox.state)
