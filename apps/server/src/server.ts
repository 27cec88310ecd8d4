/**
 * The wiring of one server: a data folder, the hall on it, and its two faces.
 *
 *   folder ─► access ─┐
 *          └► hall ───┴► perform ─► sockets, HTTP
 *               └► feed ─► publisher ─► sockets
 */
import { setImmediate } from 'node:timers/promises'
import { brokenOff, type EventOf, type HallConfig, isoInZone } from '@antrean/queue-core'
import type { Logger } from 'pino'
import type { Access } from './access/access.ts'
import { alertRoutes } from './alerts/alert-routes.ts'
import { alertFigures } from './alerts/figures.ts'
import { alertSettings } from './alerts/settings.ts'
import { watchAlerts } from './alerts/watch.ts'
import { openAttachments } from './attachments/attachments.ts'
import { attachmentFiles } from './attachments/files.ts'
import { openScan } from './attachments/scan.ts'
import { harmless } from './background.ts'
import { openApplicants } from './case-page/applicant.ts'
import { caseMessages } from './cases/case-messages.ts'
import { daysOffOf } from './cases/days-off.ts'
import { reckonCases } from './cases/reckon-cases.ts'
import { type Clock, machine, type SteadyClock, startClock } from './clock.ts'
import { checkClock } from './clock-check.ts'
import { correctClock } from './commands/clock-command.ts'
import { deviceCommands } from './commands/device-commands.ts'
import { watchLeftBooths } from './commands/left-booths.ts'
import { createPerform } from './commands/perform.ts'
import { exportRoutes } from './export/export-routes.ts'
import { createExporter } from './export/exporter.ts'
import { createFeed } from './feed/feed.ts'
import { firstStartRoutes } from './first-start/first-start-routes.ts'
import { createForecaster, type Forecaster } from './forecast/forecaster.ts'
import { warnEarly } from './forecast/warn-early.ts'
import { blankLive, configure, type SetUpBy } from './hall/configure.ts'
import { type Hall, openHall } from './hall/hall.ts'
import { importRoutes } from './history/import-routes.ts'
import { createApp } from './http/app.ts'
import { attachmentRoutes } from './http/attachment-routes.ts'
import { auditRoutes } from './http/audit-routes.ts'
import { callersBehind, isThisMachine } from './http/caller-address.ts'
import { casePageRoutes } from './http/case-page-routes.ts'
import { caseRoutes } from './http/case-routes.ts'
import { caseSetupRoutes } from './http/case-setup-routes.ts'
import { commandRoutes } from './http/command-routes.ts'
import { healthRoutes } from './http/health-routes.ts'
import { keyRoutes } from './http/key-routes.ts'
import { ownPages } from './http/own-pages.ts'
import { peopleRoutes } from './http/people-routes.ts'
import { pinRoutes } from './http/pin-routes.ts'
import { ratingRoutes } from './http/rating-routes.ts'
import { screenFailureRoutes } from './http/screen-failure-routes.ts'
import { mountScreens, type Screens } from './http/screens.ts'
import { sessionRoutes } from './http/session-routes.ts'
import { signInWaitRoutes } from './http/sign-in-wait-routes.ts'
import { staffChangeRoutes } from './http/staff-change-routes.ts'
import { staffRoutes } from './http/staff-routes.ts'
import { standardRoutes } from './http/standard-routes.ts'
import { ticketRoutes } from './http/ticket-routes.ts'
import { ticketSearchRoutes } from './http/ticket-search-routes.ts'
import { turnRoutes } from './http/turn-routes.ts'
import { visitorRoutes } from './http/visitor-routes.ts'
import { messageRoutes } from './notices/message-routes.ts'
import { messageSetupRoutes } from './notices/message-setup-routes.ts'
import { openNotices } from './notices/notices.ts'
import { providerRoutes } from './notices/provider-routes.ts'
import { type ChannelSettings, callbackSecret } from './notices/settings.ts'
import { turnMessages } from './notices/turn-messages.ts'
import { openOpenId } from './openid/openid.ts'
import { openIdRoutes } from './openid/openid-routes.ts'
import { openIdSettings } from './openid/settings.ts'
import { openIdSetupRoutes } from './openid/setup-routes.ts'
import { createFleet } from './ops/fleet.ts'
import { createMetrics } from './ops/metrics.ts'
import { createScreenFailures } from './ops/screen-failures.ts'
import { serverFigures } from './ops/server-figures.ts'
import { serverTroubles } from './ops/server-troubles.ts'
import { openPeople } from './people/people.ts'
import { createPublisher } from './publish/publisher.ts'
import { publishedRoutes } from './published/published-routes.ts'
import { openRatings } from './ratings/ratings.ts'
import { openAccessOrNobody } from './record/access-file.ts'
import { keepRecord, withheld } from './record/keeper.ts'
import { refuseNewerFiles } from './record/releases.ts'
import { settleRecord } from './record/settle.ts'
import { enclosedReports } from './report-mails/enclosed.ts'
import { reportMailRoutes } from './report-mails/mail-routes.ts'
import { reportMailSettings } from './report-mails/settings.ts'
import { watchReportMails } from './report-mails/watch.ts'
import { lookUpIn } from './reports/applicants.ts'
import { startPacking } from './reports/packs/packer.ts'
import { reportRoutes } from './reports/report-routes.ts'
import { createReporter } from './reports/reporter.ts'
import { keptDraft } from './settings/kept-draft.ts'
import { settingsRoutes } from './settings/settings-routes.ts'
import { watchDraft } from './settings/watch-draft.ts'
import { changesPrints } from './socket/ask-prints.ts'
import { openSockets, type Sockets } from './socket/sockets.ts'
import { takeFolder } from './store/folder.ts'
import { openStore } from './store/sqlite/open-store.ts'
import type { Store } from './store/store.ts'
import { limitStrangers, type StrangerLimits } from './strangers/strangers.ts'
import { startTicking } from './ticking.ts'
import type { TimeServer } from './time-servers/ask.ts'
import { followTimeServers, type TimePace } from './time-servers/time-servers.ts'
import { VERSION } from './version.ts'
import { answerWishes } from './visitor/answer-wishes.ts'
import { openTurn } from './visitor/turn.ts'
import type { HookPace } from './webhooks/courier.ts'
import { webhookRoutes } from './webhooks/webhook-routes.ts'
import { openWebhooks } from './webhooks/webhooks.ts'

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
  /** Further names by which pages of this server may be opened. */
  names?: readonly string[]
  strangers?: Partial<StrangerLimits>
  /** By what messages go; none where it is not given. */
  channels?: ChannelSettings | undefined
  webhookPace?: Partial<HookPace> | undefined
  /** How often alerts look at the hall, in ms. */
  alertEveryMs?: number | undefined
  /** How often it is looked whether reports are due, in ms. */
  reportMailEveryMs?: number | undefined
  /** Asked what time it is, and believed by nobody but staff; none where it is not given. */
  timeServers?: readonly TimeServer[] | undefined
  timePace?: Partial<TimePace> | undefined
  /** One that cannot be set is never compared. */
  clock?: Clock & Pick<SteadyClock, 'follow'> & Partial<SteadyClock>
  open?: (file: string) => Store
  /** Who set the hall up at its first start; a hall file did where it is not given. */
  setUpBy?: SetUpBy
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
  const { log, host = '127.0.0.1', port = 0, channels } = options
  const late: Late = { sockets: null, forecaster: null, url: '' }
  const foundation = await layFoundation(options)
  const { access, clock, feed, folder, hall } = foundation
  const offices = openOffices(foundation, options, late)
  const { leftBooths, notices, reporter, publicUrl } = offices
  const { app, files, strangers } = await openApp(foundation, offices, options)
  const { sockets, forecaster } = openSocketFace({ app, strangers, foundation, offices, late, log })
  const publisher = createPublisher(() => hall.live, sockets, log, offices.wait, offices.people)
  followHall(feed, { publisher, sockets, forecaster, files, ...offices })
  leftBooths.look()
  late.url = await app.listen({ host, port })
  const secret = callbackSecret(folder.callbackSecret)
  await notices.start(channel => ({
    url: `${channels?.callbackUrl ?? publicUrl()}/notices/${channel}`,
    secret,
  }))
  offices.webhooks.start()
  const packer = startPacking({ hall, file: folder.hall, log })
  const lookAtTime = harmless(log, 'What time alone has changed could not be told.', publisher.look)
  const stopTicking = startTicking(hall, clock, log, () => {
    foundation.settleSoon()
    if (hall.sound()) {
      lookAtTime(clock.now())
      sockets.beat(publisher.told())
    }
    if (!hall.trouble()) access.widen()
  })

  return {
    url: late.url,
    hall,
    access,
    folder,
    config: hall.live.state.config!,
    async stop() {
      await stopTicking()
      await foundation.timeServers.close()
      await notices.stop()
      await offices.alertWatch.close()
      await offices.reportMailWatch.close()
      await offices.draftWatch.close()
      await offices.webhooks.close()
      hall.drain()
      // The answers leave before their sockets are closed.
      await setImmediate()
      await feed.close()
      publisher.close()
      await sockets.close()
      await notices.close()
      await reporter.close()
      await packer.close()
      await offices.exporter.close()
      await forecaster.close()
      await app.close()
      hall.close()
      access.close()
      folder.release()
    },
  }
}

