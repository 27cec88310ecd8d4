/**
 * In front of a hall that is still to be set up: one page that asks, at the address where the hall will be.
 *
 *   page ─code, set-up, administrator─► foyer ─► who may come in ─► the hall opens here ─► a session for the page
 *   everything else ◄─ "the hall is being set up"
 */
import { type HallConfig, isoInZone, readSettings, referenceHall } from '@antrean/queue-core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { done, refuse, STORAGE_FAILED } from '../answer.ts'
import { harmless } from '../background.ts'
import { type App, createApp } from '../http/app.ts'
import { callersBehind } from '../http/caller-address.ts'
import { ownPages } from '../http/own-pages.ts'
import { mountScreens } from '../http/screens.ts'
import type { RunningServer, ServerOptions } from '../server.ts'
import { takeFolder } from '../store/folder.ts'
import { limitStrangers } from '../strangers/strangers.ts'
import { VERSION } from '../version.ts'
import { openEntrance } from './entrance.ts'
import { letFirstIn, type Machines } from './first-people.ts'
import { firstStartRoutes, type SettingUp } from './first-start-routes.ts'
import { refuseSockets } from './refuse-sockets.ts'
import { SET_UP_POLICY, setUpPage } from './set-up-page.ts'

export type Foyer = {
  url: string
  /** For the terminal alone. */
  code: string
  /** Where the page is that asks; null where no console is served. */
  page: string | null
  /** The hall, as soon as it was set up. */
  hall: Promise<RunningServer>
  stop(): Promise<void>
}

export const NOT_SET_UP = refuse(
  'hall-not-configured',
  'This hall is being set up. It opens as soon as that is done.',
)
const PAGE = '/console/first-start.html'

type Options = Omit<ServerOptions, 'config' | 'setUpBy'> & {
  machines: Machines
  openHall: (options: ServerOptions) => Promise<RunningServer>
}

export async function openFoyer(options: Options): Promise<Foyer> {
  const { data, log, host = '127.0.0.1', port = 0, machines, openHall, screens = [] } = options
  let folder = takeFolder(data)
  const began = performance.now()
  const since = Date.now()
  const now = () => Math.floor(since + performance.now() - began)
  const entrance = openEntrance(now)
  const consoles = screens.filter(({ name }) => name === 'console')
  let running: RunningServer | null = null
  let busy = false
  let opened: (server: RunningServer) => void = () => {}
  const hall = new Promise<RunningServer>(resolve => {
    opened = resolve
  })

  const settingUp: SettingUp = {
    enter(asked, address) {
      if (running) return OVER
      const entered = entrance.enter(asked, address)
      return entered.ok ? done({ reference: referenceHall }) : entered
    },
    async finish(asked, address) {
      if (running || busy) return OVER
      const no = entrance.mayFinish(asked, address)
      if (no) return no
      const { settings, faults } = readSettings(asked.settings)
      if (!settings) {
        const [first] = faults
        const sentence = `${first!.path || 'The set-up'}: ${first!.message} Nothing was set up.`
        return { ...refuse('bad-settings', sentence), faults }
      }
      busy = true
      try {
        return await begin(settings, asked.administrator, address)
      } finally {
        busy = false
      }
    },
  }

  async function begin(
    config: HallConfig,
    administrator: { name: string; password: string },
    address: string,
  ): ReturnType<SettingUp['finish']> {
    const people = { folder, now, name: Object.values(config.name), machines, address }
    const letIn = await letFirstIn({ ...people, administrator, wrongCodes: entrance.wrong() })
    if (!letIn.ok) return letIn
    const setUpBy = { actor: letIn.value.actor, why: 'First start' }
    // The hall takes this address and this folder; who asks now is answered over the line that is open.
    const at = addressOf(app)
    stopListening(app)
    folder.release()
    try {
      running = await openHall({ ...options, host, port: at, config, setUpBy })
    } catch (error) {
      log.error({ err: error }, 'The hall could not be opened. It can be set up again.')
      folder = takeFolder(data)
      await listenAgain(app, host, at)
      return STORAGE_FAILED
    }
    const { name, password } = administrator
    const session = await running.access.signIn(name, password, address)
    // Once what was asked is answered.
    setImmediate(
      harmless(log, 'The page of the first start could not be closed.', () => {
        opened(running!)
        return close()
      }),
    )
    if (!session.ok) return session
    const { expiresAt, ...value } = session.value
    return done({ ...value, expiresAt: isoInZone(config.timezone, expiresAt) })
  }

  const { app, sockets } = await openApp(options, consoles, settingUp)
  async function close(): Promise<void> {
    sockets.close()
    await app.close()
  }
  try {
    const url = await app.listen({ host, port })
    return {
      url,
      code: entrance.code,
      page: consoles.length > 0 ? `${url}${PAGE}` : null,
      hall,
      async stop() {
        await close()
        if (!running) folder.release()
      },
    }
  } catch (error) {
    folder.release()
    throw error
  }
}

const OVER = refuse('already-set-up', 'This hall is set up. Sign in at the console.')

async function openApp(
  options: Options,
  consoles: NonNullable<ServerOptions['screens']>,
  settingUp: SettingUp,
) {
  const { log, publicUrl, names = [] } = options
  const callers = callersBehind(options.proxies ?? [])
  const pages = ownPages({ publicUrl, names, callers })
  const app = await createApp(log, VERSION, callers, pages, notYet)
  // A line that is kept open would lead here when there is a hall.
  app.addHook('onSend', async (_, reply) => void reply.header('connection', 'close'))
  app.get('/healthz', { schema: { hide: true } }, async () => ({
    ...{ status: 'ok', seq: 0, version: VERSION },
    detail: NOT_SET_UP.error.message,
  }))
  firstStartRoutes(app, settingUp)
  if (consoles.length > 0) {
    app.addHook('onRequest', async ({ url }, reply) => {
      if (/^\/(console\/?(index\.html)?)?([?#]|$)/.test(url)) return reply.redirect(PAGE, 302)
    })
    await mountScreens(app, consoles, pages)
  }
  limitStrangers({ http: app.server, callers, log, limits: options.strangers })
  await app.ready()
  return { app, sockets: refuseSockets(app.server, NOT_SET_UP.error) }
}

/** To whoever asks for what only a hall has. */
function notYet({ url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.code(503).header('retry-after', '5')
  return url.startsWith('/api/')
    ? reply.send({ error: NOT_SET_UP.error })
    : reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', SET_UP_POLICY)
        .send(setUpPage())
}

const addressOf = (app: App): number => (app.server.address() as { port: number }).port

/** New callers are the hall's from now on; `close` answers only when the last of the old ones has gone. */
function stopListening(app: App): void {
  app.server.close()
  app.server.closeIdleConnections()
}

const listenAgain = (app: App, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    app.server.once('error', reject)
    app.server.listen(port, host, resolve)
  })
