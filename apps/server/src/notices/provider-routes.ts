/** Where providers reach the hall: `/notices/{channel}`. Only with their secret or signature, which the channel asks for. */
import type { App } from '../http/app.ts'
import type { Notices } from './notices.ts'

/** A provider that hears nothing asks again; one that waits too long has another call open. */
const ANSWER_MS = 5_000
const NOT_NOW = { status: 503, body: '' }

/** The answer leaves when what was told is on record, so that a provider that hears none tells it again. */
export function providerRoutes(app: App, notices: Pick<Notices, 'channelOf'>): void {
  app.register(async own => {
    // Signatures are made over the bytes as they came.
    own.removeAllContentTypeParsers()
    own.addContentTypeParser('*', { parseAs: 'string' }, (_, body, parsed) => parsed(null, body))
    own.route<{ Params: { channel: string } }>({
      method: ['GET', 'POST'],
      url: '/notices/:channel',
      schema: { hide: true },
      async handler(request, reply) {
        const { takeCall } = notices.channelOf(request.params.channel) ?? {}
        if (!takeCall) return reply.code(404).send('')
        const call = {
          method: request.method,
          query: new URL(request.url, 'http://hall').searchParams,
          headers: Object.fromEntries(
            Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: typeof request.body === 'string' ? request.body : '',
        }
        let late: NodeJS.Timeout | undefined
        const patience = new Promise<typeof NOT_NOW>(resolve => {
          late = setTimeout(resolve, ANSWER_MS, NOT_NOW)
        })
        const { status, body } = await Promise.race([takeCall(call).catch(() => NOT_NOW), patience])
        clearTimeout(late)
        return reply.code(status).type('text/plain').send(body)
      },
    })
  })
}