/** What is there only when the rest stands. */
type Late = { sockets: Sockets | null; forecaster: Forecaster | null; url: string }
type Foundation = Awaited<ReturnType<typeof layFoundation>>
type Offices = ReturnType<typeof openOffices>

/** The data folder, who may come in, the hall, and the time that it goes by. */
async function layFoundation(options: ServerOptions) {
  const { data, config, log, open = openStore } = options
  const clock: SteadyClock = options.clock
    ? { set() {}, ahead: () => 0, ...options.clock }
    : startClock(machine, ahead =>
        log.warn(
          { aheadMs: Math.round(ahead) },
          'The clock of this machine jumped. The hall goes on by its own clock; whoever may set it right is asked on ops and supervisor pages.',
        ),
      )
  const callers = callersBehind(options.proxies ?? [])
  const pages = ownPages({ publicUrl: options.publicUrl, names: options.names ?? [], callers })
  refuseNewerFiles(data)
  const folder = takeFolder(data)
  let opened: ReturnType<typeof openAccessOrNobody>
  try {
    opened = openAccessOrNobody(folder, clock.now, Object.values(config.name))
  } catch (error) {
    folder.release()
    throw error
  }
  const { access, lost } = opened
  const feed = createFeed({ hall: () => hall, now: clock.now, log })
  const { email, sms, whatsapp } = options.channels ?? {}
  const hall: Hall = openHall({
    // Where nothing can be sent, nothing is queued.
    consequences: email || sms || whatsapp ? caseMessages : undefined,
    hallConsequences:
      email || sms || whatsapp
        ? (event, state) => [...daysOffOf(event), ...turnMessages(event, state)]
        : daysOffOf,
    record: lost ? withheld(lost) : keepRecord(folder.hall, access.record, open, access.audit.end),
    // A hall that was known starts even where its record is damaged, and says so.
    blank:
      lost || access.record.mark()
        ? () => ({ ...blankLive(config, clock.now()), hall: access.record.hall() ?? undefined })
        : undefined,
    clock,
    log,
    onCommitted(commit) {
      // The hall's own time, and nobody's who follows it: the next commit goes by it.
      for (const { event } of commit.recorded) {
        if (event.type === 'ClockCorrected') takeTime(event)
        if (event.type === 'CasesConfigured') reckonCases(hall, log)
      }
      feed.committed(commit)
    },
    onReread() {
      feed.reread()
      harmless(log, 'What the record still lacks could not be added.', takeUp)()
    },
  })
  for (const kept of [access.kept, hall.sound() && hall.store.kept])
    if (kept)
      log.info({ kept }, 'A file of an earlier release was brought to this one; as it was, it is kept.')
  /** What a record that was just opened still lacks. */
  async function takeUp(): Promise<void> {
    if (hall.live.seq === 0) await configure(hall, config, log, options.setUpBy)
    await settleRecord(hall, access.record)
    if (hall.sound()) reckonCases(hall, log)
  }
  const iso = (at: number) => isoInZone((hall.live.state.config ?? config).timezone, at)
  const clocks = checkClock(clock, iso, () => hall.live.state.day)
  if (hall.sound()) {
    const last = hall.store.log.lastAt()
    clocks.begin(last, last === null ? null : brokenOff(hall.live.state, last))
  }
  /** Ahead of whatever is asked of the hall next; the day that its time brings has begun when it is settled. */
  async function settleClock(command = false): Promise<void> {
    const right = clocks.released(command)
    if (right === null) return
    const word = right.unvouched ? ('machine' as const) : ('clients' as const)
    const by = { commandId: null, actor: 'system', fingerprint: 'clock', word }
    await correctClock(hall, right.at, by, right.unvouched)
    hall.tick()
  }
  const settleSoon = harmless(log, 'The clock of the hall could not be settled.', settleClock)
  function takeTime({ at, from, actor, word }: EventOf<'ClockCorrected'>): void {
    clock.set(at)
    log.warn({ from: iso(from), to: iso(at), actor, word }, 'The hall’s clock was set.')
    if (at < from) access.cutToClock()
  }
  access.cutToClock()
  await configure(hall, config, log, options.setUpBy)
  await takeUp()
  const timeServers = followTimeServers({
    ...{ servers: options.timeServers ?? [], now: clock.now, log, pace: options.timePace },
  })
  return {
    clock,
    callers,
    pages,
    folder,
    access,
    feed,
    hall,
    iso,
    clocks,
    settleClock,
    settleSoon,
    timeServers,
  }
}

