/** `GET /t/{token}`: the visitor's own page, and the same as data. No login: the token cannot be guessed. */
import { createHash } from 'node:crypto'
import {
  Bilingual,
  BoothName,
  BoothNumber,
  LanguageWire,
  RatingView,
  type Ticket,
  TicketStateWire,
  Time,
} from '@antrean/queue-core'
import { DEFAULT_LANGUAGE, LANGUAGES } from '@antrean/words'
import { z } from 'zod'
import { done, refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import { ticketByToken } from '../hall/find-ticket.ts'
import type { Hall } from '../hall/hall.ts'
import type { Ratings } from '../ratings/ratings.ts'
import { unknownPage, visitPage } from '../visitor/page.ts'
import { type Turn, TurnView } from '../visitor/turn.ts'
import { type Visit, visitOf } from '../visitor/visit.ts'
import type { App } from './app.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'
import { asPage } from './visitor-replies.ts'

const VisitBody = z.object({
  hall: Bilingual,
  place: Bilingual.optional(),
  number: z.string(),
  service: Bilingual,
  /** Of a ticket for several services: each, and whether it is over, the one of now, or still to come. */
  services: z
    .array(z.object({ name: Bilingual, stands: z.enum(['over', 'now', 'next', 'not-now']) }))
    .optional(),
  state: TicketStateWire,
  language: LanguageWire,
  ahead: z.int(),
  expectedWaitSeconds: z.int().nullable(),
  callBy: Time,
  served: z.boolean(),
  late: z.boolean(),
  booth: BoothNumber.nullable(),
  /** What that is called, where it is not its number. */
  boothName: BoothName.optional(),
  calledAt: Time.nullable(),
  endedAt: Time.nullable(),
  /** Once it was served: what stands of its rating. */
  rating: RatingView.nullable(),
  /** The page of the case that an escalated ticket goes on as. */
  caseUrl: z.string().nullish(),
  /** What the visitor may do about their turn; null once it has ended. */
  turn: TurnView.nullish(),
  at: Time,
})

export function visitorRoutes(
  app: App,
  hall: Hall,
  clock: Clock,
  ratings: Pick<Ratings, 'standing'>,
  turn: Pick<Turn, 'standing'>,
  caseUrlOf: (ticket: Ticket) => string | null,
): void {
  const find = (token: string): Visit | null => {
    const ticket = ticketByToken(hall, token)
    return (
      ticket && {
        ...visitOf(hall.live.state, ticket, clock.now(), ratings.standing(ticket)),
        caseUrl: caseUrlOf(ticket),
        turn: turn.standing(ticket),
      }
    )
  }

  app.get(
    '/t/:token.json',
    {
      schema: {
        operationId: 'getVisit',
        summary: "A visitor's own ticket: place in line, called or not",
        tags: ['visitor'],
        params: z.object({ token: z.string() }),
        response: { 200: VisitBody, 404: Refusals[404] },
      },
    },
    async (request, reply) => {
      const visit = find(request.params.token)
      return send(reply, visit ? done(visit) : refuse('unknown-ticket', 'This address names no ticket.'))
    },
  )

  app.get(
    '/t/:token',
    {
      schema: {
        operationId: 'getVisitPage',
        summary: "The visitor's own page",
        tags: ['visitor'],
        params: z.object({ token: z.string() }),
        querystring: z.object({ lang: z.enum(LANGUAGES).optional().catch(undefined) }),
      },
    },
    async (request, reply) => {
      const visit = find(request.params.token)
      const language = request.query.lang ?? visit?.language ?? DEFAULT_LANGUAGE
      const page = visit
        ? visitPage(visit, language, request.params.token)
        : unknownPage(hall.live.state.config!, language)
      // The page asks again every few seconds: an unchanged one costs a few bytes.
      const tag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 16)}"`
      asPage(reply, hall).header('etag', tag)
      if (request.headers['if-none-match'] === tag) return reply.code(304).send()
      return reply.code(visit ? 200 : 404).send(page)
    },
  )
}
