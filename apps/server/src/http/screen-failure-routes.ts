/** `POST /api/v1/screen-failures`: a screen that broke off says so, before or without any right to connect. */
import { z } from 'zod'
import { refuse } from '../answer.ts'
import type { ScreenFailures } from '../ops/screen-failures.ts'
import type { App } from './app.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'

const Failure = z.strictObject({
  surface: z.enum(['display', 'console', 'kiosk']),
  /** The path of the page, without what follows a `#`. */
  page: z.string().max(200),
  message: z.string().max(1000),
})

export function screenFailureRoutes(app: App, failures: Pick<ScreenFailures, 'tell'>): void {
  app.post(
    '/api/v1/screen-failures',
    {
      schema: {
        operationId: 'tellScreenFailure',
        summary: 'A screen broke off and is loaded again: ops staff are told for an hour',
        tags: ['screens'],
        body: Failure,
        response: { 204: z.null(), 400: Refusals[400], 413: Refusals[413], 429: Refusals[429] },
      },
    },
    async (request, reply) => {
      const browser = String(request.headers['user-agent'] ?? '').slice(0, 300)
      const heard = failures.tell({ ...request.body, address: request.ip, browser })
      return heard
        ? reply.code(204).send(null)
        : send(
            reply,
            refuse('too-many-attempts', 'Too many screens tell of failures. Try again in a minute.'),
          )
    },
  )
}
