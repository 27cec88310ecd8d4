/**
 * One client's link to the hall's server, for Node and for browsers.
 *
 *   server ──snapshot, change, heartbeat──▶ link ──state──▶ subscribers
 *   caller ──send(command)──▶ link ──the same commandId until it is answered──▶ server
 */
import {
  type Ack,
  type CommandName,
  type HallChange,
  type HallSnapshot,
  type Heartbeat,
  type Namespace,
  type OpsEvent,
  type Payload,
  STALE_SECONDS,
  type Value,
  WireError,
} from '@antrean/queue-core/contract'
import { io, type Socket } from 'socket.io-client'
import { atFirst, type Call, type LinkState, withChange, withOps, withSnapshot } from './link-state.ts'
import { serverClock } from './server-clock.ts'

export type LinkOptions<N extends Namespace> = {
  /** The server's address, e.g. `http://127.0.0.1:8080`. */
  url: string
  namespace: N
  /** A device's token on /kiosk and /display, a session's on /booth and /staff. */
  token: string
}

export type SendOptions = {
  /** Names the command across a restart of this client; made here if it is not given. */
  commandId?: string
  /** Stops the retries; the command may or may not have happened. */
  signal?: AbortSignal
  /** Milliseconds to wait for one answer before the command is sent again; 4,000 if not given. */
  retryAfterMs?: number
}

export type HallLink<N extends Namespace> = {
  state: () => LinkState
  /** Called after each change of the state; returns the way to stop. */
  subscribe: (listener: () => void) => () => void
  /** Each call and recall as it happens, and those missed for at most ten seconds. */
  onCall: (listener: (call: Call) => void) => () => void
  /** Epoch ms by the server's clock. */
  now: () => number
  /**
   * Sends a command until it is answered, over lost acknowledgements, reconnects and restarts of the server.
   * Rejects only when `signal` aborts or the link is closed.
   */
  send: <E extends CommandName<N>>(
    event: E,
    payload: Payload<N, E>,
    options?: SendOptions,
  ) => Promise<Ack<Value<N, E>>>
  close: () => void
}

const HOPELESS = new Set<string>(['unauthenticated', 'token-revoked', 'session-expired', 'not-allowed'])
const MISSED_CALL_MS = 10_000

export function connectHall<N extends Namespace>({ url, namespace, token }: LinkOptions<N>): HallLink<N> {
  const socket: Socket = io(new URL(namespace, url).href, {
    auth: { token },
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1000,
    randomizationFactor: 0.5,
    timeout: 4000,
  })
  const clock = serverClock()
  const listeners = new Set<() => void>()
  const callListeners = new Set<(call: Call) => void>()
  const closing = new AbortController()
  let state = atFirst
  let lastCall: number | null = null
  let resyncing = false

  function become(next: LinkState): void {
    if (next === state) return
    state = next
    tellCalls()
    for (const listener of [...listeners]) listener()
  }

  function tellCalls(): void {
    const { snapshot } = state
    if (!snapshot) return
    const known = lastCall
    lastCall = Math.max(known ?? 0, ...snapshot.calls.map(call => call.seq), 0)
    if (known === null) return
    for (const call of snapshot.calls)
      if (call.seq > known && clock.now() - Date.parse(call.at) < MISSED_CALL_MS)
        for (const listener of [...callListeners]) listener(call)
  }

  async function resync(): Promise<void> {
    if (resyncing || !socket.connected) return
    resyncing = true
    try {
      const answer: Ack<HallSnapshot> = await socket.timeout(4000).emitWithAck('hall:resync', {})
      if (answer.ok) hearSnapshot(answer.value)
    } catch {
      // The next heartbeat or the next connection asks again.
    } finally {
      resyncing = false
    }
  }

  function hearSnapshot(snapshot: HallSnapshot): void {
    clock.hear(snapshot.at)
    become(withSnapshot(state, snapshot))
  }

  socket.on('hall:snapshot', hearSnapshot)
  socket.on('hall:event', (change: HallChange) => {
    clock.hear(change.at)
    const next = withChange(state, change)
    if (next === 'gap') void resync()
    else become(next)
  })
  socket.on('hall:heartbeat', (beat: Heartbeat) => {
    clock.hear(beat.at)
    const { snapshot } = state
    if (!snapshot) return
    if (beat.seq > snapshot.seq) void resync()
    if (beat.open !== snapshot.hall.open)
      become(withSnapshot(state, { ...snapshot, hall: { ...snapshot.hall, open: beat.open } }))
    else if (state.status !== 'live') become({ ...state, status: 'live' })
  })
  socket.on('ops:event', (event: OpsEvent) => become(withOps(state, event)))

  socket.on('connect_error', error => {
    const refusal = WireError.safeParse((error as Error & { data?: unknown }).data)
    if (refusal.success && HOPELESS.has(refusal.data.code)) {
      become({ ...state, status: 'refused', refusal: refusal.data })
      socket.disconnect()
    } else if (!socket.active) reconnectSoon()
  })
  // The server's own disconnect ends socket.io's retries; ours go on, and a revoked token is refused at the next.
  socket.on('disconnect', reason => {
    if (reason === 'io server disconnect') reconnectSoon()
  })
  function reconnectSoon(): void {
    const timer = setTimeout(() => !closing.signal.aborted && socket.connect(), 500)
    closing.signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  }

  const watch = setInterval(() => {
    if (state.status === 'live' && clock.silence() > STALE_SECONDS * 1000)
      become({ ...state, status: 'stale' })
  }, 250)

  async function send<E extends CommandName<N>>(
    event: E,
    payload: Payload<N, E>,
    { commandId = crypto.randomUUID(), signal, retryAfterMs = 4000 }: SendOptions = {},
  ): Promise<Ack<Value<N, E>>> {
    const stop = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
    const message = event === 'hall:resync' ? payload : { commandId, ...payload }
    for (;;) {
      await connected(stop)
      try {
        return await socket.timeout(retryAfterMs).emitWithAck(event, message)
      } catch {
        // No answer: nobody knows whether it happened. The same commandId makes the second try harmless.
      }
    }
  }

  function connected(stop: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (stop.aborted)
        return reject(new Error('The link to the hall was closed before the command was answered.'))
      if (socket.connected) return resolve()
      const done = () => {
        socket.off('connect', done)
        stop.removeEventListener('abort', done)
        if (stop.aborted)
          reject(new Error('The link to the hall was closed before the command was answered.'))
        else resolve()
      }
      socket.on('connect', done)
      stop.addEventListener('abort', done)
    })
  }

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onCall: listener => {
      callListeners.add(listener)
      return () => callListeners.delete(listener)
    },
    now: clock.now,
    send,
    close: () => {
      closing.abort()
      clearInterval(watch)
      socket.disconnect()
      listeners.clear()
      callListeners.clear()
    },
  }
}
