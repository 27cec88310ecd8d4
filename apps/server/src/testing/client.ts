/** A bare socket.io client and a bare HTTP caller, as other people's programs would be. */
import { randomUUID } from 'node:crypto'
import type { Ack, HallChange, HallSnapshot, Namespace } from '@antrean/queue-core'
import { io, type Socket } from 'socket.io-client'

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it wants of an answer, and fails where it is not there.
export type Loose = any

export type Client = {
  socket: Socket
  snapshot: HallSnapshot
  changes: HallChange[]
  /** Sends with a fresh commandId unless one is given. */
  send(event: string, payload?: object): Promise<Ack<Loose>>
  close(): void
}

export function connect(url: string, namespace: Namespace, token: string): Promise<Client> {
  const socket = io(url + namespace, {
    auth: { token },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  const changes: HallChange[] = []
  socket.on('hall:event', change => changes.push(change))
  return new Promise((resolve, reject) => {
    socket.once('connect_error', error => {
      socket.close()
      reject(error)
    })
    socket.once('hall:snapshot', snapshot =>
      resolve({
        socket,
        snapshot,
        changes,
        send: (event, payload = {}) => socket.emitWithAck(event, { commandId: randomUUID(), ...payload }),
        close: () => socket.close(),
      }),
    )
  })
}

export type Answer = { status: number; body: Loose; headers: Headers }

/** `body` that is a string is sent as it is. */
export async function call(
  url: string,
  method: string,
  path: string,
  options: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { token, body, headers } = options
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const json = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers }
}

/** Resolves when `holds` does. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(resolve => setTimeout(resolve, 10))
}
