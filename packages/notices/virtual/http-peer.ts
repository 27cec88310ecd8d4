import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What a provider does with the next request instead of answering it as it should. `cut`, `mute`, `garbage` and `bad-gateway` have done it all the
 * same; `busy`, `down` and an answer of one's own have not. `slow` answers late, `twice` answers twice.
 */
export type Deed =
  | ('cut' | 'mute' | 'garbage' | 'bad-gateway')
  | ('busy' | 'down')
  | ('slow' | 'twice')
  | Answered

export type Asked = { method: string; url: URL; headers: IncomingMessage['headers']; body: string }
export type Answered = { status: number; body: string; type?: string }

export type HttpPeer = {
  readonly url: string
  /** Deeds for the requests that come, one each. */
  readonly deeds: Deed[]
  /** Dies with whatever it has in hand, and is back at the same address. */
  restart(): Promise<void>
  close(): Promise<void>
}

const SLOW_MS = 300

/** A provider's HTTP server on loopback. */
export async function openHttpPeer(
  take: (asked: Asked) => Answered | Promise<Answered>,
  port = 0,
): Promise<HttpPeer> {
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
    if (typeof deed === 'object') return answer(deed)
    const taken = await take(asked)
    if (deed === 'cut') return request.socket.destroy()
    if (deed === 'mute') return
    if (deed === 'bad-gateway') return answer({ status: 502, body: '<html>Bad gateway</html>' })
    if (deed === 'slow') await sleep(SLOW_MS)
    if (deed === 'twice') return request.socket.end(inBytes(taken).repeat(2))
    answer(deed === 'garbage' ? { status: 200, body: '\u0000\u0001<p>{"' } : taken)

    function answer({ status, body, type = 'text/plain' }: Answered): void {
      response.writeHead(status, { 'content-type': type }).end(body)
    }
  })
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await listen(port)
  const own = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${own}`,
    deeds,
    async restart() {
      await close()
      await listen(own)
    },
    close,
  }

  async function listen(at: number): Promise<void> {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
  }

  async function close(): Promise<void> {
    for (const socket of sockets) socket.destroy()
    await new Promise(resolve => server.close(resolve))
  }
}

const inBytes = ({ status, body, type = 'text/plain' }: Answered): string =>
  [
    `HTTP/1.1 ${status} -`,
    `content-type: ${type}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n')
