/** The browser shell: the built screens and the KioskApi, on loopback. */
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { cannotListen } from '@antrean/command-line'
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'
import { Server } from 'socket.io'
import { type Answer, KIOSK_CALL_NAMES } from '../api/index.ts'
import type { KioskAgent } from './kiosk-agent.ts'
import { runKioskCall } from './run-kiosk-call.ts'
import { isKnownHost, isOwnPage } from './same-origin.ts'
import { SCREEN_HEADERS } from './screen-headers.ts'

export type ServedScreens = { url: string; close: () => Promise<void> }

/** @throws one sentence when the screens are not built or the address cannot be had */
export async function serveScreens(
  kiosk: KioskAgent,
  { folder, host, port }: { folder: string; host: string; port: number },
): Promise<ServedScreens> {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`The kiosk's screens are not built: there is no ${folder}/index.html. Run npm run build.`)
  const app = fastify({ forceCloseConnections: true })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SCREEN_HEADERS)
    if (!isKnownHost(request.headers.host, host))
      await reply.code(403).send('This address is not the kiosk’s.')
  })
  await app.register(fastifyStatic, {
    root: folder,
    setHeaders: (response, file) => {
      const isNamedByContent = file.includes(`${path.sep}assets${path.sep}`)
      response.header('cache-control', isNamedByContent ? 'max-age=31536000, immutable' : 'no-cache')
    },
  })
  // The guard's report comes from a page that may have no socket: its script did not arrive, or broke.
  app.post('/screen-failures', { bodyLimit: 8192 }, async (request, reply) => {
    if (!isOwnPage(request.raw, host)) return reply.code(403).send()
    const { message } = (request.body ?? {}) as { message?: unknown }
    const answer = await runKioskCall(kiosk, 'screenFailed', { detail: String(message).slice(0, 500) })
    return reply.code(answer.ok ? 204 : 400).send()
  })
  const io = new Server(app.server, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: 4096,
    allowRequest: (request, decide) => decide(null, isOwnPage(request, host)),
  })
  io.on('connection', socket => {
    const tell = () => socket.emit('state', kiosk.state())
    const stopTelling = kiosk.subscribe(tell)
    socket.on('disconnect', stopTelling)
    for (const call of KIOSK_CALL_NAMES)
      socket.on(call, async (payload: unknown, acknowledge: unknown) => {
        const answer: Answer = await runKioskCall(kiosk, call, payload)
        if (typeof acknowledge === 'function') acknowledge(answer)
      })
    tell()
  })
  try {
    await app.listen({ host, port })
  } catch (error) {
    await io.close()
    throw new Error(cannotListen(error) ?? (error as Error).message)
  }
  const { port: taken } = app.server.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${taken}/`,
    close: async () => {
      io.disconnectSockets(true)
      await app.close()
      await io.close()
    },
  }
}
