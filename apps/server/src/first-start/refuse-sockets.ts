/** Kiosks, screens and consoles that connect before there is a hall are told so, and try again by themselves. */
import type { Server as HttpServer } from 'node:http'
import { NAMESPACES, type WireError } from '@antrean/queue-core'
import { Server } from 'socket.io'

export function refuseSockets(http: HttpServer, why: WireError): { close: () => void } {
  const io = new Server(http, { serveClient: false, maxHttpBufferSize: 10_000 })
  for (const name of ['/', ...Object.keys(NAMESPACES)])
    io.of(name).use((_, next) => next(Object.assign(new Error(why.message), { data: why })))
  return { close: () => io.engine.close() }
}
