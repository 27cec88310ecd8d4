/** The HTTP face: the same commands as the socket's, for other systems and for anyone with curl. */
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import type { Callers } from './caller-address.ts'
import { type App, newApp } from './new-app.ts'
import { describeApi } from './openapi.ts'
import type { OwnPages } from './own-pages.ts'
import { onError, onNotFound, refuseWith } from './reply.ts'

export type { App } from './new-app.ts'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

export async function createApp(
  log: Logger,
  version: string,
  callers: Callers,
  pages: OwnPages,
  notFound = onNotFound,
): Promise<App> {
  const app = newApp(log, callers)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(onError)
  app.setNotFoundHandler(notFound)

  // A command without a body is a command: an empty body is no broken JSON.
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, parsed) => {
    if (body === '') return parsed(null, undefined)
    try {
      parsed(null, JSON.parse(body as string))
    } catch {
      parsed(Object.assign(new Error('the body is not valid JSON'), { statusCode: 400 }))
    }
  })

  let warned = false
  app.addHook('onRequest', async ({ headers, socket }) => {
    if (warned || headers['x-forwarded-for'] === undefined || callers.isProxy(socket.remoteAddress ?? ''))
      return
    warned = true
    log.warn(
      { from: socket.remoteAddress },
      'X-Forwarded-For is not believed from this address. If it is the reverse proxy of the hall, name it with --trust-proxy.',
    )
  })
  app.addHook('onRequest', async (request, reply) => {
    if (READS.has(request.method) || pages.isOwn(request.raw)) return
    return refuseWith(
      reply,
      'not-allowed',
      `Pages of ${request.headers.origin?.slice(0, 100)} may not use this server. If this is a name of the server, start it with --known-as.`,
    )
  })
  app.addHook('onSend', async (_, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'no-referrer')
    reply.header('x-frame-options', 'DENY')
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })

  await describeApi(app, version)
  return app
}
