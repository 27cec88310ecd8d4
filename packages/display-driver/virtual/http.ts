import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Deed, deeds, type HallOfGlass } from './hall-of-glass.ts'

// GET  /                              the page
// GET  /displays                      what every display shows, as JSON
// GET  /events                        the same, again at every change (server-sent events)
// POST /displays/{name}/{deed}        power-off, power-on, power-cycle, pull-cable, plug-cable

const pageFiles: Record<string, { file: string; type: string }> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/dots.js': { file: 'dots.js', type: 'text/javascript; charset=utf-8' },
  '/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
}

/** Changes within one frame of a film are told together. */
const gatherMs = 40

export async function servePage(
  glass: HallOfGlass,
  port: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const watchers = new Set<ServerResponse>()
  let gathering: NodeJS.Timeout | undefined
  const stop = glass.subscribe(() => {
    gathering ??= setTimeout(() => {
      gathering = undefined
      for (const watcher of watchers) tell(watcher)
    }, gatherMs)
  })
  const server = createServer((request, response) => {
    answer(request, response).catch(error => send(response, 500, { error: String(error) }))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      stop()
      clearTimeout(gathering)
      for (const watcher of watchers) watcher.end()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://page').pathname
    if (request.method === 'POST') return await doDeed(path, response)
    if (path === '/displays') return send(response, 200, glass.sights())
    if (path === '/events') return watch(response)
    const page = pageFiles[path]
    if (!page) return send(response, 404, { error: `There is nothing at ${path}.` })
    response.writeHead(200, { 'content-type': page.type, 'cache-control': 'no-store' })
    response.end(await readFile(new URL(`page/${page.file}`, import.meta.url)))
  }

  async function doDeed(path: string, response: ServerResponse): Promise<void> {
    const [, name = '', deed = ''] = /^\/displays\/([^/]+)\/([^/]+)$/.exec(path) ?? []
    if (!deeds.includes(deed as Deed)) {
      return send(response, 404, {
        error: `POST /displays/{name}/{deed}, with a deed out of ${deeds.join(', ')}.`,
      })
    }
    const sight = await glass.does(deed as Deed, decodeURIComponent(name))
    if (sight) return send(response, 200, sight)
    const names = glass.sights().map(sight => sight.name)
    return send(response, 404, { error: `No display is named ${name}. There are ${names.join(', ')}.` })
  }

  function watch(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    watchers.add(response)
    response.on('close', () => watchers.delete(response))
    tell(response)
  }

  function tell(watcher: ServerResponse): void {
    watcher.write(`data: ${JSON.stringify(glass.sights())}\n\n`)
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
