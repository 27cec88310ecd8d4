import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { OnBytes, VirtualWire } from './wire.ts'

/** A serial device server: one TCP port in front of the display's serial line. Pulled, it refuses and cuts. */
export async function openTcpWire(onBytes: OnBytes, port = 0): Promise<VirtualWire> {
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('data', onBytes)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  await listen(port)
  const bound = (server.address() as AddressInfo).port

  return { name: `tcp://127.0.0.1:${bound}`, pull, plug: () => listen(bound), close: pull }

  async function listen(at: number): Promise<void> {
    if (server.listening) return
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
  }

  async function pull(): Promise<void> {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    // Not resetAndDestroy(): where the other end is closing just then, Node 24 keeps the handle and spins for ever.
    for (const socket of sockets) socket.destroy()
    await closed
  }
}
