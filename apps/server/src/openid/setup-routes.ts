/** OpenID Connect as an administrator sets it up. The secret goes in, and never out. */
import { OpenIdChecked, OpenIdSettings, OpenIdView } from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { done, refuse } from '../answer.ts'
import { administratorOf } from '../http/administrator.ts'
import type { App } from '../http/app.ts'
import { send } from '../http/reply.ts'
import { Refusals } from '../http/schemas.ts'
import { MemberId } from '../http/staff-view.ts'
import type { OpenId } from './openid.ts'
import type { OpenIdStore } from './settings.ts'

const face = { tags: ['access'], security: [{ bearer: [] }] }

export function openIdSetupRoutes(
  app: App,
  { access, openid, settings }: { access: Access; openid: OpenId; settings: OpenIdStore },
): void {
  const view = (): OpenIdView => ({
    settings: settings.get(),
    hasSecret: settings.secret() !== '',
    removed: access.staff.providedGone().map(id => ({ id, name: access.staff.nameOf(id) })),
  })

  app.get(
    '/api/v1/openid/settings',
    {
      schema: {
        operationId: 'openIdSettings',
        summary: 'How staff sign in by OpenID Connect (an administrator)',
        ...{ ...face, response: { 200: OpenIdView, ...Refusals } },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'openid')) return reply
      return send(reply, done(view()))
    },
  )

  app.put(
    '/api/v1/openid/settings',
    {
      schema: {
        operationId: 'setOpenId',
        summary: 'Sets how staff sign in by OpenID Connect, beside passwords (an administrator)',
        description:
          'Register /api/v1/openid/back of this server at the provider, and /console/ as where a sign-out ends. A secret that is not given stays; an empty one is taken away. roles: which values of the role claim give which role; the greatest counts.',
        ...{ ...face, body: OpenIdSettings, response: { 200: OpenIdView, ...Refusals } },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'openid')
      if (!caller) return reply
      access.sound()
      settings.set(request.body)
      const { actor, address } = caller
      const { on, issuer } = request.body
      access.audit.record({ what: 'openid-set', actor, address, detail: `${on ? 'on' : 'off'} ${issuer}` })
      return send(reply, done(view()))
    },
  )

  app.post(
    '/api/v1/openid/check',
    {
      schema: {
        operationId: 'checkOpenId',
        summary: 'Whether the provider answers as it is set now (an administrator)',
        ...{ ...face, response: { 200: OpenIdChecked, ...Refusals } },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'openid')) return reply
      return send(reply, done(await openid.check()))
    },
  )

  app.delete(
    '/api/v1/openid/removed/:id',
    {
      schema: {
        operationId: 'letOpenIdIn',
        summary:
          'Whoever was removed from the staff may come in by the provider again, as somebody new (an administrator)',
        ...{ ...face, params: MemberId, response: { 204: z.null(), ...Refusals } },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'openid')
      if (!caller) return reply
      access.sound()
      const { id } = request.params
      if (!access.staff.letProvidedIn(id))
        return send(reply, refuse('unknown-staff', `Nobody of the id ${id} is kept out. See the list.`))
      const { actor, address } = caller
      access.audit.record({ what: 'openid-let-in', actor, address, detail: id })
      return reply.code(204).send(null)
    },
  )
}
