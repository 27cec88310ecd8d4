/** The built screens on a virtual hall, as apps/server serves them: pages under /display/, enrolment beside them. */
import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** `code` is the one code that is taken; `root` is the folder that Vite built. */
export function screensServer(root: string, code = '123456'): RequestListener {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://hall')
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (pathname === '/api/v1/devices/enrol') {
      const body = JSON.parse(await text(request)) as { code: string }
      if (body.code !== code)
        return answer(404, { error: { code: 'code-unknown', message: 'There is no such code.' } })
      return answer(200, { token: 'enrolled', deviceId: 'screen-1', kind: 'display', name: 'Wall' })
    }
    const path = normalize(pathname.replace(/^\/display\/?/, '/'))
    try {
      const file = join(root, path === '/' ? 'index.html' : path)
      const content = await readFile(file)
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(content)
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
