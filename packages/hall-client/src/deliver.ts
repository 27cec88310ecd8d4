/** Delivers a command over a link that may break: the same message, until the server answers it. */
import type { Ack } from '@antrean/queue-core/contract'
import type { Socket } from 'socket.io-client'

/** What a server that is going away answers: nothing was done, and the next one will do it. */
const TRY_AGAIN = 'shutting-down'
const PAUSE_MS = 500
/** A server that is slow and not dumb is heard at last: after each silence it is given twice the time, up to this. */
const LONGEST_WAIT_MS = 60_000

/**
 * Rejects only when one of `stops` aborts, and then at once; the command may or may not have happened.
 * A list, because televisions know no AbortSignal.any.
 */
export function deliver<Value>(
  socket: Socket,
  event: string,
  message: unknown,
  retryAfterMs: number,
  ...stops: AbortSignal[]
): Promise<Ack<Value>> {
  let wait = retryAfterMs
  const stopped = () => stops.some(stop => stop.aborted)
  return new Promise((resolve, reject) => {
    const finish = () => {
      socket.off('connect', attempt)
      for (const stop of stops) stop.removeEventListener('abort', abandon)
    }
    const abandon = () => {
      finish()
      reject(new Error(`The link to the hall was closed before ${event} was answered.`))
    }
    const attempt = async () => {
      try {
        const answer: Ack<Value> = await socket.timeout(wait).emitWithAck(event, message)
        if (answer.ok || answer.error.code !== TRY_AGAIN) {
          finish()
          resolve(answer)
        } else setTimeout(whenConnected, PAUSE_MS)
      } catch {
        // No answer, or the connection broke: nobody knows whether it happened. Its commandId makes a second try harmless.
        if (socket.connected) wait = Math.min(wait * 2, LONGEST_WAIT_MS)
        whenConnected()
      }
    }
    const whenConnected = () => {
      if (stopped()) return
      if (socket.connected) void attempt()
      else socket.once('connect', attempt)
    }
    if (stopped()) return abandon()
    for (const stop of stops) stop.addEventListener('abort', abandon)
    whenConnected()
  })
}
