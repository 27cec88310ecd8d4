/**
 * The page on which anyone can watch the paper come out and open the cover; the same over plain HTTP for tests:
 * GET /state.json, /remarks.json, /tickets.json, /tickets/N.png, /events (server-sent); POST /control/open-cover and so on.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { VirtualControl } from './control.ts'
import type { VirtualPrinter } from './start.ts'
import type { TicketShelf } from './ticket-shelf.ts'

export type PaperServer = {
  readonly url: string
  close(): Promise<void>
}

/** The last part of the path of each deed. */
const deeds = {
  'open-cover': control => control.openCover(),
  'close-cover': control => control.closeCover(),
  'take-paper': control => control.takePaper(),
  'load-paper': control => control.loadPaper(),
  'near-end': control => control.nearEnd(true),
  'not-near-end': control => control.nearEnd(false),
  'jam-cutter': control => control.jamCutter(),
  'clear-cutter': control => control.clearCutter(),
  overheat: control => control.overheat(),
  'cool-down': control => control.coolDown(),
  'break-down': control => control.breakDown(),
  'power-off': control => control.powerOff(),
  'power-on': control => control.powerOn(),
  'power-cycle': control => control.powerCycle(),
  'leave-tickets': control => control.leaveTickets(),
  'take-ticket': control => control.takeTicket(),
  'pull-cable': control => control.pullCable(),
  'plug-cable': control => control.plugCable(),
  garbage: control => control.garbage(),
} satisfies Record<string, (control: VirtualControl) => void | Promise<void>>

export async function servePaper(
  printer: VirtualPrinter,
  shelf: TicketShelf,
  port: number,
  host = '127.0.0.1',
): Promise<PaperServer> {
  const page = await readFile(new URL('page.html', import.meta.url))
  const watching = new Set<ServerResponse>()
  const state = (): object => ({
    ...printer.state(),
    title: printer.profile.title,
    hasPresenter: printer.profile.presenter !== undefined,
    hasCutter: printer.profile.cutter.kind !== 'none',
  })
  const tell = (event: string, data: object): void => {
    for (const response of watching) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  const forgetState = printer.onChange(() => tell('state', state()))
  const forgetTickets = shelf.onTicket(ticket => {
    tell('ticket', ticket)
    tell('state', state())
  })

  const forgetRemarks = printer.onRemark(remark => tell('remark', remark))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://printer')
    const picture = /^\/tickets\/(\d+)\.png$/.exec(pathname)
    if (request.method === 'POST') return control(pathname, response)
    if (pathname === '/') return send(response, 200, 'text/html; charset=utf-8', page)
    if (pathname === '/state.json') return sendJson(response, 200, state())
    if (pathname === '/remarks.json') return sendJson(response, 200, printer.remarks())
    if (pathname === '/tickets.json') return sendJson(response, 200, shelf.list())
    if (pathname === '/events') return watch(request, response)
    const png = picture ? await shelf.picture(Number(picture[1])) : undefined
    if (png) return send(response, 200, 'image/png', png)
    sendJson(response, 404, { error: { code: 'not-found', message: `There is nothing at ${pathname}.` } })
  }

  async function control(pathname: string, response: ServerResponse): Promise<void> {
    const name = pathname.replace(/^\/control\//, '')
    if (!(name in deeds)) {
      const message = `There is no control "${name}". Known: ${Object.keys(deeds).join(', ')}.`
      sendJson(response, 404, { error: { code: 'unknown-control', message } })
      return
    }
    await deeds[name as keyof typeof deeds](printer.control)
    sendJson(response, 200, state())
    tell('state', state())
  }

  function watch(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(`event: state\ndata: ${JSON.stringify(state())}\n\n`)
    watching.add(response)
    request.on('close', () => watching.delete(response))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => {
      if (!response.headersSent)
        sendJson(response, 500, { error: { code: 'failed', message: error.message } })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host}:${bound}/`,
    async close() {
      forgetState()
      forgetTickets()
      forgetRemarks()
      for (const response of watching) response.end()
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json', Buffer.from(JSON.stringify(value)))
}

function send(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-length': body.length,
  })
  response.end(body)
}
