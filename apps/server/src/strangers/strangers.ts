/**
 * Connections that have not shown a token yet. They are cheap to make, so each may cost little, and all of them together
 * leave room for those who are known:
 *
 *   TCP ─► HTTP, or a WebSocket on its way        counted; one too many, and whoever was idle longest is closed
 *     └──► socket ─► 8 KiB or 5 s without a token: closed
 *             └────► known: counted no more, and heard in full
 */
import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Socket as TcpSocket } from 'node:net'
import type { Logger } from 'pino'
import type { Server, Socket } from 'socket.io'
import { placeOf } from '../access/sign-in-limits.ts'
import { harmless } from '../background.ts'
import type { Callers } from '../http/caller-address.ts'
import { type CrowdLimits, gather } from './crowd.ts'
import { openFilesLimit } from './descriptors.ts'

/** `knownWithinMs`: how long a socket may take to show its token. */
export type StrangerLimits = CrowdLimits & { knownWithinMs: number }
/** A connection of the engine under socket.io; it may be a WebSocket or a series of requests. */
type Connection = Socket['conn']

/** A token comes in a message of some 150 bytes. */
const BYTES_UNTIL_KNOWN = 8_192
const TOLD_EVERY_MS = 60_000

/** A quarter of what the system lets this process open: the rest is for the hall. */
function defaultLimits(): StrangerLimits {
  const inAll = Math.min(2_000, Math.max(32, Math.floor(openFilesLimit() / 4)))
  return { inAll, fromOnePlace: Math.ceil(inAll / 2), knownWithinMs: 5_000 }
}

export type Strangers = ReturnType<typeof limitStrangers>

export function limitStrangers(options: {
  http: HttpServer
  callers: Callers
  log: Logger
  limits?: Partial<StrangerLimits> | undefined
}) {
  const { http, callers, log } = options
  const limits = { ...defaultLimits(), ...options.limits }
  const wires = gather<TcpSocket>(limits, wire => {
    tellOfClosed()
    wire.destroy()
  })
  const connections = gather<Connection>(limits, connection => {
    tellOfClosed()
    hangUp(connection)
  })
  const known = new Set<string>()
  /** WebSockets that a connection, begun by requests, goes over to. */
  const successors = new Map<string, TcpSocket>()

  const safely = <Given extends unknown[]>(work: (...given: Given) => void) =>
    harmless(log, 'A connection without a token could not be watched.', work)

  function dialled(wire: TcpSocket): void {
    const { remoteAddress = '' } = wire
    wires.enter(wire, callers.isProxy(remoteAddress) ? null : placeOf(remoteAddress))
    wire.once('close', () => wires.leave(wire))
  }
  function upgraded(request: IncomingMessage, wire: TcpSocket): void {
    wires.enter(wire, placeOf(callers.addressOf(request)))
    const name = nameIn(request)
    if (name === null) return
    if (known.has(name)) {
      wires.leave(wire)
      return
    }
    successors.set(name, wire)
    wire.once('close', () => successors.delete(name))
    // The WebSocket listens first: what comes meanwhile is its.
    setImmediate(safely(() => meter(wire, name)))
  }
  http.on('connection', safely(dialled))
  http.on('request', ({ socket }) => wires.stir(socket))
  http.on('upgrade', safely(upgraded))

  function attend(connection: Connection): void {
    connections.enter(connection, placeOf(callers.addressOf(connection.request)))
    const wire = wireOf(connection)
    if (wire) meter(wire, nameOf(connection))
    const late = setTimeout(
      safely(() => known.has(nameOf(connection)) || hangUp(connection)),
      limits.knownWithinMs,
    )
    connection.once('close', () => {
      clearTimeout(late)
      connections.leave(connection)
      known.delete(nameOf(connection))
    })
  }

  function meter(wire: TcpSocket, name: string): void {
    let bytes = 0
    wire.on('data', function count(chunk: Buffer) {
      bytes += chunk.length
      if (known.has(name)) wire.off('data', count)
      else if (bytes > BYTES_UNTIL_KNOWN) wire.destroy()
    })
  }

  let closed = 0
  let toldAt = Number.NEGATIVE_INFINITY
  function tellOfClosed(): void {
    closed += 1
    if (performance.now() - toldAt < TOLD_EVERY_MS) return
    toldAt = performance.now()
    log.warn({ closed, ...limits }, 'Too many connections without a token: the idle ones are closed.')
    closed = 0
  }

  return {
    /** Must be called before anybody connects. */
    watch(io: Pick<Server, 'engine'>): void {
      io.engine.on('connection', safely(attend))
      io.engine.use((request: IncomingMessage, _: unknown, next: (error?: Error) => void) => {
        const bytes = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY)
        const large = request.method === 'POST' && bytes > BYTES_UNTIL_KNOWN
        next(large && !known.has(nameIn(request) ?? '') ? new Error('Too large for a stranger.') : undefined)
      })
    },
    /** It showed a token that somebody holds. */
    known(connection: Connection): void {
      const name = nameOf(connection)
      known.add(name)
      connections.leave(connection)
      for (const wire of [wireOf(connection), successors.get(name)]) if (wire) wires.leave(wire)
      successors.delete(name)
    },
    count: () => ({ wires: wires.size(), connections: connections.size() }),
  }
}

/** The engine keeps its name from the types. */
const nameOf = (connection: Connection): string => (connection as unknown as { id: string }).id
const wireOf = (connection: Connection): TcpSocket | null =>
  connection.transport.name === 'websocket' ? connection.request.socket : null
const nameIn = ({ url = '' }: IncomingMessage): string | null =>
  URL.parse(url, 'http://hall')?.searchParams.get('sid') ?? null

/** At once: whoever says nothing does not say goodbye either. */
function hangUp(connection: Connection): void {
  wireOf(connection)?.destroy()
  connection.close(true)
}