/** What is done for the hall besides calling: messages, figures for ops, people, devices, reports. */
function openOffices(foundation: Foundation, options: ServerOptions, late: Late) {
  const { clock, access, feed, hall, iso, clocks } = foundation
  const { data, log } = options
  const connections = () => late.sockets?.connections() ?? 0
  const troubles = serverTroubles(hall, access.harm, iso, clock.now)
  const screenFailures = createScreenFailures(clock.now, iso)
  const leftBooths = watchLeftBooths({ hall, access, now: clock.now, iso, log })
  const reporter = createReporter(
    foundation.folder.hall,
    log,
    lookUpIn(ref => hall.store.people.get(ref)),
  )
  const notices = openNotices({
    hall,
    settings: options.channels ?? {},
    now: clock.now,
    iso,
    log,
    publicUrl: () => publicUrl(),
    onWish: (wish, people) => answerWish(wish, people),
    enclosed: enclosedReports(hall, reporter, clock.now),
  })
  const webhooks = openWebhooks({
    ...{ hall, rows: access.hooks, pace: options.webhookPace, now: clock.now, iso, log },
  })
  const draft = keptDraft(access.settings)
  const draftWatch = watchDraft({ hall, draft, now: clock.now, log })
  const figures = serverFigures({
    version: VERSION,
    hall,
    folder: data,
    startedAt: iso(clock.now()),
    connections,
    troubles: () => [
      ...troubles(),
      ...clocks.troubles(),
      ...leftBooths.troubles(),
      ...screenFailures.troubles(),
      ...feed.troubles(iso),
      ...notices.troubles(),
      ...webhooks.troubles(),
      ...draftWatch.troubles(),
    ],
    clock: clocks.view,
    timeServers: foundation.timeServers.view,
  })
  const metrics = createMetrics(hall, connections, feed.lags, notices.channels)
  const fleet = createFleet(access.devices, clock.now, iso)
  const alerts = alertSettings(access.settings)
  const alertWatch = watchAlerts({
    ...{ hall, settings: alerts.get, now: clock.now, log, everyMs: options.alertEveryMs },
    figures: alertFigures({
      ...{ hall, devices: fleet.all, clock: clocks.view, now: clock.now },
      freeDiskBytes: () => figures.view().freeDiskBytes,
    }),
  })
  const reportMails = reportMailSettings(access.settings)
  const reportMailWatch = watchReportMails({
    ...{ hall, settings: reportMails.get, now: clock.now, log, everyMs: options.reportMailEveryMs },
  })
  const publicUrl = () => options.publicUrl ?? late.url
  const people = openPeople(hall, access.staff)
  const turn = openTurn({
    hall,
    people,
    offered: () => ({ phone: notices.has('sms') || notices.has('whatsapp'), email: notices.has('email') }),
  })
  const answerWish = answerWishes(hall, turn)
  const ratings = openRatings(hall)
  const wait: Forecaster['wait'] = letter => late.forecaster?.wait(letter)
  const perform = createPerform({
    hall,
    access,
    people,
    ratings,
    turn,
    devices: deviceCommands(access, fleet, iso),
    publicUrl,
    canPrint: fleet.canPrint,
    wait,
  })

  const exporter = createExporter(foundation.folder, log)
  const foretellAnew = () => late.forecaster?.anew()
  return {
    troubles,
    screenFailures,
    leftBooths,
    notices,
    webhooks,
    alerts,
    alertWatch,
    reportMails,
    reportMailWatch,
    draft,
    draftWatch,
    figures,
    metrics,
    fleet,
    people,
    ratings,
    turn,
    perform,
    reporter,
    exporter,
    publicUrl,
    wait,
    foretellAnew,
  }
}

