/**
 * A hall that misbehaves on request: the real rules and the real wire contract, without a disk. It answers late, loses
 * acknowledgements after the deed, drops its clients, and keeps what it was told for the test to look at.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  aheadOf,
  type Command,
  decide,
  emptyHall,
  evolve,
  expectedWaitSeconds,
  HALL_POLICY,
  type HallConfig,
  hallInfo,
  referenceHall,
  type Ticket,
} from '@antrean/queue-core'
import {
  type Ack,
  boothView,
  type ErrorCode,
  type HallSnapshot,
  type IssuedTicket,
  KIOSK,
  type PrinterReport,
  serviceView,
  type Trouble,
  ticketView,
} from '@antrean/queue-core/contract'
import { newTicketNames } from '@antrean/ticket-names'
import { Server } from 'socket.io'

/** What a kiosk says of itself, whenever it likes: no fault meant for a press may strike it. */
const isStatus = (event: string) => event === 'printer:status' || event === 'kiosk:status'

export type VirtualHall = Awaited<ReturnType<typeof openVirtualHall>>

export async function openVirtualHall(set: Partial<HallConfig> = {}, port = 0) {
  const state = emptyHall()
  const config = { ...referenceHall, alwaysOpen: true, ...set }
  const answers = new Map<string, Ack<unknown>>()
  /** Set while the hall is frozen; ends with it. */
  let frozen: { until: Promise<void>; end: () => void } | null = null
  const faults = {
    /** Commands whose next answers are lost after they were done. */
    loseAnswers: 0,
    /** Commands that do not arrive at all. */
    loseCommands: 0,
    /** What a kiosk says of itself does not arrive. */
    loseStatus: false,
    delayMs: 0,
    /** Not in releases until 0.2. */
    knowsNames: true,
    /** The next answers of the boundary to presses and their papers, instead of the deed. */
    refuse: [] as ErrorCode[],
    refuseToken: null as ErrorCode | null,
  }
  const heard = {
    reports: [] as { event: string; payload: Record<string, unknown> }[],
    printers: [] as PrinterReport[],
    /** Of the kiosk that spoke last. */
    troubles: [] as Trouble[],
  }
  let seq = 0

  function run(command: Command) {
    const decision = decide(state, command, HALL_POLICY)
    if (decision.ok)
      for (const event of decision.events) {
        evolve(state, event)
        seq += 1
      }
    return decision
  }
  const system = () => ({ at: Date.now(), actor: 'system' })
  run({ type: 'ConfigureHall', ...system(), config })
  run({ type: 'OpenDay', ...system() })
  for (const { number } of config.booths)
    run({
      type: 'OpenBooth',
      ...system(),
      booth: number,
      officer: { id: `officer-${number}`, anyBooth: false },
    })

  const snapshot = (): HallSnapshot => ({
    seq,
    at: new Date().toISOString(),
    hall: hallInfo(state, Date.now()),
    services: [...state.services.values()].map(service => serviceView(state, service, Date.now())),
    booths: [...state.booths.values()].map(booth => boothView(booth, config.timezone, 'public')),
    calls: [],
  })
  const issued = (id: string): IssuedTicket => {
    const ticket = state.tickets.get(id)!
    return {
      ...ticketView(ticket, config.timezone, 'public'),
      ahead: aheadOf(state, id),
      expectedWaitSeconds: expectedWaitSeconds(state, ticket.service, Date.now()),
      url: `https://antrean.example/t/${ticket.token}`,
    }
  }

  function answer(event: keyof typeof KIOSK, message: unknown): Ack<unknown> {
    if (event === 'hall:resync') return { ok: true, value: snapshot() }
    const payload = KIOSK[event].payload.parse(message) as Record<string, unknown> & { commandId: string }
    const known = answers.get(payload.commandId)
    if (known) return known
    const foreign = !faults.knowsNames && payload.ticketId !== undefined && event === 'ticket:issue'
    const code = foreign ? 'bad-request' : isStatus(event) ? undefined : faults.refuse.shift()
    if (code) return { ok: false, error: { code, message: `The virtual hall says ${code}.` } }
    const done = perform(event, payload)
    answers.set(payload.commandId, done)
    for (const socket of io.of('/kiosk').sockets.values()) socket.emit('hall:snapshot', snapshot())
    return done
  }

  const reasons = new Map<string, Ticket['priorityReason']>()
  function perform(event: string, payload: Record<string, unknown>): Ack<unknown> {
    if (event === 'printer:status') {
      heard.printers.push(payload.printer as PrinterReport)
      return { ok: true, value: null }
    }
    if (event === 'kiosk:status') {
      heard.troubles = payload.troubles as Trouble[]
      return { ok: true, value: null }
    }
    if (event === 'ticket:issue') {
      const { notAfter, ...fields } = KIOSK['ticket:issue'].payload.parse(payload)
      const names = newTicketNames(Date.now())
      const { ticketId = names.ticketId, token = names.token } = fields
      const done = run({
        type: 'IssueTicket',
        ...system(),
        ...{ ...fields, ticketId, token, notAfter: notAfter ? Date.parse(notAfter) : undefined },
      })
      // As a server keeps it: beside the tickets.
      if (done.ok) reasons.set(ticketId, fields.priorityReason ?? null)
      return done.ok ? { ok: true, value: issued(ticketId) } : done
    }
    const ticketId = String(payload.ticketId)
    const paper = event === 'ticket:printed' ? 'printed' : (payload.outcome as 'not-printed' | 'unknown')
    const done = run({
      type: 'RecordPaper',
      ...system(),
      ticketId,
      paper,
      copy: payload.copy === true,
      detail: '',
    })
    if (!done.ok) return done
    heard.reports.push({ event, payload })
    return { ok: true, value: ticketView(state.tickets.get(ticketId)!, config.timezone, 'public') }
  }

  const http = createServer()
  const io = new Server(http, { transports: ['websocket'] })
  io.of('/kiosk').use((_socket, next) => {
    if (!faults.refuseToken) return next()
    const refusal = { code: faults.refuseToken, message: 'This token was revoked.' }
    next(Object.assign(new Error(refusal.message), { data: refusal }))
  })
  io.of('/kiosk').on('connection', socket => {
    socket.emit('hall:snapshot', snapshot())
    socket.onAny(async (event: keyof typeof KIOSK, message: unknown, ack: (answer: Ack<unknown>) => void) => {
      await frozen?.until
      if (isStatus(event) && faults.loseStatus) return
      if (faults.loseCommands > 0 && !isStatus(event)) {
        faults.loseCommands -= 1
        return
      }
      const done = answer(event, message)
      if (faults.loseAnswers > 0 && !isStatus(event)) {
        faults.loseAnswers -= 1
        return
      }
      if (faults.delayMs > 0) await new Promise(resolve => setTimeout(resolve, faults.delayMs))
      ack(done)
    })
  })
  const heartbeat = setInterval(
    () =>
      !frozen &&
      io.of('/kiosk').emit('hall:heartbeat', {
        seq,
        at: new Date().toISOString(),
        open: hallInfo(state, Date.now()).open,
      }),
    200,
  )
  await new Promise<void>(resolve => http.listen(port, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    faults,
    heard,
    tickets: () =>
      [...state.tickets.values()].map(one => ({ ...one, priorityReason: reasons.get(one.id) ?? null })),
    run: (command: Command) => {
      const done = run(command)
      io.of('/kiosk').emit('hall:snapshot', snapshot())
      return done
    },
    /** As SIGSTOP would: everything stays connected, nothing answers; what came meanwhile is heard afterwards. */
    freeze: () => {
      let end = () => {}
      const until = new Promise<void>(resolve => {
        end = resolve
      })
      frozen = { until, end }
    },
    thaw: () => {
      frozen?.end()
      frozen = null
    },
    /** So many other kiosks can give a ticket. */
    tellOthers: (canIssue: number) => io.of('/kiosk').emit('kiosk:others', { canIssue }),
    /** Every client loses its connection and has to come back. */
    dropClients: () => io.of('/kiosk').disconnectSockets(true),
    close: async () => {
      clearInterval(heartbeat)
      await io.close()
    },
  }
}
