/**
 * A scheme of the application's own. Chromium cannot be taught one from outside, so `kiosk://screens/…` becomes
 * `http://screens.kiosk.localhost/…`, which is as secure a context, and every request goes to the application's handler.
 */
import type { BrowserContext } from 'playwright-core'

type Handler = (request: Request) => Promise<Response> | Response
const handlers = new Map<string, Handler>()

export const protocol = {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme: string, handler: Handler) => void handlers.set(scheme, handler),
}

export function toHttp(url: string): string {
  const [, scheme, rest] = /^([a-z]+):\/\/(.*)$/.exec(url) ?? []
  if (!scheme || !rest || !handlers.has(scheme)) return url
  const [host = '', ...path] = rest.split('/')
  return `http://${host}.${scheme}.localhost/${path.join('/')}`
}

export function fromHttp(url: string): string {
  const [, host, scheme, path] = /^http:\/\/([^/]+)\.([a-z]+)\.localhost\/(.*)$/.exec(url) ?? []
  return scheme && handlers.has(scheme) ? `${scheme}://${host}/${path}` : url
}

export async function serveSchemes(context: BrowserContext): Promise<void> {
  await context.route(/^http:\/\/[^/]+\.localhost\//, async route => {
    const url = fromHttp(route.request().url())
    const handler = handlers.get(new URL(url).protocol.slice(0, -1))
    if (!handler) return route.abort()
    const response = await handler(new Request(url))
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
}
