import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { LookupFunction } from 'node:net'

export type Ask = {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly ca?: string
  /** How long there may be silence, in milliseconds. */
  readonly patienceMs: number
  /** In place of `dns.lookup`. */
  readonly lookup?: LookupFunction
}

/** `not-sent`: nothing of it has left this machine. `lost`: it may have been done, and nobody said so. */
export type Exchange =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly retryAfterMs?: number
      readonly body: string
    }
  | { readonly kind: 'not-sent'; readonly detail: string }
  | { readonly kind: 'lost'; readonly detail: string }

/** No gateway says more than this in an answer that means something. */
const LONGEST_ANSWER = 64 * 1024

/**
 * One request on a connection of its own, so that it is known whether it went out: a pool may have repeated it on another. Redirects are
 * answers like others; what the request carries is for the one it was made for.
 */
export function exchange(
  { method, url, headers, body, ca, patienceMs, lookup }: Ask,
  signal?: AbortSignal,
): Promise<Exchange> {
  if (signal?.aborted) return Promise.resolve({ kind: 'not-sent', detail: 'Given up before it was sent.' })
  const secure = url.protocol === 'https:'
  return new Promise(resolve => {
    let sent = false
    const request = (secure ? secureRequest : plainRequest)(url, {
      method,
      agent: false,
      headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
      timeout: patienceMs,
      ...(signal && { signal }),
      ...(ca !== undefined && { ca }),
      ...(lookup && { lookup }),
    })
    request.on('socket', socket => socket.once(secure ? 'secureConnect' : 'connect', () => (sent = true)))
    request.on('timeout', () => request.destroy(new Error(`Silence for ${patienceMs / 1000} s.`)))
    request.on('error', failed)
    request.on('response', answer => read(answer).then(resolve, failed))
    request.end(body)

    function failed(error: Error): void {
      const detail = signal?.aborted ? 'Given up while the answer was awaited.' : said(error)
      resolve({ kind: sent ? 'lost' : 'not-sent', detail })
    }
  })
}

async function read(answer: IncomingMessage): Promise<Exchange> {
  const status = answer.statusCode!
  let body = ''
  answer.setEncoding('utf8')
  for await (const piece of answer) {
    body += piece
    if (body.length > LONGEST_ANSWER) throw new Error('The answer has no end.')
  }
  const seconds = Number(answer.headers['retry-after'])
  const wait = seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}
  return { kind: 'answer', status, body, ...wait }
}

/** An attempt at several addresses fails with a list and no words of its own. */
function said(error: Error): string {
  const all = error instanceof AggregateError ? error.errors : [error]
  return all.map(one => one.message || one.code).join('; ')
}
