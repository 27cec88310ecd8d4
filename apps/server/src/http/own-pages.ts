/**
 * Which pages may talk to this server: its own. A page from elsewhere shows another Origin; one that bends its own name
 * to this machine (DNS rebinding) shows that name as Host. Programs that are no browser show no Origin, and no page can
 * make a browser leave it out.
 */
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { Callers } from './caller-address.ts'

export type OwnPages = ReturnType<typeof ownPages>

/** `publicUrl` and `names`: what the server is called; without either, any name by which it is spoken to is its own. */
export function ownPages(options: {
  publicUrl?: string | undefined
  names?: readonly string[]
  callers: Callers
}) {
  const { publicUrl, names = [], callers } = options
  const publicPage = URL.parse(publicUrl ?? '')
  const given = new Set([
    ...(publicPage ? [publicPage.hostname] : []),
    ...names.map(name => name.toLowerCase()),
  ])
  const own = hostname().toLowerCase()
  const isOwnName = (name: string): boolean =>
    given.size === 0 || given.has(name) || name === own || isOfThisNetwork(name)

  /** The hosts by which this request reached the server. */
  function hostsOf({ headers, socket }: IncomingMessage): string[] {
    const forwarded = callers.isProxy(socket.remoteAddress ?? '')
      ? [headers['x-forwarded-host'] ?? []].flat()
      : []
    return [headers.host ?? [], ...forwarded].flat().filter(host => host !== '')
  }
  return {
    isOwn(request: IncomingMessage): boolean {
      const { origin } = request.headers
      if (origin === undefined) return true
      const page = URL.parse(origin)
      if (!page || !/^https?:$/.test(page.protocol)) return false
      if (page.origin === publicPage?.origin) return true
      const spokenTo = hostsOf(request).some(
        host => URL.parse(`${page.protocol}//${host}`)?.host === page.host,
      )
      return spokenTo && isOwnName(page.hostname)
    },
    /** Where a page that this request fetched finds the server's sockets, for its policy. */
    socketsOf(request: IncomingMessage): string {
      const hosts = [...hostsOf(request), ...(publicPage ? [publicPage.host] : [])]
      const safe = [...new Set(hosts)].filter(host => /^[\w.[\]:-]+$/.test(host))
      return safe.flatMap(host => [`ws://${host}`, `wss://${host}`]).join(' ')
    },
  }
}

/** Names that nobody outside can own: addresses, this machine, single words, and endings kept for local networks. */
const isOfThisNetwork = (name: string): boolean =>
  isIP(name.replace(/^\[|\]$/g, '')) !== 0 ||
  !name.includes('.') ||
  /\.(localhost|local|lan|internal|intranet|home\.arpa)$/.test(name)
