/** Who may see and do what with messages. */
import type { Role } from '@antrean/queue-core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Access } from '../access/access.ts'
import { describe, openTo, type Staff } from '../access/caller.ts'
import { refuse } from '../answer.ts'
import { callerOf } from '../http/bearer.ts'
import { commandIdFor } from '../http/command-id.ts'
import { send } from '../http/reply.ts'

/** Those who mend channels, and those who answer to the visitor. */
export const LOOKS_AFTER: readonly Role[] = ['ops', 'supervisor', 'administrator']
/** Those who work with what visitors gave of themselves. */
export const SEES_PEOPLE: readonly Role[] = ['supervisor', 'administrator']
export const SETS_UP: readonly Role[] = ['administrator']

/** Null where it was answered already: nobody is signed in, or they may not. */
export const staffOnly =
  (access: Access) =>
  (request: FastifyRequest, reply: FastifyReply, roles: readonly Role[], what: string): Staff | null => {
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

/** A command by whoever asks. */
export const commandBy = ({ headers }: FastifyRequest, { actor }: Staff) => ({
  commandId: commandIdFor(actor, headers['idempotency-key'] as string | undefined),
  actor,
})