/** The face by HTTP, with all its routes. */
async function openApp(foundation: Foundation, offices: Offices, options: ServerOptions) {
  const { clock, callers, pages, folder, access, hall, iso, settleClock } = foundation
  const { notices, fleet, people, ratings, turn, perform, publicUrl, reporter, wait } = offices
  const { config, log, screens = [] } = options
  const app = await createApp(log, VERSION, callers, pages)
  app.addHook('preHandler', async ({ method }) => {
    if (method !== 'GET') await settleClock(true)
  })
  const { metrics, troubles, leftBooths, webhooks, alerts, alertWatch } = offices
  standardRoutes(app, hall)
  healthRoutes(app, { access, hall, clock, metrics, troubles, wait, version: VERSION })
  sessionRoutes(app, access, fleet, iso)
  pinRoutes(app, access, fleet, iso)
  const openIdKept = openIdSettings(access.settings)
  const openid = openOpenId({ access, settings: openIdKept, now: clock.now, log })
  openIdRoutes(app, { openid, settings: openIdKept, iso })
  openIdSetupRoutes(app, { access, openid, settings: openIdKept })
  const timezone = () => (hall.live.state.config ?? config).timezone
  keyRoutes(app, access, timezone, leftBooths.look)
  staffRoutes(app, access, iso)
  staffChangeRoutes(app, access, iso, letter => hall.live.state.services.has(letter))
  signInWaitRoutes(app, access, iso)
  auditRoutes(app, access, iso, timezone)
  firstStartRoutes(app, null)
  settingsRoutes(app, { access, hall, clock, draft: offices.draft, publicUrl })
  commandRoutes(app, access, fleet, perform)
  ticketRoutes(app, access, hall, people)
  ticketSearchRoutes(app, access, hall, clock, people)
  caseSetupRoutes(app, { access, hall, clock })
  caseRoutes(app, { access, hall, clock, people, publicUrl })
  const applicants = openApplicants(hall)
  const files = attachmentFiles(folder.attachments)
  const attachments = openAttachments({ hall, files, scan: openScan() })
  // Before anything comes in; not by a record that cannot be read.
  try {
    if (hall.sound()) files.sweep(id => hall.store.people.get(id) !== null)
  } catch (error) {
    log.warn({ err: error }, 'What is left over among the files of cases could not be removed.')
  }
  attachmentRoutes(app, { access, hall, applicants, attachments })
  casePageRoutes(app, { hall, clock, people, applicants, publicUrl })
  peopleRoutes(app, access, hall, people)
  messageRoutes(app, { access, hall, clock, notices, publicUrl })
  messageSetupRoutes(app, { access, hall, notices })
  providerRoutes(app, notices)
  webhookRoutes(app, access, hall, webhooks)
  alertRoutes(app, { access, hall, notices, settings: alerts, watch: alertWatch })
  visitorRoutes(app, hall, clock, ratings, turn, ticket => applicants.urlOf(ticket, publicUrl()))
  ratingRoutes(app, hall, clock, ratings)
  turnRoutes(app, hall, clock, turn)
  reportRoutes(app, access, hall, clock, reporter)
  reportMailRoutes(app, {
    ...{ access, hall, now: clock.now, notices },
    ...{ settings: offices.reportMails, watch: offices.reportMailWatch },
  })
  exportRoutes(app, { access, hall, clock, exporter: offices.exporter })
  importRoutes(app, { access, hall, clock, imported: offices.foretellAnew })
  publishedRoutes(app, { access, hall, clock })
  const strangers = limitStrangers({ http: app.server, callers, log, limits: options.strangers })
  screenFailureRoutes(app, offices.screenFailures)
  await mountScreens(app, screens, pages)
  await app.ready()
  return { app, files, strangers }
}

