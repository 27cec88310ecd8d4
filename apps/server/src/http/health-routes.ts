/** For whoever watches the server: is it alive, can it store, and how much does it do. */
import { HallSnapshot, type Trouble } from '@antrean/queue-core'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import type { Metrics } from '../ops/metrics.ts'
import { snapshotOf } from '../publish/snapshot.ts'
import type { App } from './app.ts'
import { Health, Refusals } from './schemas.ts'

export function healthRoutes(
  app: App,
  options: { hall: Hall; clock: Clock; metrics: Metrics; troubles: () => Trouble[]; version: string },
): void {
  const { hall, clock, metrics, troubles, version } = options
  app.get(
    '/healthz',
    {
      schema: {
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

  app.get('/metrics', { schema: { summary: 'Prometheus figures', tags: ['ops'] } }, async (_, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  )

  app.get(
    '/api/v1/hall',
    {
      schema: {
        summary: 'The public state of the hall',
        tags: ['hall'],
        response: { 200: HallSnapshot, 503: Refusals[503] },
      },
    },
    async () => snapshotOf(hall.live, 'public', clock.now()),
  )
}
