/** Refusals on HTTP: always `{ error: { code, message } }`, with the status that the code stands for. */
import { type Ack, type ErrorCode, httpStatus } from '@antrean/queue-core'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { INTERNAL, STORAGE_FAILED } from '../answer.ts'
import { PAYLOAD_LIMIT } from '../commands/payload-size.ts'
import { isStorageError } from '../store/storage-error.ts'

export function refuseWith(reply: FastifyReply, code: ErrorCode, message: string): FastifyReply {
  return reply.code(httpStatus(code)).type('application/json').send({ error: { code, message } })
}

/** A successful answer's body is the value itself. */
export function send(reply: FastifyReply, ack: Ack<unknown>, status = 200): FastifyReply {
  return ack.ok
    ? reply.code(status).type('application/json').send(JSON.stringify(ack.value))
    : refuseWith(reply, ack.error.code, ack.error.message)
}

export function onError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [issue] = error.validation
    const field = issue?.instancePath.replace(/^\//, '').replaceAll('/', '.')
    const where = field
      ? `the field ${field} of the ${error.validationContext}`
      : `the ${error.validationContext}`
    return refuseWith(
      reply,
      'bad-request',
      `${request.method} ${request.url.slice(0, 100)}: ${where} is not valid: ${issue?.message}.`,
    )
  }
  if (error.statusCode === 413)
    return refuseWith(
      reply,
      'payload-too-large',
      `The body is larger than ${request.routeOptions.bodyLimit ?? PAYLOAD_LIMIT} bytes. Send less.`,
    )
  if (error.statusCode && error.statusCode < 500)
    return refuseWith(reply, 'bad-request', `The request cannot be read: ${error.message}.`)
  request.log.error({ err: error }, 'A request failed.')
  return send(reply, isStorageError(error) ? STORAGE_FAILED : INTERNAL)
}

export function onNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?')[0]!.slice(0, 100)
  return refuseWith(
    reply,
    'not-found',
    `There is nothing at ${request.method} ${path}. See /api/openapi.json.`,
  )
}
