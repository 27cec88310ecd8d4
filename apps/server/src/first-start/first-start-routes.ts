/** The first start over HTTP; afterwards the same paths say that it is over. */
import {
  FirstStart,
  FirstStartEnter,
  FirstStartEntered,
  FirstStartView,
  Session,
  type SettingsNote,
} from '@antrean/queue-core'
import type { FastifyReply } from 'fastify'
import type { Later } from '../access/later.ts'
import { done, type Refusal, refuse } from '../answer.ts'
import type { App } from '../http/app.ts'
import { send } from '../http/reply.ts'
import { Refusals } from '../http/schemas.ts'
import { bodyLimit, refuseWithFaults } from '../settings/replies.ts'

type Refused = (Refusal | Later) & { faults?: SettingsNote[] }
type Answer<Value> = { ok: true; value: Value } | Refused

export type SettingUp = {
  enter: (asked: Required<(typeof FirstStartEnter)['_output']>, address: string) => Answer<FirstStartEntered>
  finish: (asked: FirstStart, address: string) => Promise<Answer<Session>>
}

const OVER = refuse('already-set-up', 'This hall is set up. Sign in at the console.')
const tags = ['settings']

/** `settingUp`: null where there is a hall. */
export function firstStartRoutes(app: App, settingUp: SettingUp | null): void {
  app.get(
    '/api/v1/first-start',
    {
      schema: {
        operationId: 'firstStart',
        summary: 'Whether this hall is still to be set up',
        tags,
        response: { 200: FirstStartView },
      },
    },
    async () => ({ state: settingUp ? ('waiting' as const) : ('done' as const) }),
  )

  app.post(
    '/api/v1/first-start/enter',
    {
      schema: {
        operationId: 'enterFirstStart',
        summary: 'Begins to set a new hall up, with the code that its terminal shows',
        description:
          'From one browser at a time: another is refused (set-up-elsewhere) until it takes over. A program needs this not at all.',
        ...{ tags, body: FirstStartEnter },
        response: { 200: FirstStartEntered, ...Refusals },
      },
    },
    async (request, reply) =>
      answer(reply, settingUp ? settingUp.enter(request.body, request.ip) : OVER, 200),
  )

  app.post(
    '/api/v1/first-start',
    {
      bodyLimit,
      schema: {
        operationId: 'finishFirstStart',
        summary: 'Sets a new hall up and opens it, with the code that its terminal shows',
        description:
          '`settings` is a whole hall file (GET /api/v1/settings/schema). All of it or nothing: where a field is not valid, `faults` names each. The answer is a session of the first administrator; the code is good for nothing after it.',
        ...{ tags, body: FirstStart },
        response: { 201: Session, ...Refusals },
      },
    },
    async (request, reply) =>
      answer(reply, settingUp ? await settingUp.finish(request.body, request.ip) : OVER, 201),
  )
}

function answer(reply: FastifyReply, said: Answer<unknown>, status: number): FastifyReply {
  if (said.ok) return send(reply, done(said.value), status)
  if ('waitSeconds' in said) reply.header('retry-after', String(said.waitSeconds))
  return said.faults ? refuseWithFaults(reply, said, said.faults) : send(reply, said)
}
