/**
 * A hall that misbehaves on request: the real rules and the real wire contract, without a disk. It answers late, loses
 * acknowledgements after the deed, drops its clients, and keeps what it was told for the test to look at.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Command, type HallConfig, referenceHall } from '@antrean/queue-core'
import {
  type Ack,
  type ErrorCode,
  type IssuedTicket,
  KIOSK,
  type PrinterReport,
  type PrintOrders,
  type Trouble,
} from '@antrean/queue-core/contract'
import { Server } from 'socket.io'
import { openRuledHall, type RuledHall } from './ruled-hall.ts'

/** What a kiosk says of itself, whenever it likes: no fault meant for a press may strike it. */
const isStatus = (event: string) => event === 'printer:status' || event === 'kiosk:status'

export type VirtualHall = Awaited<ReturnType<typeof openVirtualHall>>

const noFaults = () => ({
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
})

export async function openVirtualHall(set: Partial<HallConfig> = {}, port = 0) {
  const hall = openRuledHall({ ...referenceHall, alwaysOpen: true, ...set })
  /** Set while the hall is frozen; ends with it. */
  let frozen: { until: Promise<void>; end: () => void } | null = null
  const faults = noFaults()
  const { heard, answer } = answering(hall, faults, tellAll)

  const http = createServer()
  const io = new Server(http, { transports: ['websocket'] })
  const kiosks = io.of('/kiosk')
  function tellAll(): void {
    for (const socket of kiosks.sockets.values()) socket.emit('hall:snapshot', hall.snapshot())
  }
  kiosks.use((_socket, next) => {
    if (!faults.refuseToken) return next()
    const refusal = { code: faults.refuseToken, message: 'This token was revoked.' }
    next(Object.assign(new Error(refusal.message), { data: refusal }))
  })
  kiosks.on('connection', socket => {
    socket.emit('hall:snapshot', hall.snapshot())
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
  const heartbeat = setInterval(() => !frozen && kiosks.emit('hall:heartbeat', hall.heartbeat()), 200)
  await new Promise<void>(resolve => http.listen(port, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    faults,
    heard,
    tickets: hall.tickets,
    run: (command: Command) => {
      const done = hall.run(command)
      kiosks.emit('hall:snapshot', hall.snapshot())
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
    /** A ticket that staff gave, `issuedAt` in ISO 8601; and what the kiosks are asked to print. */
    give: (service: string, issuedAt: string): IssuedTicket => {
      const done = hall.issue({ commandId: crypto.randomUUID(), service })
      if (!done.ok) throw new Error(done.error.message)
      return { ...(done.value as IssuedTicket), issuedAt }
    },
    ask: (prints: PrintOrders) => kiosks.emit('kiosk:print', prints),
    /** So many other kiosks can give a ticket. */
    tellOthers: (canIssue: number) => kiosks.emit('kiosk:others', { canIssue }),
    /** Every client loses its connection and has to come back. */
    dropClients: () => kiosks.disconnectSockets(true),
    close: async () => {
      clearInterval(heartbeat)
      await io.close()
    },
  }
}

/** What each command is answered, the same again for the same commandId, and what was `heard` with it. */
function answering(hall: RuledHall, faults: ReturnType<typeof noFaults>, tellAll: () => void) {
  const answers = new Map<string, Ack<unknown>>()
  const heard = {
    reports: [] as { event: string; payload: Record<string, unknown> }[],
    printers: [] as PrinterReport[],
    /** Of the kiosk that spoke last. */
    troubles: [] as Trouble[],
  }

  function answer(event: keyof typeof KIOSK, message: unknown): Ack<unknown> {
    if (event === 'hall:resync') return { ok: true, value: hall.snapshot() }
    const payload = KIOSK[event].payload.parse(message) as Record<string, unknown> & { commandId: string }
    const known = answers.get(payload.commandId)
    if (known) return known
    const foreign = !faults.knowsNames && payload.ticketId !== undefined && event === 'ticket:issue'
    const code = foreign ? 'bad-request' : isStatus(event) ? undefined : faults.refuse.shift()
    if (code) return { ok: false, error: { code, message: `The virtual hall says ${code}.` } }
    const done = perform(event, payload)
    answers.set(payload.commandId, done)
    tellAll()
    return done
  }

  function perform(event: string, payload: Record<string, unknown>): Ack<unknown> {
    if (event === 'printer:status') {
      heard.printers.push(payload.printer as PrinterReport)
      return { ok: true, value: null }
    }
    if (event === 'kiosk:status') {
      heard.troubles = payload.troubles as Trouble[]
      return { ok: true, value: null }
    }
    if (event === 'ticket:issue') return hall.issue(payload)
    const done = hall.recordPaper(event, payload)
    if (done.ok) heard.reports.push({ event, payload })
    return done
  }

  return { heard, answer }
}
