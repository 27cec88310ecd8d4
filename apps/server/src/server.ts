/**
 * The wiring of one server: a data folder, the hall on it, and its two faces.
 *
 *   folder ─► access ─┐
 *          └► hall ───┴► perform ─► sockets, HTTP
 *               └► publisher ─► sockets
 */
import { setImmediate } from 'node:timers/promises'
import { type HallConfig, isoInZone } from '@antrean/queue-core'
import type { Logger } from 'pino'
import { type Access, openAccess } from './access/access.ts'
import { machine, type SteadyClock, startClock } from './clock.ts'
import { deviceCommands } from './commands/device-commands.ts'
import { createPerform } from './commands/perform.ts'
import { createForecaster } from './forecast/forecaster.ts'
import { warnEarly } from './forecast/warn-early.ts'
import { configure } from './hall/configure.ts'
import { type Commit, type Hall, openHall } from './hall/hall.ts'
import { createApp } from './http/app.ts'
import { boothRoutes } from './http/booth-routes.ts'
import { callersBehind } from './http/caller-address.ts'
import { healthRoutes } from './http/health-routes.ts'
import { screenFailureRoutes } from './http/screen-failure-routes.ts'
import { mountScreens, type Screens } from './http/screens.ts'
import { sessionRoutes } from './http/session-routes.ts'
import { supervisorRoutes } from './http/supervisor-routes.ts'
import { ticketRoutes } from './http/ticket-routes.ts'
import { visitorRoutes } from './http/visitor-routes.ts'
import { createFleet } from './ops/fleet.ts'
import { createMetrics } from './ops/metrics.ts'
import { createScreenFailures } from './ops/screen-failures.ts'
import { serverFigures } from './ops/server-figures.ts'
import { createPublisher, type Publisher } from './publish/publisher.ts'
import { reportRoutes } from './reports/report-routes.ts'
import { createReporter } from './reports/reporter.ts'
import { openSockets, type Sockets } from './socket/sockets.ts'
import { takeFolder } from './store/folder.ts'
import { openStore, type Store } from './store/store.ts'
import { startTicking } from './ticking.ts'
import { VERSION } from './version.ts'

export type ServerOptions = {
  data: string
  config: HallConfig
  log: Logger
  host?: string
  /** 0: any free port. */
  port?: number
  /** What visitors' phones call the server; the address it listens on where it is not given. */
  publicUrl?: string | undefined
  screens?: Screens
  /** Addresses and networks of reverse proxies, whose `X-Forwarded-For` is believed. */
  proxies?: readonly string[]
  clock?: SteadyClock
  open?: (file: string) => Store
}

export type RunningServer = {
  url: string
  hall: Hall
  access: Access
  config: HallConfig
  folder: ReturnType<typeof takeFolder>
  /** Orderly: takes no more commands, answers what it has, closes. */
  stop(): Promise<void>
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { data, config, log, host = '127.0.0.1', port = 0, screens = [], open = openStore } = options
  const clock =
    options.clock ??
    startClock(machine, ahead =>
      log.warn(
        { aheadMs: Math.round(ahead) },
        'The clock of this machine jumped. The hall goes on by its own clock and follows slowly; start the server again to take over the new time at once.',
      ),
    )
  const callers = callersBehind(options.proxies ?? [])
  const folder = takeFolder(data)
  const access = openAccess(folder.access, clock.now, Object.values(config.name))
  let sockets: Sockets | null = null
  let publisher: Publisher | null = null
  const followers: ((commit: Commit) => void)[] = []
  const hall: Hall = openHall({
    openStore: () => open(folder.hall),
    clock,
    log,
    onCommitted(commit) {
      for (const follow of followers) follow(commit)
    },
    onReread: () => publisher?.reread(),
  })
  await configure(hall, config, log)

  const iso = (at: number) => isoInZone(hall.live.state.config!.timezone, at)
  const connections = () => sockets?.connections() ?? 0
  const screenFailures = createScreenFailures(clock.now, iso)
  const figures = serverFigures({
    version: VERSION,
    hall,
    folder: data,
    startedAt: iso(clock.now()),
    connections,
    troubles: screenFailures.troubles,
  })
  const metrics = createMetrics(hall, connections)
  const fleet = createFleet(access.devices, clock.now, iso)
  let url = ''
  const publicUrl = () => options.publicUrl ?? url
  const perform = createPerform({ hall, access, devices: deviceCommands(access, fleet, iso), publicUrl })

  const reporter = createReporter(folder.hall, log)
  const app = await createApp(log, VERSION, callers)
  healthRoutes(app, hall, clock, metrics, VERSION)
  sessionRoutes(app, access, fleet, iso)
  ticketRoutes(app, access, hall, perform)
  boothRoutes(app, access, perform)
  visitorRoutes(app, hall, clock)
  reportRoutes(app, access, hall, clock, reporter)
  supervisorRoutes(app, access, perform)
  screenFailureRoutes(app, screenFailures)
  await mountScreens(app, screens)
  await app.ready()
  const forecaster = createForecaster({
    file: folder.hall,
    clock,
    log,
    listeners: () => sockets?.listening() ?? 'none',
    told(forecast) {
      sockets?.forecast(forecast)
      warnEarly(hall, forecast)
    },
  })
  sockets = openSockets({
    http: app.server,
    callers,
    hall,
    access,
    fleet,
    perform,
    serverView: figures.view,
    forecaster,
    clock,
    log,
  })
  publisher = createPublisher(() => hall.live, sockets, forecaster.wait)
  followers.push(publisher.committed, metrics.committed, figures.committed, commit => {
    if (commit.recorded.length > 0) forecaster.wake()
  })
  url = await app.listen({ host, port })
  const stopTicking = startTicking(hall, clock, () => hall.sound() && sockets?.beat(publisher!.told()))

  return {
    url,
    hall,
    access,
    folder,
    config: hall.live.state.config!,
    async stop() {
      stopTicking()
      hall.drain()
      // The answers leave before their sockets are closed.
      await setImmediate()
      publisher?.close()
      await sockets?.close()
      await reporter.close()
      await forecaster.close()
      await app.close()
      hall.close()
      access.close()
      folder.release()
    },
  }
}
