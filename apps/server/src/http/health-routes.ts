/** For whoever watches the server: is it alive, can it store, and how much does it do. */
import type { IncomingMessage } from 'node:http'
import { HallSnapshot, type Trouble } from '@antrean/queue-core'
import type { Access } from '../access/access.ts'
import type { Clock } from '../clock.ts'
import type { Forecaster } from '../forecast/forecaster.ts'
import type { Hall } from '../hall/hall.ts'
import type { Metrics } from '../ops/metrics.ts'
import { snapshotOf } from '../publish/snapshot.ts'
import type { App } from './app.ts'
import { callerOf } from './bearer.ts'
import { send } from './reply.ts'
import { Health, Refusals } from './schemas.ts'

export function healthRoutes(
  app: App,
  options: {
    access: Access
    hall: Hall
    clock: Clock
    metrics: Metrics
    troubles: () => Trouble[]
    /** What the screens are told of a service's wait: the same is told here. */
    wait: Forecaster['wait']
    version: string
  },
): void {
  const { access, hall, clock, metrics, troubles, wait, version } = options
  app.get(
    '/healthz',
    {
      schema: {
        operationId: 'getHealth',
        summary: 'Alive, and the last durable seq',
        tags: ['ops'],
        response: { 200: Health, 503: Health },
      },
    },
    async (_, reply) => {
      const trouble = troubles().find(({ code }) => code !== 'clock-wrong')
      return reply.code(trouble ? 503 : 200).send({
        status: trouble ? 'storage-failed' : 'ok',
        ...(trouble && { trouble: trouble.code, detail: trouble.detail }),
        seq: hall.live.seq,
        version,
      })
    },
  )

  app.get(
    '/metrics',
    {
      schema: {
        operationId: 'getMetrics',
        summary: 'Prometheus figures, for this very machine or whoever has a token',
        tags: ['ops'],
        security: [{ bearer: [] }, {}],
      },
    },
    async (request, reply) => {
      if (!isOnThisMachine(request.raw)) {
        const caller = callerOf(access, request)
        if (!caller.ok) return send(reply, caller)
      }
      return reply.type(metrics.contentType).send(await metrics.text())
    },
  )

  app.get(
    '/api/v1/hall',
    {
      schema: {
        operationId: 'getHall',
        summary: 'The public state of the hall',
        tags: ['hall'],
        response: { 200: HallSnapshot, 503: Refusals[503] },
      },
    },
    async () => snapshotOf(hall.live, 'public', clock.now(), wait),
  )
}

const LOOPBACK = /^(::ffff:)?127\.|^::1$/
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']

const LOCAL_HOST = /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/i

/**
 * Called by a program on this machine for itself: not for somebody behind a proxy here, nor for a page that bends its own
 * name to this machine.
 */
const isOnThisMachine = ({ socket, headers }: IncomingMessage): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  LOCAL_HOST.test(headers.host ?? '') &&
  FORWARDED.every(name => headers[name] === undefined)
