/** Signing in by OpenID Connect over HTTP. `begin`, `back` and `sign-out` are for browsers, which are sent on; see docs/operate.md. */
import { OpenIdOffer, OpenIdSignIn, Session } from '@antrean/queue-core'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { done, refuse } from '../answer.ts'
import type { App } from '../http/app.ts'
import { send } from '../http/reply.ts'
import { Refusals } from '../http/schemas.ts'
import type { OpenId } from './openid.ts'
import type { OpenIdStore } from './settings.ts'

const COOKIE = 'antrean-openid'
const KEPT_SECONDS = 600
const CONSOLE = '/console/'
const tags = ['access']
const hidden = { schema: { hide: true } }

export function openIdRoutes(
  app: App,
  { openid, settings, iso }: { openid: OpenId; settings: OpenIdStore; iso: (at: number) => string },
): void {
  app.get(
    '/api/v1/openid',
    {
      schema: {
        operationId: 'openIdOffer',
        summary: 'What the button of the sign-in page says that leads to the provider of sign-ins',
        description:
          'A browser goes to /api/v1/openid/begin, from there to the provider, and comes back to /api/v1/openid/back, which sends it to /console/#openid=CODE, or to /console/#openid-failed=WHY.',
        tags,
        response: { 200: OpenIdOffer, ...Refusals },
      },
    },
    async (_, reply) => {
      const its = settings.get()
      return send(reply, done({ label: its?.on ? its.label : null }))
    },
  )

  app.get('/api/v1/openid/begin', hidden, async (request, reply) => {
    const begun = await openid.begin(originOf(request))
    if (!begun.ok) return reply.redirect(`${CONSOLE}#openid-failed=${begun.why}`, 303)
    return reply
      .header('set-cookie', cookie(request, begun.value.browser, KEPT_SECONDS))
      .redirect(begun.value.url, 303)
  })

  app.get('/api/v1/openid/back', hidden, async (request, reply) => {
    const query = URL.parse(request.raw.url ?? '', 'http://hall')?.search ?? ''
    const came = await openid.back(query, browserOf(request), request.ip)
    return reply.redirect(
      came.ok ? `${CONSOLE}#openid=${came.value}` : `${CONSOLE}#openid-failed=${came.why}`,
      303,
    )
  })

  app.post(
    '/api/v1/session/openid',
    {
      schema: {
        operationId: 'signInByOpenId',
        summary: 'A session for the browser that came back from the provider of sign-ins',
        description: 'The code is good once, for a minute, and for that browser alone, by its cookie.',
        tags,
        body: OpenIdSignIn,
        response: { 201: Session, ...Refusals },
      },
    },
    async (request, reply) => {
      const answer = openid.arrive(request.body.code, browserOf(request), request.ip)
      if (!answer)
        return send(reply, refuse('code-unknown', 'This sign-in is used or too old. Begin it again.'))
      if (!answer.ok) return send(reply, answer)
      const { handle, expiresAt, ...its } = answer.value
      reply.header('set-cookie', cookie(request, '', 0))
      const signOut = `/api/v1/openid/sign-out?of=${handle}`
      return send(reply, done({ ...its, expiresAt: iso(expiresAt), signOut }), 201)
    },
  )

  app.get(
    '/api/v1/openid/sign-out',
    { schema: { hide: true, querystring: z.object({ of: z.string().max(100) }) } },
    async (request, reply) => {
      const left = await openid.leave(request.query.of, originOf(request))
      return reply.redirect(left.ok ? (left.value ?? CONSOLE) : `${CONSOLE}#openid-failed=${left.why}`, 303)
    },
  )
}

/** The address by which this browser knows the server. The provider sends nobody to one that it was not told of. */
const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`

function browserOf({ headers }: FastifyRequest): string | undefined {
  const found = headers.cookie?.split(/; */).find(one => one.startsWith(`${COOKIE}=`))
  return found?.slice(COOKIE.length + 1)
}

/** Lax: the way back from the provider begins on its page. */
function cookie({ protocol }: FastifyRequest, value: string, seconds: number): string {
  const secure = protocol === 'https' ? '; Secure' : ''
  return `${COOKIE}=${value}; Path=/api/v1; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}
