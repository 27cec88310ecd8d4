/**
 * The baseline of a press: the same way with nothing on it. What came in is on disk before it goes on to a bare
 * socket.io echo, the answer is on disk before the first byte goes out on the serial line.
 */
import { fsyncSync, openSync, writeSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io } from 'socket.io-client'

const [server, line, file] = process.argv.slice(2) as [string, string, string]
const port = openSync(line, 'w')
const hall = io(server, { transports: ['websocket'] })
const journal = openSync(file, 'a')
const keep = (what: object): void => {
  writeSync(journal, `${JSON.stringify(what)}\n`)
  fsyncSync(journal)
}

const http = createServer()
new Server(http, { transports: ['websocket'], serveClient: false }).on('connection', socket =>
  socket.on('press', async (order, answer) => {
    keep(order)
    answer({ ok: true })
    keep(await hall.emitWithAck('echo', order))
    writeSync(port, 'A012')
  }),
)
http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo
  process.stdout.write(`${JSON.stringify({ event: 'ready', url: `http://127.0.0.1:${port}` })}\n`)
})
process.on('SIGTERM', () => process.exit(0))
