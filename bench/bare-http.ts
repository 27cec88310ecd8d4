/** The baseline of the HTTP face: a bare node:http server that answers what it was sent. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const http = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', part => parts.push(part))
  request.on('end', () => {
    response.setHeader('content-type', 'application/json')
    response.end(Buffer.concat(parts))
  })
})
http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo
  process.stdout.write(`${JSON.stringify({ event: 'ready', url: `http://127.0.0.1:${port}` })}\n`)
})
process.on('SIGTERM', () => process.exit(0))
