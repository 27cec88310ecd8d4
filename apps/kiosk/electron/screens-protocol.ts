/** kiosk://screens: the built screens under a scheme of their own, which no file and no web page shares. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'
import { SCREEN_HEADERS } from '../src/agent/screen-headers.ts'

const SCHEME = 'kiosk'
export const SCREENS_ORIGIN = `${SCHEME}://screens`
export const SCREENS_URL = `${SCREENS_ORIGIN}/index.html`

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Before the application is ready. */
export function declareScreens(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }])
}

export function serveScreens(folder: string): void {
  protocol.handle(SCHEME, request => answer(folder, request.url))
}

/** A URL's path is resolved before it comes here, and is held to the folder all the same. */
export async function answer(folder: string, url: string): Promise<Response> {
  const { host, pathname } = new URL(url)
  const file = path.join(folder, path.normalize(decodeURIComponent(pathname)))
  const type = TYPES[path.extname(file)]
  const isOurs = `${SCHEME}://${host}` === SCREENS_ORIGIN && file.startsWith(folder + path.sep)
  const bytes = isOurs && type ? await readFile(file).catch(() => null) : null
  if (!bytes || !type) return new Response('There is no such screen.', { status: 404 })
  return new Response(new Uint8Array(bytes), { headers: { ...SCREEN_HEADERS, 'content-type': type } })
}

export const isScreen = (url: string): boolean =>
  url === SCREENS_ORIGIN || url.startsWith(`${SCREENS_ORIGIN}/`)
