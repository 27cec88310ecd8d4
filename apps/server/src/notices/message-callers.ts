/** Who may see and do what with messages. */
import type { Role } from '@antrean/queue-core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Access } from '../access/access.ts'
import type { Staff } from '../access/caller.ts'
import { oneOf } from '../http/administrator.ts'
import { commandIdFor } from '../http/command-id.ts'

/** Those who mend channels, and those who answer to the visitor. */
export const LOOKS_AFTER: readonly Role[] = ['ops', 'supervisor', 'administrator']
/** Those who work with what visitors gave of themselves. */
export const SEES_PEOPLE: readonly Role[] = ['supervisor', 'administrator']
export const SETS_UP: readonly Role[] = ['administrator']

/** Null where it was answered already: nobody is signed in, or they may not. */
export const staffOnly =
  (access: Access) =>
  (request: FastifyRequest, reply: FastifyReply, roles: readonly Role[], what: string): Staff | null =>
    oneOf(roles, access, request, reply, what)

/** A command by whoever asks. */
export const commandBy = ({ headers }: FastifyRequest, { actor }: Staff) => ({
  commandId: commandIdFor(actor, headers['idempotency-key'] as string | undefined),
  actor,
})
