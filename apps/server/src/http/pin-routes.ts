/** PINs at a shared desk: whom it knows, coming in by one, setting one's own and taking it back. [A17] [A18] */
import { DeskView, NewPin, PinSignIn, Session } from '@antrean/queue-core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { done, refuse } from '../answer.ts'
import type { App } from './app.ts'
import { callerOf, tokenOf } from './bearer.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'
import { sendLater } from './send-later.ts'

const face = { tags: ['access'], security: [{ bearer: [] }] }

export function pinRoutes(
  app: App,
  access: Access,
  fleet: { seen: (deviceId: string) => void },
  iso: (at: number) => string,
): void {
  /** Null where it was answered already. */
  function deskAsking(request: FastifyRequest, reply: FastifyReply) {
    const desk = access.deskOf(tokenOf(request) ?? '', request.ip)
    if (desk.ok) {
      fleet.seen(desk.value.id)
      return desk.value
    }
    send(reply, desk)
    return null
  }
  function ownerAsking(request: FastifyRequest, reply: FastifyReply) {
    const caller = callerOf(access, request)
    if (caller.ok && caller.value.kind === 'staff' && !caller.value.key) return caller.value
    send(reply, caller.ok ? refuse('not-allowed', 'Only people have a PIN. Sign in for it.') : caller)
    return null
  }

  app.get(
    '/api/v1/desk',
    {
      schema: {
        operationId: 'desk',
        summary: 'Who may come in by a PIN at this shared desk (its own token)',
        ...{ ...face, response: { 200: DeskView, ...Refusals } },
      },
    },
    async (request, reply) => {
      const desk = deskAsking(request, reply)
      return desk ? send(reply, done(access.deskView(desk))) : reply
    },
  )

  app.post(
    '/api/v1/session/pin',
    {
      schema: {
        operationId: 'signInByPin',
        summary: 'An officer comes in by their PIN at a shared desk (its own token)',
        description: 'After five wrong ones the PIN is gone (pin-gone) and the password is needed.',
        ...{ ...face, body: PinSignIn, response: { 201: Session, ...Refusals } },
      },
    },
    async (request, reply) => {
      const desk = deskAsking(request, reply)
      if (!desk) return reply
      const answer = await access.signInByPin(request.body.id, request.body.pin, desk)
      if (!answer.ok) return sendLater(reply, answer)
      return send(reply, done({ ...answer.value, expiresAt: iso(answer.value.expiresAt) }), 201)
    },
  )

  app.post(
    '/api/v1/me/pin',
    {
      schema: {
        operationId: 'setOwnPin',
        summary: 'A PIN of one’s own at a shared desk, by one’s own password (an officer)',
        description: 'Another one at that desk takes the place of the one before.',
        ...{ ...face, body: NewPin, response: { 204: z.null(), ...Refusals } },
      },
    },
    async (request, reply) => {
      const caller = ownerAsking(request, reply)
      if (!caller) return reply
      const { desk, password, pin } = request.body
      const answer = await access.setPin(caller, password, pin, desk)
      return answer.ok ? reply.code(204).send(null) : sendLater(reply, answer)
    },
  )

  app.delete(
    '/api/v1/me/pin',
    {
      schema: {
        operationId: 'removeOwnPin',
        summary: 'One’s own PINs are gone, at every desk',
        ...{ ...face, response: { 204: z.null(), ...Refusals } },
      },
    },
    async (request, reply) => {
      const caller = ownerAsking(request, reply)
      if (!caller) return reply
      access.removePins(caller)
      return reply.code(204).send(null)
    },
  )
}
