/** The baseline of the sockets: a bare socket.io server that answers what it was sent. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'

const http = createServer()
new Server(http, { transports: ['websocket'], serveClient: false }).on('connection', socket =>
  socket.on('echo', (message, answer) => answer({ ok: true, value: message })),
)
/** 0, unless a port is given: any free one. */
const port = Number(process.argv[2] ?? 0)
http.listen(port, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo
  process.stdout.write(`${JSON.stringify({ event: 'ready', url: `http://127.0.0.1:${port}` })}\n`)
})
process.on('SIGTERM', () => process.exit(0))
