/** A whole hall around one kiosk: the real server, the real wire to a virtual printer, and a bad cable in between. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { HallSnapshot, TicketView } from '@antrean/queue-core/contract'
import { type BadWire, openBadWire } from './bad-wire.ts'
import { type RunningProcess, startProcess } from './process.ts'

const root = path.resolve(import.meta.dirname, '../../../..')

type ServerReady = { api: string; kiosk: { token: string } }
type PrinterReady = { printer: string; paper: string }
/** A piece of paper as the virtual printer's page tells it. */
export type PrintedPaper = { number: number; text: string[]; qr: string[]; isCut: boolean; png: string }

/** The real server as a process of its own, and the bad cable to it. */
export type TestServer = {
  wire: BadWire
  /** Of the kiosk. */
  token: string
  /** Tickets of the service that wait: nobody calls any here, so these are all that were ever issued. */
  issued: (service: string) => Promise<number>
  /** A ticket as the server knows it. */
  ticket: (id: string) => Promise<TicketView>
  kill: () => Promise<void>
  start: () => Promise<void>
  close: () => Promise<void>
}

export async function openTestServer(folder: string): Promise<TestServer> {
  const startServer = (port: string) =>
    startProcess<ServerReady>([
      path.join(root, 'apps/server/src/main.ts'),
      ...['--port', port, '--data', folder, '--demo', '--always-open', '--json'],
    ])
  let server: RunningProcess<ServerReady> = await startServer('0')
  const { api, kiosk } = server.ready
  const wire = await openBadWire(api)
  const headers = { authorization: `Bearer ${kiosk.token}` }
  const read = async (path: string) => (await fetch(new URL(path, api), { headers })).json()

  return {
    wire,
    token: kiosk.token,
    issued: async service => {
      const { services } = (await read('/api/v1/hall')) as HallSnapshot
      return services.find(({ letter }) => letter === service)!.waiting
    },
    ticket: async id => (await read(`/api/v1/tickets/${id}`)) as TicketView,
    kill: () => server.kill(),
    start: async () => {
      server = await startServer(new URL(api).port)
    },
    close: async () => {
      await wire.close()
      await server.stop()
    },
  }
}

export type TestHall = {
  folder: string
  wire: BadWire
  token: string
  printerUrl: string
  issued: TestServer['issued']
  papers: () => Promise<PrintedPaper[]>
  picture: (paper: PrintedPaper) => Promise<Buffer>
  /** Opens the cover, takes the paper, …: as on the virtual printer's page. */
  printer: (deed: string) => Promise<void>
  killServer: () => Promise<void>
  startServer: () => Promise<void>
  close: () => Promise<void>
}

export async function openTestHall(): Promise<TestHall> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiosk-hall-'))
  const server = await openTestServer(path.join(folder, 'server'))
  const printer = await startProcess<PrinterReady>([
    path.join(root, 'packages/printer-driver/virtual/main.ts'),
    ...['--tcp', '0', '--http', '0', '--data', path.join(folder, 'paper')],
  ])
  const { paper } = printer.ready

  return {
    folder,
    wire: server.wire,
    token: server.token,
    printerUrl: printer.ready.printer,
    issued: server.issued,
    papers: async () => {
      const papers = (await (await fetch(new URL('/tickets.json', paper))).json()) as PrintedPaper[]
      return papers.sort((a, b) => a.number - b.number)
    },
    picture: async ({ png }) => Buffer.from(await (await fetch(new URL(png, paper))).arrayBuffer()),
    printer: async deed => {
      const { ok } = await fetch(new URL(`/control/${deed}`, paper), { method: 'POST' })
      if (!ok) throw new Error(`The virtual printer cannot ${deed}.`)
    },
    killServer: server.kill,
    startServer: server.start,
    close: async () => {
      await Promise.all([server.close(), printer.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
