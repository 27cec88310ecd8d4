/** The staff, as an administrator keeps them: who is on it, who comes, who goes. */
import { GivenPassword, NewStaff, StaffView } from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { done } from '../answer.ts'
import { administratorOf } from './administrator.ts'
import type { App } from './app.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'
import { MemberId, memberView } from './staff-view.ts'

const tags = ['access']
const security = [{ bearer: [] }]

export function staffRoutes(app: App, access: Access, iso: (at: number) => string): void {
  app.get(
    '/api/v1/staff',
    {
      schema: {
        operationId: 'staff',
        summary: 'Who is on the staff, by name, with their last sign-in (an administrator)',
        ...{ tags, security },
        response: { 200: z.array(StaffView), ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'staff')) return reply
      return send(reply, done(access.staff.all().map(memberView(iso))))
    },
  )

  app.post(
    '/api/v1/staff',
    {
      schema: {
        operationId: 'addStaff',
        summary: 'Somebody new on the staff (an administrator)',
        description:
          'Without a password the hall makes one, told in this answer alone: it is good for three days and gives way to their own at the first sign-in.',
        ...{ tags, security, body: NewStaff },
        response: { 201: GivenPassword, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'staff')
      if (!caller) return reply
      access.sound()
      const { name, role, password } = request.body
      const joined = await access.staff.join(name, role, password)
      if (!joined.ok) return send(reply, joined)
      const { member } = joined.value
      const { actor, address } = caller
      access.audit.record({ what: 'staff-added', actor, address, detail: `${member.id} ${role}` })
      return send(reply, done({ ...memberView(iso)(member), oneTimePassword: joined.value.password }), 201)
    },
  )

  app.delete(
    '/api/v1/staff/:id',
    {
      schema: {
        operationId: 'removeStaff',
        summary: 'They are on the staff no more; their sessions end at once (an administrator)',
        description: 'What they did stays theirs. The last administrator who may sign in stays.',
        ...{ tags, security, params: MemberId },
        response: { 204: z.null(), ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'staff')
      if (!caller) return reply
      access.sound()
      const { id } = request.params
      const gone = access.staff.dismiss(id)
      if (!gone.ok) return send(reply, gone)
      const { actor, address } = caller
      access.audit.record({ what: 'staff-removed', actor, address, detail: id })
      return reply.code(204).send(null)
    },
  )
}
