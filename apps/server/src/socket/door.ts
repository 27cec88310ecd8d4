/** Who may connect to which namespace, and for how long: a token is asked again as long as its socket stays open. */
import { type Ack, NAMESPACES, type Namespace } from '@antrean/queue-core'
import type { Logger } from 'pino'
import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { Access } from '../access/access.ts'
import { type Caller, describe, mayEnter, whoMay } from '../access/caller.ts'
import { done, INTERNAL, refuse } from '../answer.ts'
import type { Callers } from '../http/caller-address.ts'
import type { Strangers } from '../strangers/strangers.ts'

const { error: NOWHERE } = refuse(
  'unauthenticated',
  `Connect to one of ${Object.keys(NAMESPACES).join(', ')}, with a token.`,
)

export type SocketData = { caller: Caller; token: string }
export type Client = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>
export type Io = Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>

export function keepDoor(
  io: Io,
  {
    access,
    callers,
    strangers,
    hearClock,
    log,
  }: {
    access: Access
    callers: Callers
    strangers: Strangers
    /** What a client says that its own clock is. */
    hearClock: (caller: string, at: unknown, address: string) => void
    log: Logger
  },
) {
  // Nobody waits in the namespace that every client may ask for.
  io.of('/').use((_, next) => next(Object.assign(new Error(NOWHERE.message), { data: NOWHERE })))
  for (const name of Object.keys(NAMESPACES) as Namespace[])
    io.of(name).use((socket, next) => {
      const admitted = safely(() => admit(socket, name), INTERNAL)
      if (!admitted.ok)
        return next(Object.assign(new Error(admitted.error.message), { data: admitted.error }))
      socket.data = admitted.value
      strangers.known(socket.conn)
      next()
    })

  function admit(socket: Client, namespace: Namespace): Ack<SocketData> {
    const { auth } = socket.handshake
    const address = callers.addressOf(socket.request)
    const token = typeof auth.token === 'string' ? auth.token : ''
    const found = access.identify(token, address)
    if (!found.ok) return found
    if (!mayEnter(found.value, namespace)) {
      const { actor } = found.value
      access.audit.record({ what: 'refused-by-role', actor, address, detail: namespace })
      return refuse(
        'not-allowed',
        `${namespace} is not allowed for ${describe(found.value)}. ${whoMay(namespace)}`,
      )
    }
    const { value } = found
    hearClock(`${value.actor} ${address}`, auth.at, address)
    const caller = value.kind === 'device' ? { ...value, connection: socket.id } : value
    return done({ caller, token })
  }

  /** What goes wrong at the door is logged, and never ends the process. */
  function safely<Value>(attempt: () => Value, otherwise: Value): Value {
    try {
      return attempt()
    } catch (error) {
      log.error({ err: error }, 'A socket could not be served.')
      return otherwise
    }
  }

  /** Who is at the other end now; whoever may no longer be there is told, and hears no more of the hall. */
  function ask(socket: Client): Ack<Caller> {
    const { caller, token } = socket.data
    const still = access.identify(token, caller.address)
    if (!still.ok) {
      // Whoever sent a command gets its answer first.
      setImmediate(() => safely(() => sendAway(socket, still.error), undefined))
      return still
    }
    return done(still.value.kind === 'device' ? { ...still.value, connection: socket.id } : still.value)
  }

  return {
    safely,
    ask,
    /** Of these namespaces, everybody whose session has ended and every device that was revoked. */
    dropEnded(names: readonly Namespace[]): void {
      for (const name of names) for (const socket of io.of(name).sockets.values()) ask(socket)
    },
  }
}

export type Door = ReturnType<typeof keepDoor>

function sendAway(socket: Client, why: { code: string; message: string }): void {
  socket.emit('hall:goodbye', why)
  socket.disconnect(true)
}
