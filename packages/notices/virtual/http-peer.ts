import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'

/**
 * What a provider does with the next request instead of answering it as it should. `cut`, `mute`, `garbage` and `bad-gateway` have done it all the
 * same; `busy` and `down` have not.
 */
export type Deed = 'cut' | 'mute' | 'garbage' | 'busy' | 'down' | 'bad-gateway'

export type Asked = { method: string; url: URL; headers: IncomingMessage['headers']; body: string }
export type Answered = { status: number; body: string; type?: string }

export type HttpPeer = {
  readonly url: string
  /** Deeds for the requests that come, one each. */
  readonly deeds: Deed[]
  close(): Promise<void>
}

/** A provider's HTTP server on loopback. */
export async function openHttpPeer(take: (asked: Asked) => Answered, port = 0): Promise<HttpPeer> {
  const deeds: Deed[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer(async (request, response) => {
    const asked = {
      method: request.method!,
      url: new URL(request.url!, 'http://peer'),
      headers: request.headers,
      body: await text(request),
    }
    const deed = deeds.shift()
    if (deed === 'busy') return answer({ status: 503, body: 'Temporal failure, try again later.' })
    if (deed === 'down') return request.socket.destroy()
    const taken = take(asked)
    if (deed === 'cut') return request.socket.destroy()
    if (deed === 'mute') return
    if (deed === 'bad-gateway') return answer({ status: 502, body: '<html>Bad gateway</html>' })
    answer(deed === 'garbage' ? { status: 200, body: '\u0000\u0001<p>{"' } : taken)

    function answer({ status, body, type = 'text/plain' }: Answered): void {
      response.writeHead(status, { 'content-type': type }).end(body)
    }
  })
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deeds,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
