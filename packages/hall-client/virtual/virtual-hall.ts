/**
 * A hall's server for tests of clients: the real wire on a loopback port, a state that the test writes, and faults on
 * request. It decides nothing; apps/server does.
 */
import { createServer, type Server as HttpServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type Ack,
  applyChange,
  type BoothView,
  type CallView,
  type HallChange,
  type HallSnapshot,
  HEARTBEAT_SECONDS,
} from '@antrean/queue-core/contract'
import { Server } from 'socket.io'
import { morning } from './morning.ts'

export type Received = { namespace: string; event: string; payload: Record<string, unknown> }

export type VirtualHall = {
  url: string
  snapshot: () => HallSnapshot
  /** Replaces rows and tells everyone, as after a commit. */
  change: (rows: Partial<Pick<HallChange, 'hall' | 'services' | 'booths' | 'calls' | 'tickets'>>) => void
  booth: (number: number, row: Partial<BoothView>) => void
  call: (number: string, booth: number, call?: Partial<CallView>) => CallView
  /** Puts another state in place, as a server does that was started on other data; the connected get it at once. */
  become: (snapshot: HallSnapshot) => void
  /** One word to everybody, true or not. */
  say: (event: string, message: unknown) => void
  /** Every command that arrived, in order, also those that were not answered. */
  received: Received[]
  /** What a command is answered; the same again for the same commandId. */
  answer: (received: Received) => Ack<unknown>
  forgetAnswers: () => void
  faults: {
    /** Says nothing at all, as a stopped process or a pulled cable. */
    silent: boolean
    /** What is said lies in a buffer until this ends, and then arrives at once, as where a machine slept. */
    held: boolean
    /** Changes happen, and are not told. */
    losesChanges: boolean
    /** So many answers are lost after the command was done; what a client tells of itself by the way spends none. */
    losesAnswers: number
    /** Whoever asks for the whole state again is not answered. */
    losesResyncs: boolean
    /** Every answer takes so long, in ms. */
    answersAfterMs: number
    /** What every new connection is refused with. */
    refuses: { code: string; message: string } | null
  }
  /** Connections tried since the start, refused ones too. */
  dialled: () => number
  connected: () => number
  /** The server ends every connection, as it does when a token is revoked. */
  disconnectAll: (andItsConnection?: boolean) => void
  /** Every connection breaks and the port is closed, as when the process is killed. */
  stop: () => Promise<void>
  /** On the same port, with the state it had. */
  start: () => Promise<void>
}

export type VirtualHallOptions = {
  snapshot?: HallSnapshot
  heartbeatMs?: number
  /** Its time in epoch ms, for a page whose own time is driven. */
  clock?: () => number
  onRequest?: RequestListener
}

