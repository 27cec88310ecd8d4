/**
 * Puts the guard before an app's own script, as a file of its own: pages let in no inline script.
 *
 *   index.html ─► guard.js (runs anywhere) ─► the screen's script (runs in the engines it is built for)
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

export type Guarded = {
  /** What is reported as broken; one page may be several, which the page then says itself. */
  surface: 'display' | 'console' | 'kiosk'
  /** A selector of the element that the screen fills: empty means that it has not started. */
  root: string
  /** Where failures are told, e.g. `/api/v1/screen-failures`; nowhere if it is not given. */
  report?: string
  /** A global of Electron's preload: where it is there, failures are told to its `call('screenFailed', { detail })`. */
  bridge?: string
  /** A style or a call that the oldest engine of this app brought, and the words for engines that have them. */
  needs: { browser: string; style?: string; call?: string }
}

const SOURCE = readFileSync(new URL('guard.js', import.meta.url), 'utf8')
const HASH = createHash('sha256').update(SOURCE).digest('hex').slice(0, 8)
const FILE = `assets/guard-${HASH}.js`

export function guard({ surface, root, report, bridge, needs }: Guarded): Plugin {
  const { browser, style, call } = needs
  const data = { surface, root, report, bridge, browser, style, call }
  const attributes = Object.entries(data).flatMap(([name, value]) => (value ? [[`data-${name}`, value]] : []))
  return {
    name: 'antrean-guard',
    buildStart() {
      if (!this.meta.watchMode || this.environment?.mode === 'build')
        this.emitFile({ type: 'asset', fileName: FILE, source: SOURCE })
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript')
        response.end(SOURCE)
      })
    },
    transformIndexHtml: () => [
      {
        tag: 'script',
        attrs: { src: `./${FILE}`, ...Object.fromEntries(attributes) },
        injectTo: 'head-prepend',
      },
    ],
  }
}
