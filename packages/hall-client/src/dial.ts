/** The connection to the hall's server: dialled, and dialled again for as long as that can help. */
import { harmless, type Log } from '@antrean/command-line/background'
import { WireError } from '@antrean/queue-core/contract'
import { io, type Socket } from 'socket.io-client'

const HOPELESS = new Set<string>(['unauthenticated', 'token-revoked', 'session-expired', 'not-allowed'])
const REDIAL_MS = 500

export const dial = (url: URL, token: string): Socket =>
  io(url.href, {
    // With this machine's own time, so that a wrong clock of the server is noticed.
    auth: hand => hand({ token, at: new Date().toISOString() }),
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1000,
    randomizationFactor: 0.5,
    timeout: 4000,
  })

/** Goes on where socket.io gives up. `told`: the server said what no retry changes, or that there is no hall yet. Returns the way to stop. */
export function redialAlways(socket: Socket, told: (refusal: WireError) => void, log: Log): () => void {
  let redial: ReturnType<typeof setTimeout> | undefined
  const dialAgain = harmless(log, 'The hall could not be dialled. It is tried again.', () => {
    try {
      socket.connect()
    } catch (error) {
      redialSoon()
      throw error
    }
  })
  function redialSoon(): void {
    clearTimeout(redial)
    redial = setTimeout(dialAgain, REDIAL_MS)
  }
  socket.on('connect_error', error => {
    const refusal = WireError.safeParse((error as Error & { data?: unknown }).data)
    const code = refusal.data?.code ?? ''
    const hopeless = HOPELESS.has(code)
    if (hopeless) socket.disconnect()
    else if (!socket.active) redialSoon()
    if (refusal.success && (hopeless || code === 'hall-not-configured')) told(refusal.data)
  })
  // The server's own disconnect ends socket.io's retries; ours go on, and a revoked token is refused at the next.
  socket.on('disconnect', reason => {
    if (reason === 'io server disconnect') redialSoon()
  })
  return () => clearTimeout(redial)
}
