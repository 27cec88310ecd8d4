/**
 * Sends a command to the hall until it is settled: over lost acknowledgements, restarts, and a server in trouble. It is
 * asked again after growing waits, and the answer to any of the askings counts: a server that always takes five seconds
 * is slow, not dumb.
 */
import type { HallLink } from '@antrean/hall-client'
import type { Ack, CommandName, ErrorCode, Payload, Value } from '@antrean/queue-core/contract'

type Event = CommandName<'/kiosk'>
export type Delivery = { commandId: string; signal: AbortSignal }

/** The server could not do it now; the same command may succeed in a moment. */
const PASSING = new Set<ErrorCode>(['storage-failed', 'shutting-down', 'internal', 'too-many-attempts'])
const TRY_AGAIN_MS = 1000

/** Rejects only when `signal` aborts or the link is closed. */
export async function deliver<E extends Event>(
  hall: HallLink<'/kiosk'>,
  event: E,
  payload: Payload<'/kiosk', E>,
  delivery: Delivery,
): Promise<Ack<Value<'/kiosk', E>>> {
  for (;;) {
    const ack = await askAgainAndAgain(hall, event, payload, delivery)
    if (ack.ok || !PASSING.has(ack.error.code)) return ack
    await pause(TRY_AGAIN_MS, delivery.signal)
  }
}

const FIRST_WAIT_MS = 1500
const LONGEST_WAIT_MS = 15_000
/** More open askings of one command tell no more. */
const OPEN_AT_MOST = 4

async function askAgainAndAgain<E extends Event>(
  hall: HallLink<'/kiosk'>,
  event: E,
  payload: Payload<'/kiosk', E>,
  { commandId, signal }: Delivery,
): Promise<Ack<Value<'/kiosk', E>>> {
  const open: { ack: Promise<Ack<Value<'/kiosk', E>>>; stop: AbortController }[] = []
  const ask = () => {
    const stop = new AbortController()
    const over = AbortSignal.any([signal, stop.signal])
    const ack = hall.send(event, payload, { commandId, signal: over, retryAfterMs: 4 * LONGEST_WAIT_MS })
    ack.catch(() => {})
    open.push({ ack, stop })
  }
  try {
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      ask()
      if (open.length > OPEN_AT_MOST) open.shift()!.stop.abort()
      const ack = await firstWithin(
        wait,
        open.map(asking => asking.ack),
        signal,
      )
      if (ack) return ack
    }
  } finally {
    for (const { stop } of open) stop.abort()
  }
}

async function firstWithin<T>(
  ms: number,
  promises: Promise<T>[],
  signal: AbortSignal,
): Promise<T | undefined> {
  const enough = new AbortController()
  const waiting = pause(ms, AbortSignal.any([signal, enough.signal])).then(() => undefined)
  waiting.catch(() => {})
  try {
    return await Promise.race([...promises, waiting])
  } finally {
    enough.abort()
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
