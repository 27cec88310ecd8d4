/**
 * Who may talk to the loopback API: the kiosk's own page. A page from elsewhere shows another Origin; one that bends its
 * own name to this machine (DNS rebinding) shows that name as Host.
 */
import type { IncomingMessage } from 'node:http'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** `own`: the address that the screens listen on, as given by --host. */
export function isKnownHost(host: string | undefined, own: string): boolean {
  const name = nameOf(host)
  return name !== null && (LOOPBACK.has(name) || name === own || name === `[${own}]`)
}

export function isOwnPage({ headers }: IncomingMessage, own: string): boolean {
  const origin = URL.parse(headers.origin ?? '')
  return isKnownHost(headers.host, own) && origin?.protocol === 'http:' && origin.host === headers.host
}

const nameOf = (host: string | undefined): string | null => URL.parse(`http://${host}`)?.hostname ?? null
