/**
 * What an administrator changes of somebody on the staff. Each change is in the audit trail, and ends their sessions but for
 * that of the services that they master.
 */
import {
  type Audited,
  GivenPassword,
  type Mastered,
  StaffRename,
  StaffRole,
  StaffServices,
  StaffView,
} from '@antrean/queue-core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Access } from '../access/access.ts'
import type { StaffRow } from '../access/store/staff-rows.ts'
import { done, type Refusal, refuse } from '../answer.ts'
import { administratorOf } from './administrator.ts'
import type { App } from './app.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'
import { MemberId, memberView } from './staff-view.ts'

type Changed = { ok: true; value: StaffRow } | Refusal
type Asked = { request: FastifyRequest; reply: FastifyReply; id: string }

const face = { tags: ['access'], security: [{ bearer: [] }], params: MemberId }
const response = { 200: StaffView, ...Refusals }

/** `isService`: whether the hall has a service of this letter. */
export function staffChangeRoutes(
  app: App,
  access: Access,
  iso: (at: number) => string,
  isService: (letter: string) => boolean,
): void {
  const { staff } = access

  /** `more`: what the entry of the audit trail says beside the id. */
  function change(
    { request, reply, id }: Asked,
    what: Audited,
    work: () => Changed,
    more = '',
  ): FastifyReply {
    const caller = administratorOf(access, request, reply, 'staff')
    if (!caller) return reply
    access.sound()
    const changed = work()
    if (!changed.ok) return send(reply, changed)
    const { actor, address } = caller
    access.audit.record({ what, actor, address, detail: `${id} ${more}`.trim() })
    return send(reply, done(memberView(iso)(changed.value)))
  }

  app.post(
    '/api/v1/staff/:id/rename',
    {
      schema: {
        operationId: 'renameStaff',
        summary: 'Another name, by which they sign in from now on (an administrator)',
        ...{ ...face, body: StaffRename, response },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      return change({ request, reply, id }, 'staff-renamed', () => staff.renameById(id, request.body.name))
    },
  )

  app.post(
    '/api/v1/staff/:id/role',
    {
      schema: {
        operationId: 'setStaffRole',
        summary: 'Another role; their sessions end at once (an administrator)',
        ...{ ...face, body: StaffRole, response },
      },
    },
    async (request, reply) => {
      const [{ id }, { role }] = [request.params, request.body]
      return change({ request, reply, id }, 'staff-role-set', () => staff.setRole(id, role), role)
    },
  )

  app.post(
    '/api/v1/staff/:id/services',
    {
      schema: {
        operationId: 'setStaffServices',
        summary: 'Which services they master, and at which hours of the day; null: all (an administrator)',
        description:
          'A booth that they open serves those of its services that they master at that hour. A booth that is open goes on as it is until they open it again, also after a pause.',
        ...{ ...face, body: StaffServices, response },
      },
    },
    async (request, reply) => {
      const [{ id }, { masters }] = [request.params, request.body]
      const strange = masters?.find(({ service }) => !isService(service))
      const work = () =>
        strange
          ? refuse('unknown-service', `This hall has no service ${strange.service}.`)
          : staff.setMasters(id, masters)
      return change({ request, reply, id }, 'staff-services-set', work, inWords(masters))
    },
  )

  app.post(
    '/api/v1/staff/:id/disable',
    {
      schema: {
        operationId: 'disableStaff',
        summary: 'They may not sign in until they are enabled; their sessions end at once (an administrator)',
        ...{ ...face, response },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      return change({ request, reply, id }, 'staff-disabled', () => staff.disable(id))
    },
  )

  app.post(
    '/api/v1/staff/:id/enable',
    {
      schema: {
        operationId: 'enableStaff',
        summary: 'They may sign in again, by the password that they had (an administrator)',
        ...{ ...face, response },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      return change({ request, reply, id }, 'staff-enabled', () => staff.enable(id))
    },
  )

  app.post(
    '/api/v1/staff/:id/reset',
    {
      schema: {
        operationId: 'resetStaffPassword',
        summary: 'A one-time password in the place of theirs, told in this answer alone (an administrator)',
        description: 'It is good for three days and gives way to their own at the next sign-in.',
        ...{ ...face, response: { 200: GivenPassword, ...Refusals } },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const caller = administratorOf(access, request, reply, 'staff')
      if (!caller) return reply
      access.sound()
      const given = await staff.reset(id)
      if (!given.ok) return send(reply, given)
      const { actor, address } = caller
      access.audit.record({ what: 'password-reset', actor, address, detail: id })
      const { member, password: oneTimePassword } = given.value
      return send(reply, done({ ...memberView(iso)(member), oneTimePassword }))
    },
  )
}

const inWords = (masters: readonly Mastered[] | null): string =>
  masters
    ?.map(({ service, from = '', to = '' }) => (from || to ? `${service} ${from}–${to}` : service))
    .join(', ') ?? 'all'