export async function virtualHall(options: VirtualHallOptions = {}): Promise<VirtualHall> {
  const { heartbeatMs = HEARTBEAT_SECONDS * 1000, clock = Date.now, onRequest } = options
  let snapshot = options.snapshot ?? morning()
  let server: { http: HttpServer; io: Server; beat: NodeJS.Timeout } | null = null
  let port = 0
  let dialled = 0
  const answers = new Map<string, Ack<unknown>>()
  const { faults, hold } = newFaults(tell)
  const now = () => new Date(clock()).toISOString()
  const current = (): HallSnapshot => ({ ...snapshot, at: now() })

  const namespaces = () => [...(server?.io._nsps.values() ?? [])].filter(({ name }) => name !== '/')

  function tell(event: string, message: unknown): void {
    if (faults.silent) return
    if (faults.held) return void hold(event, message)
    for (const namespace of namespaces()) namespace.emit(event, message)
  }

  function accept(io: Server): void {
    const doors = io.of(/^\/(kiosk|booth|display|staff)$/)
    doors.use((_socket, next) => {
      dialled += 1
      if (!faults.refuses) return next()
      next(Object.assign(new Error(faults.refuses.message), { data: faults.refuses }))
    })
    doors.on('connection', socket => {
      if (!faults.silent) socket.emit('hall:snapshot', current())
      socket.onAny((event: string, payload: Record<string, unknown>, acknowledge: (ack: unknown) => void) => {
        const received = { namespace: socket.nsp.name, event, payload }
        hall.received.push(received)
        const answer = answerTo(received)
        if (faults.silent || losesAnswerTo(received)) return
        if (faults.answersAfterMs > 0) setTimeout(acknowledge, faults.answersAfterMs, answer)
        else acknowledge(answer)
      })
    })
  }

  function losesAnswerTo({ event }: Received): boolean {
    if (event === 'hall:resync') return faults.losesResyncs
    if (isOrdered(event) && faults.losesAnswers > 0) {
      faults.losesAnswers -= 1
      return true
    }
    return false
  }

  function answerTo(received: Received): Ack<unknown> {
    if (received.event === 'hall:resync') return { ok: true, value: current() }
    const id = String(received.payload.commandId)
    const answer = answers.get(id) ?? hall.answer(received)
    answers.set(id, answer)
    return answer
  }

  const hall: VirtualHall = {
    url: '',
    snapshot: () => snapshot,
    change: rows => {
      const change: HallChange = { prev: snapshot.seq, seq: snapshot.seq + 1, at: now(), types: [], ...rows }
      snapshot = applyChange(snapshot, change) as HallSnapshot
      if (!faults.losesChanges) tell('hall:event', change)
    },
    booth: (number, row) => {
      const known = snapshot.booths.find(booth => booth.number === number)!
      hall.change({ booths: [{ ...known, since: now(), ...row }] })
    },
    call: (number, booth, more = {}) => {
      const at = now()
      const service = /^(.*?)-?\d+$/.exec(number)?.[1] ?? number
      const call = { seq: snapshot.seq + 1, number, service, booth, at, recall: false, ...more }
      const known = snapshot.booths.find(row => row.number === booth)!
      const ticket = { number, service, state: 'called' as const, calledAt: call.at }
      hall.change({ calls: [call], booths: [{ ...known, state: 'open', ticket, since: at }] })
      return call
    },
    become: next => {
      snapshot = next
      tell('hall:snapshot', current())
    },
    say: tell,
    received: [],
    answer: () => ({ ok: true, value: null }),
    forgetAnswers: () => answers.clear(),
    faults,
    dialled: () => dialled,
    connected: () => server?.io.engine.clientsCount ?? 0,
    disconnectAll: (andItsConnection = true) => {
      for (const namespace of namespaces()) namespace.disconnectSockets(andItsConnection)
    },
    stop: async () => {
      if (!server) return
      const { http, io, beat } = server
      server = null
      clearInterval(beat)
      for (const client of Object.values((io.engine as unknown as { clients: Clients }).clients))
        client.transport.socket?.terminate()
      http.closeAllConnections()
      await io.close()
    },
    start: async () => {
      const http = createServer(onRequest)
      const io = new Server(http, { serveClient: false, transports: ['websocket'] })
      accept(io)
      await new Promise<void>(resolve => http.listen(port, '127.0.0.1', resolve))
      port = (http.address() as AddressInfo).port
      hall.url = `http://127.0.0.1:${port}`
      const beat = setInterval(
        () => tell('hall:heartbeat', { seq: snapshot.seq, at: now(), open: snapshot.hall.open }),
        heartbeatMs,
      )
      server = { http, io, beat }
    },
  }
  await hall.start()
  return hall
}

/** By somebody; how a device is, it reports whenever it happens to. */
const isOrdered = (event: string): boolean => !event.endsWith(':status')

/** `hold` keeps what is said while `held`; `tell` says it when that ends. */
function newFaults(tell: (event: string, message: unknown) => void) {
  let held: [event: string, message: unknown][] | null = null
  const faults: VirtualHall['faults'] = {
    silent: false,
    get held() {
      return held !== null
    },
    set held(holds) {
      const kept = held ?? []
      held = holds ? kept : null
      if (!holds) for (const [event, message] of kept) tell(event, message)
    },
    losesChanges: false,
    losesAnswers: 0,
    losesResyncs: false,
    answersAfterMs: 0,
    refuses: null,
  }
  return { faults, hold: (event: string, message: unknown): void => void held?.push([event, message]) }
}

type Clients = Record<string, { transport: { socket?: { terminate: () => void } } }>
