/** What is open to some roles alone; who else tries is on record. */
import type { Role } from '@antrean/queue-core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Access } from '../access/access.ts'
import { describe, openTo, type Staff } from '../access/caller.ts'
import { refuse } from '../answer.ts'
import { callerOf } from './bearer.ts'
import { send } from './reply.ts'

/** Null where it was answered already. `what`: e.g. `api-keys`. */
export function administratorOf(
  access: Access,
  request: FastifyRequest,
  reply: FastifyReply,
  what: string,
): Staff | null {
  return oneOf(['administrator'], access, request, reply, what)
}

/** The same for whoever has one of these roles. */
export function oneOf(
  roles: readonly Role[],
  access: Access,
  request: FastifyRequest,
  reply: FastifyReply,
  what: string,
): Staff | null {
  const caller = callerOf(access, request)
  if (!caller.ok) {
    send(reply, caller)
    return null
  }
  const { value } = caller
  if (value.kind === 'staff' && roles.includes(value.role)) return value
  access.audit.record({ what: 'refused-by-role', actor: value.actor, address: value.address, detail: what })
  send(reply, refuse('not-allowed', `${what} is not allowed for ${describe(value)}. ${openTo(roles)}`))
  return null
}
