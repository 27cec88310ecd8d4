/** The built screens, as files: `/console/`, `/wall/`, …; the folder without a name is the home page. */
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { App } from './app.ts'
import type { OwnPages } from './own-pages.ts'

export type Screens = { name: string; folder: string }[]

/** Vite names what it builds by its content: such a file never changes. */
const HASHED = /-[\w-]{8}\.\w+$/

export async function mountScreens(
  app: App,
  screens: Screens,
  pages: Pick<OwnPages, 'socketsOf'>,
): Promise<void> {
  for (const { name, folder } of screens) {
    const prefix = name === '' ? '/' : `/${name}/`
    if (name !== '')
      app.get(`/${name}`, { schema: { hide: true } }, async ({ raw }, reply) =>
        reply.redirect(prefix + (URL.parse(raw.url ?? '', 'http://hall')?.search ?? ''), 308),
      )
    await app.register(async scope => {
      scope.addHook('onRequest', async (request, reply) => {
        reply.header('content-security-policy', pagePolicy(pages.socketsOf(request.raw)))
      })
      await scope.register(fastifyStatic, {
        root: folder,
        prefix,
        decorateReply: false,
        cacheControl: false,
        redirect: name !== '',
        dotfiles: 'ignore',
        allowedPath: path => staysIn(folder, path),
        setHeaders(reply, path) {
          reply.header(
            'cache-control',
            HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
          )
        },
      })
    })
  }
  if (!screens.some(({ name }) => name === ''))
    app.get('/', { schema: { hide: true } }, async (_, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header(
          'content-security-policy',
          `default-src 'none'; style-src ${PLAIN_STYLE_HASH}; frame-ancestors 'none'`,
        )
        .send(plainHome(screens)),
    )
}

/** A link that leads out of the folder, or to nothing, is not there for anybody. */
function staysIn(folder: string, path: string): boolean {
  try {
    const root = realpathSync(folder)
    const found = realpathSync(join(root, decodeURIComponent(path)))
    return found === root || found.startsWith(root + sep)
  } catch {
    return false
  }
}

/** A screen loads what it was built with and talks to its own server, nothing else. */
const pagePolicy = (sockets: string): string =>
  `default-src 'self'; connect-src 'self' ${sockets}; img-src 'self' data: blob:; style-src 'self'; media-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

const PLAIN_STYLE =
  'body{font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem;color:#0c2340}'
const PLAIN_STYLE_HASH = `'sha256-${createHash('sha256').update(PLAIN_STYLE).digest('base64')}'`
/** What the screens of these names are called where they are listed. */
const LINKS: Record<string, string> = {
  console:
    '<li><a href="/console/">The console</a>: officers, supervisors, ops and administrators sign in here.</li>',
  display:
    '<li><a href="/display/?screen=wall">The wall</a> and <a href="/display/">the displays over those who serve</a>.</li>',
}

const plainHome = (
  screens: Screens,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Antrean</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${PLAIN_STYLE}</style>
<h1>Antrean</h1><p>The queue server of this hall runs.</p>
<ul>${screens.map(({ name }) => LINKS[name] ?? `<li><a href="/${name}/">${name}</a></li>`).join('\n')}</ul>
<p>For other systems: <a href="/api/">the interface</a>, the same <a href="/api/openapi.json">for programs</a>, and <a href="/healthz">the health</a> of the server.</p></html>
`
