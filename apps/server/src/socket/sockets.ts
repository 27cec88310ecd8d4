/**
 * The socket.io face: one namespace for each kind of client.
 *
 *   connect(token) ─► hall:snapshot            commands ─► perform ─► acknowledgement
 *   hall:event, hall:heartbeat ◄─ publisher    ops:event ◄─ fleet (on /staff)
 */
import type { Server as HttpServer } from 'node:http'
import {
  type Ack,
  type Audience,
  type HallForecast,
  type Heartbeat,
  hallIsOpen,
  isoInZone,
  type Namespace,
  type OpsEvent,
} from '@antrean/queue-core'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import type { Access } from '../access/access.ts'
import { INTERNAL, refuse, STORAGE_FAILED } from '../answer.ts'
import type { Clock } from '../clock.ts'
import type { Perform } from '../commands/perform.ts'
import type { Forecaster } from '../forecast/forecaster.ts'
import { forPublic } from '../forecast/look.ts'
import type { Hall } from '../hall/hall.ts'
import type { Callers } from '../http/caller-address.ts'
import type { OwnPages } from '../http/own-pages.ts'
import type { Fleet } from '../ops/fleet.ts'
import type { Known } from '../people/people.ts'
import type { Channel } from '../publish/publisher.ts'
import { snapshotOf } from '../publish/snapshot.ts'
import { isStorageError } from '../store/storage-error.ts'
import type { Strangers } from '../strangers/strangers.ts'
import { askPrints } from './ask-prints.ts'
import { type Client, type Io, keepDoor } from './door.ts'
import { AUDIENCE, NAMES, TOLD } from './namespaces.ts'
import { tellOps } from './ops-news.ts'

/** Above the payload limit, which is answered with a code, the protocol itself closes the connection. */
const PACKET_LIMIT = 1_000_000

export type Sockets = Channel & {
  /** `hall:forecast`, to each audience what it may know. */
  forecast(forecast: HallForecast): void
  /** Who listens: supervisors and those who see their page want the whole forecast. */
  listening(): 'none' | 'some' | 'whole'
  /** `kiosk:print` to each kiosk that is asked for another list than before. */
  prints(): void
  /** `hall:heartbeat` to everybody; `seq` is that of the last message. */
  beat(seq: number): void
  connections(): number
  close(): Promise<void>
}

export type SocketsOptions = {
  http: HttpServer
  callers: Callers
  pages: OwnPages
  strangers: Strangers
  hall: Hall
  access: Access
  fleet: Fleet
  perform: Perform
  people: Known
  serverView: () => OpsEvent['server']
  forecaster: Pick<Forecaster, 'latest' | 'wait' | 'wake'>
  clock: Clock
  publicUrl: () => string
  hearClock: (caller: string, at: unknown, address: string) => void
  /** Somebody's right to act may have changed, here or at the terminal. */
  rightsChanged: () => void
  log: Logger
}

export function openSockets(options: SocketsOptions): Sockets {
  const { http, callers, pages, strangers, hall, access, fleet, perform, people, forecaster, clock, log } =
    options
  const io: Io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: PACKET_LIMIT,
    allowRequest: (request, answer) => answer('A page from elsewhere.', pages.isOwn(request)),
    pingInterval: 10_000,
    pingTimeout: 8_000,
  })
  strangers.watch(io)
  const snapshot = (audience: Audience) =>
    snapshotOf(hall.live, audience, clock.now(), forecaster.wait, people)
  const now = () => isoInZone(hall.live.state.config!.timezone, clock.now())

  const door = keepDoor(io, { access, callers, strangers, hearClock: options.hearClock, log })
  const ops = tellOps({ ...options, io, door })
  const askOf = askPrints(clock.now, options.publicUrl)
  for (const name of NAMES)
    io.of(name).on('connection', socket => door.safely(() => welcome(socket, name), undefined))

  function welcome(socket: Client, namespace: Namespace): void {
    const { caller } = socket.data
    socket.on('error', error => log.warn({ err: error, actor: caller.actor }, 'A socket failed.'))
    socket.onAny((name: unknown, ...args: unknown[]) => {
      const last = args.at(-1)
      const reply = typeof last === 'function' ? (last as (ack: Ack<unknown>) => void) : () => {}
      const payload = typeof last === 'function' && args.length === 1 ? undefined : args[0]
      receive(socket, namespace, name, payload).then(ack => door.safely(() => reply(ack), undefined))
    })
    socket.emit('hall:snapshot', snapshot(AUDIENCE[namespace]))
    const foretold = forecaster.latest()
    if (foretold) socket.emit('hall:forecast', TOLD[namespace](foretold))
    forecaster.wake()
    ops.welcome(socket, namespace)
    if (namespace === '/kiosk') askOf(socket, hall.live.state)
  }

  async function receive(
    socket: Client,
    namespace: Namespace,
    name: unknown,
    payload: unknown,
  ): Promise<Ack<unknown>> {
    try {
      const asked = door.ask(socket)
      if (!asked.ok) return asked
      const caller = asked.value
      if (caller.kind === 'device') fleet.seen(caller.id)
      // The protocol lets an event be named by a number.
      if (typeof name !== 'string')
        return refuse('bad-request', 'The name of an event is a text. See docs/protocol.md.')
      if (name === 'hall:resync') return { ok: true, value: snapshot(AUDIENCE[namespace]) }
      return await perform(caller, namespace, name, payload)
    } catch (error) {
      log.error({ err: error, name }, 'A command failed at the socket.')
      return isStorageError(error) ? STORAGE_FAILED : INTERNAL
    }
  }

  let waitsTold = ''
  const hasListeners = (name: Namespace) => io.of(name).sockets.size > 0
  const of = (audience: Audience) => NAMES.filter(name => AUDIENCE[name] === audience && hasListeners(name))

  return {
    listeners: audience => of(audience).length > 0,
    change(audience, change) {
      for (const name of of(audience)) io.of(name).emit('hall:event', change)
    },
    snapshot(audience) {
      const whole = snapshot(audience)
      for (const name of of(audience)) io.of(name).emit('hall:snapshot', whole)
    },
    forecast(foretold) {
      // Public screens hear of waits that have moved; staff hear how time goes on as well.
      const waits = JSON.stringify(forPublic(foretold).services)
      for (const name of NAMES)
        if (hasListeners(name) && (AUDIENCE[name] === 'staff' || waits !== waitsTold))
          io.of(name).emit('hall:forecast', TOLD[name](foretold))
      waitsTold = waits
    },
    prints() {
      for (const socket of io.of('/kiosk').sockets.values()) askOf(socket, hall.live.state)
    },
    listening() {
      if (hasListeners('/staff')) return 'whole'
      return NAMES.some(hasListeners) ? 'some' : 'none'
    },
    beat(seq) {
      const beat: Heartbeat = { seq, at: now(), open: hallIsOpen(hall.live.state, clock.now()) }
      for (const name of NAMES) if (hasListeners(name)) io.of(name).emit('hall:heartbeat', beat)
    },
    connections: () => io.engine.clientsCount,
    async close() {
      ops.stopAsking()
      await io.close()
      ops.forget()
    },
  }
}