/** The face by sockets, and the forecast that it is told. */
function openSocketFace(options: {
  app: Awaited<ReturnType<typeof openApp>>['app']
  strangers: ReturnType<typeof limitStrangers>
  foundation: Foundation
  offices: Offices
  late: Late
  log: Logger
}): { sockets: Sockets; forecaster: Forecaster } {
  const { app, strangers, foundation, offices, late, log } = options
  const { clock, callers, pages, folder, access, hall, clocks, settleSoon } = foundation
  const { fleet, people, perform } = offices
  const forecaster = createForecaster({
    file: folder.hall,
    clock,
    log,
    // A thread beside a record in trouble would hold it open.
    listeners: () => (hall.trouble() ? 'none' : (late.sockets?.listening() ?? 'none')),
    told(forecast) {
      late.sockets?.forecast(forecast)
      warnEarly(hall, forecast)
    },
  })
  const sockets = openSockets({
    http: app.server,
    callers,
    pages,
    strangers,
    hall,
    access,
    fleet,
    perform,
    people,
    serverView: offices.figures.view,
    forecaster,
    clock,
    publicUrl: offices.publicUrl,
    hearClock(caller, at, address) {
      clocks.heard(caller, at, isThisMachine(address))
      settleSoon()
    },
    rightsChanged: offices.leftBooths.look,
    log,
  })
  late.forecaster = forecaster
  late.sockets = sockets
  return { sockets, forecaster }
}

