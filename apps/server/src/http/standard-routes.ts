/** `GET /api/v1/services/{letter}/standard`: what hangs at the hall, for whoever asks; kiosks show it before the press. [Q50] */
import { PublishedStandard, ServiceLetter } from '@antrean/queue-core'
import { z } from 'zod'
import { done, refuse } from '../answer.ts'
import type { Hall } from '../hall/hall.ts'
import type { App } from './app.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'

const Body = z.object({ service: ServiceLetter, standard: PublishedStandard })

export function standardRoutes(app: App, hall: Hall): void {
  app.get(
    '/api/v1/services/:letter/standard',
    {
      schema: {
        operationId: 'getStandard',
        summary: 'The published standard of a service, as it hangs at the hall',
        tags: ['hall'],
        params: z.object({ letter: ServiceLetter }),
        response: { 200: Body, 400: Refusals[400], 404: Refusals[404], 503: Refusals[503] },
      },
    },
    async (request, reply) => {
      const { letter } = request.params
      const service = hall.live.state.config?.services.find(its => its.letter === letter)
      if (!service) return send(reply, refuse('unknown-service', `This hall has no service ${letter}.`))
      return send(reply, done({ service: letter, standard: service.standard ?? {} }))
    },
  )
}
