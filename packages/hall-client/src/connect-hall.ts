/**
 * One client's link to the hall's server, for Node and for browsers.
 *
 *   server ──snapshot, change, heartbeat──▶ link ──state──▶ subscribers
 *   caller ──send(command)──▶ link ──the same commandId until it is answered──▶ server
 */
import { harmless, type Log, listeners, thrown } from '@antrean/command-line/background'
import {
  type Ack,
  type CommandName,
  type HallChange,
  type HallForecast,
  type HallSnapshot,
  type Heartbeat,
  type Namespace,
  type OpsEvent,
  type OtherKiosks,
  type Payload,
  type PrintOrders,
  STALE_SECONDS,
  type Value,
} from '@antrean/queue-core/contract'
import { newCommandId } from './command-id.ts'
import { deliver } from './deliver.ts'
import { dial, redialAlways } from './dial.ts'
import {
  atFirst,
  type Call,
  type LinkState,
  withChange,
  withForecast,
  withOpen,
  withOps,
  withOthers,
  withPrints,
  withRefusal,
  withSnapshot,
} from './link-state.ts'
import { serverClock } from './server-clock.ts'
import { toldCalls } from './told-calls.ts'

export type LinkOptions<N extends Namespace> = {
  /** The server's address, e.g. `http://127.0.0.1:8080`. */
  url: string
  namespace: N
  /** A device's token on /kiosk and /display, a session's on /booth and /staff. */
  token: string
  /** Milliseconds of silence after which the state counts as stale; 5,000 if not given. Twice that, and it redials. */
  staleAfterMs?: number
  /** Is told what goes wrong in a listener or with what is heard; thrown, and caught by nobody, if not given: right for a page alone. */
  log?: Log
}

export type SendOptions = {
  /** Names the command across a restart of this client; made here if it is not given. */
  commandId?: string
  /** Stops the retries at once; the command may or may not have happened. */
  signal?: AbortSignal
  /** Milliseconds before the command is sent again, 4,000 if not given; twice as long after each silence. */
  retryAfterMs?: number
}

export type HallLink<N extends Namespace> = {
  state: () => LinkState
  /** Called after each change of the state; returns the way to stop. */
  subscribe: (listener: () => void) => () => void
  /** Each call and recall as it happens, and those missed for at most a minute whose visitor is still awaited. */
  onCall: (listener: (call: Call) => void) => () => void
  /** Now, if connected, and at each new connection: the moment to tell the server what it cannot know. */
  onConnect: (listener: () => void) => () => void
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

const ANSWER_MS = 4000

export function connectHall<N extends Namespace>(options: LinkOptions<N>): HallLink<N> {
  const { url, namespace, token, staleAfterMs = STALE_SECONDS * 1000, log = thrown } = options
  const socket = dial(new URL(namespace, url), token)
  const clock = serverClock()
  const freshCalls = toldCalls()
  const changes = listeners(log, 'What follows a change of the hall could not be done.')
  const callsHeard = listeners<[Call]>(log, 'A call could not be shown.')
  const connections = listeners(log, 'The hall could not be told what a new connection tells it.')
  const closing = new AbortController()
  let state = atFirst
  let resyncing = false
  /** What is heard lay in a buffer: nothing of it is told as a call before the hall was asked what is so now. */
  let catchingUp = false
  let dialledAt = performance.now()

  function become(next: LinkState): void {
    if (next === state) return
    state = next
    const calls = state.snapshot && !catchingUp ? freshCalls(state.snapshot, clock.now()) : []
    for (const call of calls) callsHeard.tell(call)
    changes.tell()
  }

  async function resync(): Promise<void> {
    if (resyncing || !socket.connected) return
    resyncing = true
    try {
      const answer: Ack<HallSnapshot> = await socket.timeout(ANSWER_MS).emitWithAck('hall:resync', {})
      // A change may have overtaken the answer.
      if (!answer.ok || answer.value.seq < (state.snapshot?.seq ?? 0)) return
      clock.forget()
      hearSnapshot(answer.value)
    } catch {
      // The next heartbeat or the next connection asks again.
    } finally {
      resyncing = false
    }
  }

  // Only what leaves the state complete counts as heard: a link that misses something and cannot mend it goes stale.
  function hear(at: string): void {
    catchingUp = !clock.hear(at)
    if (catchingUp) void resync()
  }
  function hearSnapshot(snapshot: HallSnapshot): void {
    hear(snapshot.at)
    become(withSnapshot(state, snapshot))
  }
  function on<Told>(event: string, take: (told: Told) => void): void {
    socket.on(event, harmless(log, 'What the hall said could not be taken in.', take))
  }
  on('hall:snapshot', hearSnapshot)
  on('hall:event', (change: HallChange) => {
    const next = withChange(state, change)
    if (next === 'gap') return void resync()
    hear(change.at)
    become(next)
  })
  on('hall:heartbeat', (beat: Heartbeat) => {
    if (!state.snapshot || beat.seq > state.snapshot.seq) return void resync()
    hear(beat.at)
    become(withOpen(state, beat.open))
  })
  on('hall:forecast', (forecast: HallForecast) => become(withForecast(state, forecast)))
  on('kiosk:others', (others: OtherKiosks) => become(withOthers(state, others)))
  on('kiosk:print', (prints: PrintOrders) => become(withPrints(state, prints)))
  on('ops:event', (event: OpsEvent) => become(withOps(state, event)))

  socket.on('connect', () => {
    clock.forget()
    dialledAt = performance.now()
    connections.tell()
  })
  const stopRedialling = redialAlways(socket, refusal => become(withRefusal(state, refusal)), log)

  const watch = setInterval(
    harmless(log, 'Whether the hall is silent could not be looked at.', () => {
      const silence = clock.silence()
      if (state.status === 'live' && silence > staleAfterMs) become({ ...state, status: 'stale' })
      // A pulled cable closes no connection: what stays silent is dialled anew.
      if (socket.connected && Math.min(silence, performance.now() - dialledAt) > 2 * staleAfterMs)
        socket.io.engine.close()
    }),
    Math.min(250, staleAfterMs / 4),
  )

  return {
    state: () => state,
    subscribe: changes.add,
    onCall: callsHeard.add,
    onConnect: listener => {
      const stop = connections.add(listener)
      if (socket.connected) listener()
      return stop
    },
    now: clock.now,
    send: (event, payload, { commandId = newCommandId(), signal, retryAfterMs = ANSWER_MS } = {}) =>
      deliver(
        socket,
        event,
        event === 'hall:resync' ? payload : { commandId, ...payload },
        retryAfterMs,
        ...(signal ? [signal, closing.signal] : [closing.signal]),
      ),
    close: () => {
      closing.abort()
      clearInterval(watch)
      stopRedialling()
      socket.disconnect()
      for (const heard of [changes, callsHeard, connections]) heard.clear()
    },
  }
}