/** Who is told of what has happened. */
function followHall(
  feed: Foundation['feed'],
  {
    publisher,
    sockets,
    forecaster,
    files,
    notices,
    webhooks,
    leftBooths,
    metrics,
    figures,
  }: Pick<Offices, 'notices' | 'webhooks' | 'leftBooths' | 'metrics' | 'figures'> & {
    publisher: ReturnType<typeof createPublisher>
    sockets: Pick<Sockets, 'prints'>
    forecaster: Forecaster
    files: ReturnType<typeof attachmentFiles>
  },
): void {
  feed.follow({ name: 'publish', take: publisher.take, anew: publisher.reread })
  feed.follow({
    name: 'prints',
    take: recorded => {
      if (recorded.some(({ event }) => changesPrints(event))) sockets.prints()
    },
    anew: sockets.prints,
  })
  feed.follow({ name: 'forecast', take: forecaster.wake, anew: forecaster.anew })
  feed.follow({ name: 'notices', take: notices.heard, anew: notices.wake })
  // Each has a cursor of its own: this only says that there is more.
  feed.follow({ name: 'webhooks', take: webhooks.wake, anew: webhooks.wake })
  feed.follow({
    name: 'attachments',
    take: recorded => {
      for (const { event } of recorded) if (event.type === 'PersonErased') files.remove(event.ref)
    },
  })
  feed.follow({ name: 'left-booths', take: leftBooths.follow })
  feed.follow({
    name: 'ops',
    take: metrics.take,
    timed(commit) {
      metrics.committed(commit)
      figures.committed(commit)
    },
  })
}
