/** The HTTP server before it serves anything: its limits, and what it answers where it cannot read the request. */
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import { PAYLOAD_LIMIT } from '../commands/payload-size.ts'
import type { Callers } from './caller-address.ts'
import { onError } from './reply.ts'

export function newApp(log: Logger, callers: Callers) {
  return Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: PAYLOAD_LIMIT,
    requestTimeout: 30_000,
    // Whoever begins a request and does not go on is let go soon, and so is whoever has no more to ask.
    keepAliveTimeout: 20_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    trustProxy: address => callers.isProxy(address),
    // Addresses that cannot be read never reach the error handler.
    frameworkErrors: (error, request, reply) => void onError(error, request, reply),
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler(error, socket) {
      if (socket.writable) socket.end(clientError(error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400))
      else socket.destroy()
    },
  }).withTypeProvider<ZodTypeProvider>()
}

export type App = ReturnType<typeof newApp>

function clientError(status: 400 | 431): string {
  const body = JSON.stringify({
    error: { code: 'bad-request', message: 'The request is not valid HTTP, or its headers are too large.' },
  })
  const reason = status === 400 ? 'Bad Request' : 'Request Header Fields Too Large'
  return `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`
}
