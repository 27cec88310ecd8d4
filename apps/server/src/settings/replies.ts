/** How what is asked of the set-up is answered. */
import { type Ack, httpStatus, type SettingsNote, type SettingsView } from '@antrean/queue-core'
import type { FastifyReply } from 'fastify'
import { done, refuse } from '../answer.ts'
import { send } from '../http/reply.ts'
import { etagOf } from './version.ts'

/** Bytes: a hall of hundreds of services with their published standards. */
export const bodyLimit = 1_048_576

export const tellSetUp = (reply: FastifyReply, present: SettingsView): FastifyReply =>
  send(reply.header('etag', etagOf(present.version)), done(present))

export function refuseWithFaults(
  reply: FastifyReply,
  { error }: Extract<Ack<unknown>, { ok: false }>,
  faults: SettingsNote[],
): FastifyReply {
  return reply.code(httpStatus(error.code)).type('application/json').send(JSON.stringify({ error, faults }))
}

/** Each field that is not valid, the first of them in the sentence. */
export const refuseFields = (reply: FastifyReply, faults: SettingsNote[]): FastifyReply =>
  refuseWithFaults(
    reply,
    refuse('bad-settings', `${faults[0]!.path || 'The set-up'}: ${faults[0]!.message} Nothing was changed.`),
    faults,
  )
