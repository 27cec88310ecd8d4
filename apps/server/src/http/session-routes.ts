/** Signing in and out, and turning a machine into a device. */
import { Enrol, Enrolled, OwnPassword, Session, SignIn } from '@antrean/queue-core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { Later } from '../access/later.ts'
import type { SignedIn } from '../access/sign-in.ts'
import { refuse } from '../answer.ts'
import type { Fleet } from '../ops/fleet.ts'
import type { App } from './app.ts'
import { callerOf, tokenOf } from './bearer.ts'
import { keepMark, markIn } from './known-cookie.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'
import { sendLater } from './send-later.ts'

export function sessionRoutes(app: App, access: Access, fleet: Fleet, iso: (at: number) => string): void {
  app.post(
    '/api/v1/session',
    {
      schema: {
        operationId: 'signIn',
        summary: 'Staff sign in',
        description:
          'A one-time password opens nothing (new-password-needed) until it comes with newPassword, which is theirs from then on.',
        tags: ['access'],
        body: SignIn,
        response: { 201: Session, ...Refusals },
      },
    },
    async (request, reply) => {
      const { name, password, newPassword } = request.body
      const answer = await access.signIn(name, password, request.ip, markIn(request, name), newPassword)
      return sendSession(request, reply, answer)
    },
  )

  app.post(
    '/api/v1/me/password',
    {
      schema: {
        operationId: 'changeOwnPassword',
        summary: 'A new password of one’s own; all other sessions of theirs end',
        description: 'The answer is a new session, in the place of the one that it was asked with.',
        tags: ['access'],
        security: [{ bearer: [] }],
        body: OwnPassword,
        response: { 201: Session, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = callerOf(access, request)
      if (!caller.ok) return send(reply, caller)
      const { value } = caller
      if (value.kind !== 'staff')
        return send(reply, refuse('not-allowed', 'A device has no password. Enrol it anew instead.'))
      const { password, newPassword } = request.body
      const mark = markIn(request, value.name)
      return sendSession(
        request,
        reply,
        await access.signIn(value.name, password, request.ip, mark, newPassword),
      )
    },
  )

  app.delete(
    '/api/v1/session',
    {
      schema: {
        operationId: 'signOut',
        summary: 'Staff sign out',
        tags: ['access'],
        response: { 204: z.null(), ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = callerOf(access, request)
      if (!caller.ok) return send(reply, caller)
      if (caller.value.kind !== 'staff')
        return send(reply, refuse('not-allowed', 'A device has no session to end. Revoke it instead.'))
      access.signOut(tokenOf(request)!, caller.value)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/v1/devices/enrol',
    {
      schema: {
        operationId: 'enrolDevice',
        summary: 'Turn a machine into a device of this hall, with a one-time code',
        tags: ['access'],
        body: Enrol,
        response: { 201: Enrolled, ...Refusals },
      },
    },
    async (request, reply) => {
      const answer = access.enrol(request.body.code, request.ip)
      if (!answer.ok) return sendLater(reply, answer)
      fleet.enrolled(answer.value.deviceId)
      return send(reply, answer, 201)
    },
  )

  function sendSession(request: FastifyRequest, reply: FastifyReply, answer: SignedIn | Later): FastifyReply {
    if (!answer.ok) return sendLater(reply, answer)
    if (answer.mark) reply.header('set-cookie', keepMark(request, answer.value.name, answer.mark))
    return send(reply, { ok: true, value: { ...answer.value, expiresAt: iso(answer.value.expiresAt) } }, 201)
  }
}
