/** The baseline of the displays: a plain `ws` server that sends each message it gets to all who listen. */
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
server.on('connection', socket =>
  socket.on('message', message => {
    for (const client of server.clients)
      if (client !== socket && client.readyState === WebSocket.OPEN) client.send(message, { binary: false })
  }),
)
server.on('listening', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`${JSON.stringify({ event: 'ready', url: `ws://127.0.0.1:${port}` })}\n`)
})
process.on('SIGTERM', () => process.exit(0))
