/** What is wrong with a body before its set-up is read, field by field. */
import type { SettingsNote } from '@antrean/queue-core'
import type { FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

/** Throws what is no fault of a field. */
export function faultsOfBody({ validationError }: FastifyRequest): SettingsNote[] {
  if (!validationError) return []
  const error: unknown = validationError
  if (!hasZodFastifySchemaValidationErrors(error)) throw error
  return error.validation.map(({ instancePath, message }) => ({
    path: instancePath.replace(/^\//, '').replaceAll('/', '.'),
    kind: 'field',
    message: `${message}.`,
    values: {},
  }))
}
