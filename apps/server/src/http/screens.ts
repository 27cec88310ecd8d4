/** The built screens, as files: `/console/`, `/wall/`, …; the folder without a name is the home page. */
import fastifyStatic from '@fastify/static'
import type { App } from './app.ts'

export type Screens = { name: string; folder: string }[]

/** Vite names what it builds by its content: such a file never changes. */
const HASHED = /-[\w-]{8}\.\w+$/

export async function mountScreens(app: App, screens: Screens): Promise<void> {
  for (const { name, folder } of screens) {
    const prefix = name === '' ? '/' : `/${name}/`
    await app.register(fastifyStatic, {
      root: folder,
      prefix,
      decorateReply: false,
      cacheControl: false,
      redirect: name !== '',
      setHeaders(reply, path) {
        reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
        if (path.endsWith('.html')) reply.header('content-security-policy', PAGE_POLICY)
      },
    })
  }
  if (!screens.some(({ name }) => name === ''))
    app.get('/', { schema: { hide: true } }, async (_, reply) =>
      reply.type('text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY).send(PLAIN_HOME),
    )
}

/** A screen loads what it was built with and talks to its own server, nothing else. */
const PAGE_POLICY =
  "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; media-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const PLAIN_HOME = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Antrean</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem;color:#0c2340}</style>
<h1>Antrean</h1><p>The queue server of this hall runs. Its interface is described in
<a href="/api/openapi.json">/api/openapi.json</a>; its health is at <a href="/healthz">/healthz</a>.</p></html>
`
