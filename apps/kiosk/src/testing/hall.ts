/** A whole hall around one kiosk: the real server, the real wire to a virtual printer, and a bad cable in between. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { HallSnapshot } from '@antrean/queue-core/contract'
import { type BadWire, openBadWire } from './bad-wire.ts'
import { type RunningProcess, startProcess } from './process.ts'

const root = path.resolve(import.meta.dirname, '../../../..')

type ServerReady = { api: string; kiosk: { token: string } }
type PrinterReady = { printer: string; paper: string }
/** A piece of paper as the virtual printer's page tells it. */
export type PrintedPaper = { number: number; text: string[]; qr: string[]; isCut: boolean; png: string }

export type TestHall = {
  folder: string
  wire: BadWire
  token: string
  printerUrl: string
  /** Tickets of the service that wait: nobody calls any here, so these are all that were ever issued. */
  issued: (service: string) => Promise<number>
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
  const startServer = (port: string) =>
    startProcess<ServerReady>([
      path.join(root, 'apps/server/src/main.ts'),
      ...['--port', port, '--data', path.join(folder, 'server'), '--demo', '--always-open', '--json'],
    ])
  let server: RunningProcess<ServerReady> = await startServer('0')
  const { api, kiosk } = server.ready
  const printer = await startProcess<PrinterReady>([
    path.join(root, 'packages/printer-driver/virtual/main.ts'),
    ...['--tcp', '0', '--http', '0', '--data', path.join(folder, 'paper')],
  ])
  const { paper } = printer.ready
  const wire = await openBadWire(api)
  const read = async (url: string | URL) => (await fetch(url)).json()

  return {
    folder,
    wire,
    token: kiosk.token,
    printerUrl: printer.ready.printer,
    issued: async service => {
      const { services } = (await read(new URL('/api/v1/hall', api))) as HallSnapshot
      return services.find(({ letter }) => letter === service)!.waiting
    },
    papers: async () =>
      ((await read(new URL('/tickets.json', paper))) as PrintedPaper[]).sort((a, b) => a.number - b.number),
    picture: async ({ png }) => Buffer.from(await (await fetch(new URL(png, paper))).arrayBuffer()),
    printer: async deed => {
      const { ok } = await fetch(new URL(`/control/${deed}`, paper), { method: 'POST' })
      if (!ok) throw new Error(`The virtual printer cannot ${deed}.`)
    },
    killServer: () => server.kill(),
    startServer: async () => {
      server = await startServer(new URL(api).port)
    },
    close: async () => {
      await wire.close()
      await Promise.all([server.stop(), printer.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
