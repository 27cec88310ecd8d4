/** Another system that takes webhooks, well or badly: a real HTTP server on a port of its own. */
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Taken = { headers: IncomingHttpHeaders; body: string }
export type Mood =
  | 'takes'
  | 'refuses'
  | 'silent'
  | 'garbage'
  | 'breaks'
  | 'endless'
  | 'gone'
  | 'elsewhere'
  | 'later'

const ANSWERS: Record<Mood, (answer: ServerResponse) => void> = {
  takes: answer => void answer.writeHead(204).end(),
  refuses: answer => void answer.writeHead(500).end('no'),
  silent: () => {},
  garbage: answer => void answer.socket!.end('garbage\r\n\r\n\0\0\0'),
  breaks: answer => void answer.socket!.destroy(),
  endless: answer => {
    answer.writeHead(200)
    const more = () => {
      while (!answer.destroyed && answer.write('x'.repeat(16_384)));
      if (!answer.destroyed) answer.once('drain', more)
    }
    more()
  },
  gone: answer => void answer.writeHead(410).end(),
  elsewhere: answer => void answer.writeHead(302, { location: '/elsewhere' }).end(),
  later: answer => void answer.writeHead(503, { 'retry-after': '3600' }).end(),
}

export async function startReceiver() {
  /** What was answered with 2xx, and every call. */
  const taken: Taken[] = []
  const calls: Taken[] = []
  let mood: Mood = 'takes'
  let server: Server | null = null
  let port = 0
  const sockets = new Set<Socket>()

  async function start(): Promise<void> {
    server = createServer((request, answer) => {
      let body = ''
      request.setEncoding('utf8').on('data', text => {
        body += text
      })
      request.on('end', () => {
        const call = { headers: request.headers, body }
        calls.push(call)
        if (mood === 'takes') taken.push(call)
        ANSWERS[mood](answer)
      })
    })
    server.on('connection', socket => {
      sockets.add(socket)
      socket.on('error', () => {}).once('close', () => sockets.delete(socket))
    })
    await new Promise<void>(resolve => server!.listen(port, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  }
  await start()

  return {
    url: `http://127.0.0.1:${port}/hook`,
    taken,
    calls,
    /** From now on. */
    be(now: Mood): void {
      mood = now
    },
    start,
    /** As a kill leaves it. */
    async stop(): Promise<void> {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server!.close(resolve))
    },
  }
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>
