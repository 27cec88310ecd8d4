/** What is kept of one person, for whoever has a right to know: an administrator asks, and that they asked is on record. */
import { isoInZone, PERSON_PURPOSES, Time } from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { describe, openTo } from '../access/caller.ts'
import { done, refuse } from '../answer.ts'
import type { Hall } from '../hall/hall.ts'
import type { People, Sought } from '../people/people.ts'
import type { Person } from '../people/person.ts'
import type { App } from './app.ts'
import { callerOf } from './bearer.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'

const Asked = z
  .strictObject({
    phone: z.string().min(3).max(40),
    email: z.string().min(3).max(254),
    name: z.string().trim().min(1).max(120),
    ticket: z.string().min(1).max(64),
    ref: z.uuid(),
  })
  .partial()
  .refine(asked => Object.keys(asked).length === 1, 'give one of phone, email, name, ticket, ref')

const Kept = z.object({
  ref: z.string(),
  purpose: z.enum(PERSON_PURPOSES),
  /** What it belongs to, e.g. `ticket:t42`. */
  about: z.string(),
  cameAt: Time,
  /** When it is erased at the latest. */
  eraseAt: Time,
  name: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  text: z.string().optional(),
  reason: z.string().optional(),
})

/** [D4] The answer leaves when the look is on record. In a body, so that nothing personal is in an address or its log. */
export function peopleRoutes(app: App, access: Access, hall: Hall, people: Pick<People, 'find'>): void {
  const iso = (at: number) => isoInZone(hall.live.state.config!.timezone, at)
  const shown = ({ salt: _, personal, cameAt, eraseAt, ...rest }: Person) => ({
    ...{ ...rest, cameAt: iso(cameAt), eraseAt: iso(eraseAt) },
    ...personal,
  })

  app.post(
    '/api/v1/people/find',
    {
      schema: {
        operationId: 'findPeople',
        summary: 'All that is kept of one person, by one of the fields (an administrator)',
        description: 'Each look is in the audit trail, with the references that were found and nothing else.',
        tags: ['people'],
        security: [{ bearer: [] }],
        body: Asked,
        response: { 200: z.array(Kept), ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = callerOf(access, request)
      if (!caller.ok) return send(reply, caller)
      const { actor, address } = caller.value
      if (caller.value.kind !== 'staff' || caller.value.role !== 'administrator') {
        access.audit.record({ what: 'refused-by-role', actor, address, detail: 'people/find' })
        const who = describe(caller.value)
        return send(
          reply,
          refuse('not-allowed', `people/find is not allowed for ${who}. ${openTo(['administrator'])}`),
        )
      }
      const found = people.find(request.body as Sought)
      if (!found.ok) return send(reply, refuse('bad-request', found.message))
      const [field] = Object.keys(request.body)
      const refs = found.people.map(({ ref }) => ref)
      const detail = `by ${field}: ${refs.join(' ') || 'nothing'}`
      access.audit.record({ what: 'people-looked-up', actor, address, detail })
      return send(reply, done(found.people.map(shown)))
    },
  )
}
