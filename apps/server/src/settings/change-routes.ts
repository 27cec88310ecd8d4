/** The set-up is changed over HTTP, and put back. Each change is an event; none is written over one that was not seen. [T1] */
import { hash } from 'node:crypto'
import {
  type Ack,
  CASE_SETUP,
  checkSettings,
  type HallConfig,
  SettingsChange,
  SettingsUndo,
  SettingsView,
} from '@antrean/queue-core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { Staff } from '../access/caller.ts'
import { refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import { administratorOf } from '../http/administrator.ts'
import type { App } from '../http/app.ts'
import { commandIdFor } from '../http/command-id.ts'
import { send } from '../http/reply.ts'
import { ErrorBody, IdempotencyKey, Refusals } from '../http/schemas.ts'
import { type settingsChanges, whoChanged } from './changes.ts'
import { faultsOfBody } from './faults-of-body.ts'
import { bodyLimit, refuseFields, refuseWithFaults, tellSetUp } from './replies.ts'
import { versionIn } from './version.ts'

const tags = ['settings']
const security = [{ bearer: [] }]
const headers = IdempotencyKey.extend({ 'if-match': z.string().max(40).optional() })
const AnswersToChange = { 200: SettingsView, ...Refusals, 412: ErrorBody, 428: ErrorBody }

export function changeRoutes(
  app: App,
  options: {
    access: Access
    hall: Hall
    clock: Pick<Clock, 'now'>
    changes: ReturnType<typeof settingsChanges>
  },
): void {
  const { access, hall, clock, changes } = options

  app.put(
    '/api/v1/settings',
    {
      bodyLimit,
      attachValidation: true,
      schema: {
        operationId: 'changeSettings',
        summary: 'Changes the set-up, all of it or nothing (an administrator)',
        description:
          '`settings` is a whole hall file (GET /api/v1/settings/schema); `If-Match` names the version that it was made of. 412 says who changed what meanwhile; where a field is not valid, `faults` names each. What concerns a booth that is open takes effect when that closes.',
        ...{ tags, security, headers, body: SettingsChange },
        response: AnswersToChange,
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'settings')
      const version = caller && versionIn(request, reply)
      if (!caller || version === null) return reply
      const wrong = faultsOfBody(request)
      if (wrong.length > 0) return refuseFields(reply, wrong)
      const { settings: given, why } = request.body as z.output<typeof SettingsChange>
      const { settings, faults, differences } = checkSettings(hall.live.state, given, clock.now())
      if (!settings) return refuseFields(reply, faults)
      if (version === hall.live.setUp.version && differences.length === 0)
        return tellSetUp(reply, changes.present())
      return change(request, reply, { caller, version, settings, why })
    },
  )

  app.post(
    '/api/v1/settings/undo',
    {
      attachValidation: true,
      schema: {
        operationId: 'undoSettings',
        summary: 'Takes back the last change of the set-up, or all since a version (an administrator)',
        description: 'A change of its own, on record with who, when and why; undone again, it comes back.',
        ...{ tags, security, headers, body: SettingsUndo },
        response: AnswersToChange,
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'settings/undo')
      const version = caller && versionIn(request, reply)
      if (!caller || version === null) return reply
      const wrong = faultsOfBody(request)
      if (wrong.length > 0) return refuseFields(reply, wrong)
      const { to, why } = request.body as z.output<typeof SettingsUndo>
      const settings = changes.was(to)
      if (!settings)
        return send(
          reply,
          refuse(
            'not-found',
            to === undefined
              ? 'There is no set-up before this one.'
              : `There is no set-up of version ${to}. GET /api/v1/settings/history lists them.`,
          ),
        )
      return change(request, reply, { caller, version, settings, why })
    },
  )

  async function change(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: { caller: Staff; version: number; settings: HallConfig; why: string },
  ): Promise<FastifyReply> {
    const { caller, version, settings, why } = asked
    const ack: Ack<unknown> = await hall.submit({
      commandId: commandIdFor(caller.actor, request.headers['idempotency-key'] as string | undefined),
      actor: caller.actor,
      fingerprint: `settings ${hash('sha256', JSON.stringify([version, settings, why]), 'base64url').slice(0, 22)}`,
      touches: [CASE_SETUP],
      command: ({ at, actor, setUp }) => ({
        ...{ type: 'ConfigureHall', at, actor, config: settings, why, source: 'settings' },
        stale: setUp !== version,
      }),
      value: () => null,
    })
    if (ack.ok) return tellSetUp(reply, changes.present())
    if (ack.error.code === 'settings-changed') {
      const others = changes.since(version)
      return refuseWithFaults(
        reply,
        refuse(
          'settings-changed',
          `${whoChanged(others)} Read the set-up again, and make your change of that.`,
        ),
        [],
      )
    }
    return refuseWithFaults(reply, ack, checkSettings(hall.live.state, settings, clock.now()).faults)
  }
}
