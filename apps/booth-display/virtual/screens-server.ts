/** The built screens on a virtual hall, as apps/server serves them: pages under /display/, enrolment beside them. */
import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { DeviceKind } from '@antrean/queue-core/contract'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** The codes that are taken, and the kind of device that each is for. */
const CODES: Record<string, DeviceKind> = { '123456': 'display', '654321': 'kiosk' }

/** `root` is the folder that Vite built; `asServed` makes of its page what is sent. */
export function screensServer(root: string, asServed = (page: string) => page): RequestListener {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://hall')
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (pathname === '/api/v1/devices/enrol') {
      const body = JSON.parse(await text(request)) as { code: string }
      const kind = CODES[body.code]
      if (!kind) return answer(404, { error: { code: 'code-unknown', message: 'There is no such code.' } })
      return answer(200, { token: 'enrolled', deviceId: 'screen-1', kind, name: 'Wall' })
    }
    const path = normalize(pathname.replace(/^\/display\/?/, '/'))
    try {
      const file = join(root, path === '/' ? 'index.html' : path)
      const content = await readFile(file)
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(path === '/' ? asServed(content.toString()) : content)
    } catch {
      answer(404, { error: { code: 'not-found', message: `There is no ${pathname}.` } })
    }
  }
}

async function text(request: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
