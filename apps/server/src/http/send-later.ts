/** A refusal, with how long to wait where waiting helps. */
import type { FastifyReply } from 'fastify'
import type { Later } from '../access/later.ts'
import { send } from './reply.ts'

export function sendLater(reply: FastifyReply, refusal: Later): FastifyReply {
  if (refusal.waitSeconds) reply.header('retry-after', String(refusal.waitSeconds))
  return send(reply, refusal)
}
