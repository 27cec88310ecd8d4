/** Keys of other systems: an administrator makes them, sees when they were used, and takes them back. */
import { ApiKeyView, isoInZone, MadeApiKey, NewApiKey } from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { KeyRecord } from '../access/store/key-rows.ts'
import { done, refuse } from '../answer.ts'
import { unspoken } from '../commands/unspoken.ts'
import { administratorOf } from './administrator.ts'
import type { App } from './app.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'

const tags = ['access']
const security = [{ bearer: [] }]

/** `timezone`: the hall's; `revoked`: somebody's right may have ended. */
export function keyRoutes(app: App, access: Access, timezone: () => string, revoked: () => void): void {
  function shown({ madeAt, madeBy, expiresAt, usedAt, revokedAt, ...key }: KeyRecord): ApiKeyView {
    const iso = (at: number) => isoInZone(timezone(), at)
    return {
      ...{ id: key.id, name: key.name, scopes: [...key.scopes] },
      ...{ madeAt: iso(madeAt), madeBy: access.staff.nameOf(madeBy), expiresAt: iso(expiresAt) },
      usedAt: usedAt === null ? null : iso(usedAt),
      revokedAt: revokedAt === null ? null : iso(revokedAt),
    }
  }

  app.get(
    '/api/v1/api-keys',
    {
      schema: {
        operationId: 'apiKeys',
        summary: 'Keys of other systems, the newest first, with their last use (an administrator)',
        ...{ tags, security },
        response: { 200: z.array(ApiKeyView), ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'api-keys')) return reply
      return send(reply, done(access.keys.all().map(shown)))
    },
  )

  app.post(
    '/api/v1/api-keys',
    {
      schema: {
        operationId: 'makeApiKey',
        summary: 'A key for another system, for some scopes and some days (an administrator)',
        description:
          'The secret is told in this answer alone; the hall keeps its hash. A scope says as whom the key acts, and where: officer:booths may do at booths what an officer may. Asked twice, there are two keys.',
        ...{ tags, security, body: NewApiKey },
        response: { 201: MadeApiKey, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'api-keys')
      if (!caller) return reply
      const silent = unspoken(request.body)
      if (silent) return send(reply, refuse('bad-request', `api-keys: ${silent}`))
      access.sound()
      const { key, secret } = access.keys.make(request.body, caller.id)
      const { actor, address } = caller
      const detail = `${key.id} ${key.name}: ${key.scopes.join(' ')}`
      access.audit.record({ what: 'key-made', actor, address, detail })
      return send(reply, done({ ...shown(key), secret }), 201)
    },
  )

  app.delete(
    '/api/v1/api-keys/:id',
    {
      schema: {
        operationId: 'revokeApiKey',
        summary: 'Takes a key back, for good; it stays on the list (an administrator)',
        ...{ tags, security, params: z.object({ id: z.string().min(1).max(64) }) },
        response: { 204: z.null(), ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'api-keys')
      if (!caller) return reply
      const { id } = request.params
      if (!access.keys.byId(id))
        return send(reply, refuse('not-found', `There is no key ${id}. Look it up in the list of keys.`))
      access.sound()
      const { actor, address } = caller
      if (access.keys.revoke(id)) access.audit.record({ what: 'key-revoked', actor, address, detail: id })
      revoked()
      return reply.code(204).send(null)
    },
  )
}
