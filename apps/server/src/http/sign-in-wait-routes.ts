/** Who has to wait for their next try at signing in, and the end of that wait. */
import { SignInWait } from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { done, refuse } from '../answer.ts'
import { oneOf } from './administrator.ts'
import type { App } from './app.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'

const tags = ['access']
const security = [{ bearer: [] }]
const LIFTERS = ['supervisor', 'administrator'] as const

export function signInWaitRoutes(app: App, access: Access, iso: (at: number) => string): void {
  app.get(
    '/api/v1/sign-in-waits',
    {
      schema: {
        operationId: 'signInWaits',
        summary: 'What failed so often that its next sign-in has to wait (a supervisor or administrator)',
        ...{ tags, security },
        response: { 200: z.array(SignInWait), ...Refusals },
      },
    },
    async (request, reply) => {
      if (!oneOf(LIFTERS, access, request, reply, 'sign-in-waits')) return reply
      const waits = access.waits().map(({ id, limit: { by, name, place }, failures, until }) => ({
        ...{ id, by, address: place, failures, until: iso(until) },
        // A password in the wrong field is no name.
        name: name === null ? null : (access.staff.byName(name)?.name ?? null),
      }))
      return send(reply, done(waits))
    },
  )

  app.delete(
    '/api/v1/sign-in-waits/:id',
    {
      schema: {
        operationId: 'liftSignInWait',
        summary: 'Its next try counts as the first again (a supervisor or administrator)',
        ...{ tags, security, params: z.object({ id: z.string().min(1).max(64) }) },
        response: { 204: z.null(), ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = oneOf(LIFTERS, access, request, reply, 'sign-in-waits')
      if (!caller) return reply
      if (!access.lift(request.params.id, caller))
        return send(reply, refuse('not-found', 'This sign-in does not have to wait any more.'))
      return reply.code(204).send(null)
    },
  )
}
