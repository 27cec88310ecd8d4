/**
 * One command at a time, from the press to the answer; no press is lost and none counts twice.
 *
 *   press ──▶ pending (kept over a reload) ──link.send, the same commandId──▶ answer
 *               └─ another command pressed meanwhile follows it, if it is accepted
 */
import { newCommandId } from '@antrean/hall-client'
import type { Ack, WireError } from '@antrean/queue-core/contract'
import { KEPT_MS, type Keeping } from './kept-command.ts'
import type { AnyOrder, DeskNamespace, Order, Pending } from './order.ts'

export type OutboxState = {
  pending: Pending | null
  refusal: (AnyOrder & { error: WireError }) | null
  /** The latest accepted command and its value. */
  answer: { event: string; value: unknown } | null
  /** A command found after a reload that was too old to be sent. */
  forgotten: Pending | null
}

export type Outbox<N extends DeskNamespace = DeskNamespace> = {
  state: () => OutboxState
  subscribe: (listener: () => void) => () => void
  /** False where the press is not taken: the same command, or one more than can follow, is on its way already. */
  give: (...orders: [Order<N>, ...Order<N>[]]) => boolean
  /** Stops sending; what is pending stays kept for the next outbox of the same person. */
  close: () => void
}

type Send = (
  event: string,
  payload: Record<string, unknown>,
  options: { commandId: string; signal: AbortSignal },
) => Promise<Ack<unknown>>

/** So many commands at the most wait in line: hands may be a step ahead of the network, not a whole visitor. */
const LINE_MAX = 4

/** The answer speaks of the session, not of the command: it is sent again once the person has signed in again. */
const SESSION_CODES = new Set<string>(['unauthenticated', 'token-revoked', 'session-expired'])

export type OutboxOptions = {
  send: Send
  keeping: Keeping
  onSessionEnded: (error: WireError) => void
  clock?: () => number
  restMs?: number
}

export function openOutbox<N extends DeskNamespace = DeskNamespace>({
  send,
  keeping,
  onSessionEnded,
  clock = Date.now,
  restMs = 500,
}: OutboxOptions): Outbox<N> {
  const listeners = new Set<() => void>()
  const closing = new AbortController()
  let state: OutboxState = { pending: null, refusal: null, answer: null, forgotten: null }

  function become(change: Partial<OutboxState>): void {
    state = { ...state, ...change }
    if ('pending' in change && !closing.signal.aborted) keeping.save(state.pending)
    for (const listener of [...listeners]) listener()
  }

  async function deliver(pending: Pending): Promise<void> {
    const { event, payload, commandId } = pending
    let answer: Ack<unknown>
    try {
      answer = await send(event, payload, { commandId, signal: closing.signal })
    } catch {
      return // Closed: the next outbox goes on.
    }
    if (closing.signal.aborted) return
    if (answer.ok) accepted(event, answer.value)
    else if (SESSION_CODES.has(answer.error.code)) onSessionEnded(answer.error)
    // A server that is going down has changed nothing; the one that comes up takes the same command.
    else if (answer.error.code === 'shutting-down') setTimeout(() => void deliver(pending), restMs)
    else become({ pending: null, refusal: { event, payload, error: answer.error }, answer: null })
  }

  function accepted(event: string, value: unknown): void {
    const [follower, ...rest] = state.pending?.following ?? []
    become({ pending: null, refusal: null, answer: { event, value } })
    if (follower) start(follower, rest)
  }

  function start(order: AnyOrder, following: AnyOrder[]): void {
    const pending: Pending = { ...order, commandId: newCommandId(), since: clock(), following }
    become({ pending, refusal: null, forgotten: null })
    void deliver(pending)
  }

  function give(...[first, ...rest]: [AnyOrder, ...AnyOrder[]]): boolean {
    const { pending } = state
    if (closing.signal.aborted) return false
    if (!pending) {
      start(first, rest)
      return true
    }
    const line = [pending, ...pending.following]
    const fits = line.length + rest.length < LINE_MAX && !line.some(({ event }) => event === first.event)
    if (fits) become({ pending: { ...pending, following: [...pending.following, first, ...rest] } })
    return fits
  }

  const kept = keeping.load()
  if (kept && clock() - kept.since < KEPT_MS) {
    state = { ...state, pending: kept }
    void deliver(kept)
  } else if (kept) {
    keeping.save(null)
    state = { ...state, forgotten: kept }
  }

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    give,
    close: () => {
      closing.abort()
      listeners.clear()
    },
  }
}
