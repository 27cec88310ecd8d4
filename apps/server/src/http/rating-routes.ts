/**
 * `POST /t/{token}/rating`: what the visitor says of the service, from any program as JSON and from their page as a form,
 * which needs no script. `GET /t/{token}/survey`: the questions, on a page of their own that nothing refreshes.
 */
import { type Ack, httpStatus, RatingView, type Ticket } from '@antrean/queue-core'
import { LANGUAGES } from '@antrean/words'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import { ticketByToken } from '../hall/find-ticket.ts'
import type { Hall } from '../hall/hall.ts'
import { formFor, type Ratings, type Said } from '../ratings/ratings.ts'
import { refusedPage, surveyPage } from '../visitor/rating-pages.ts'
import { visitOf } from '../visitor/visit.ts'
import type { App } from './app.ts'
import { commandIdFor } from './command-id.ts'
import { send } from './reply.ts'
import { IdempotencyKey, Refusals } from './schemas.ts'
import { sendPage, sendUnknown } from './visitor-replies.ts'

const FORM = 'application/x-www-form-urlencoded'
const ANSWER = 'answer.'
const UNKNOWN = refuse('unknown-ticket', 'This address names no ticket.')
const Level = z.int().min(1).max(5)
const Answer = z.int().min(1).max(4)
const Comment = z.string().max(1000)

const Rated = z
  .strictObject({
    level: Level.optional(),
    answers: z.record(z.string().max(40), Answer).optional(),
    comment: Comment.optional(),
  })
  .refine(said => Object.keys(said).length > 0, 'give a level, answers or a comment')

/** As a browser sends it: `level=3`, and `answer.waktu=4` for each answer; what was left empty is not there. */
function fromForm(body: string): unknown {
  const { level, comment = '', ...fields } = Object.fromEntries(new URLSearchParams(body))
  const answers = Object.entries(fields).filter(([field]) => field.startsWith(ANSWER))
  return {
    ...(level && { level: Number(level) }),
    ...(answers.length > 0 && {
      answers: Object.fromEntries(
        answers.map(([field, answer]) => [field.slice(ANSWER.length), Number(answer)]),
      ),
    }),
    // A browser ends lines with two characters, and counts them as one.
    ...(comment.trim() && { comment: comment.replaceAll('\r\n', '\n') }),
  }
}
const Token = z.object({ token: z.string() })
const Lang = z.object({ lang: z.enum(LANGUAGES).optional().catch(undefined) })

export function ratingRoutes(app: App, hall: Hall, clock: Clock, ratings: Ratings): void {
  const rate = (ticket: Ticket, said: Said, key: string | undefined): Promise<Ack<unknown>> =>
    ratings.rate(ticket, said, {
      through: 'page',
      actor: 'visitor',
      commandId: key === undefined ? null : commandIdFor(`visitor:${ticket.id}`, key),
      fingerprint: `rating ${ticket.id} ${said.level ?? ''} ${JSON.stringify(said.answers ?? null)}`,
    })

  const pageOf = (ticket: Ticket) => visitOf(hall.live.state, ticket, clock.now(), ratings.standing(ticket))

  // In a scope of its own: nobody else takes forms.
  app.register(async scope => {
    scope.addContentTypeParser(FORM, { parseAs: 'string' }, (_, body, parsed) =>
      parsed(null, fromForm(body as string)),
    )
    scope.withTypeProvider<ZodTypeProvider>().post(
      '/t/:token/rating',
      {
        attachValidation: true,
        schema: {
          operationId: 'rateVisit',
          summary: 'Rate the service of a ticket, answer its survey, add a comment: each may come by itself',
          description:
            'The best level is the highest. What was said can be changed for ten minutes; the same said again changes nothing. The page sends a form (`application/x-www-form-urlencoded`: `level`, `answer.{element}`, `comment`), which is answered with 303 back to the page.',
          tags: ['visitor'],
          params: Token,
          querystring: Lang,
          headers: IdempotencyKey,
          body: Rated,
          response: { 200: RatingView, 303: z.null(), ...Refusals },
        },
      },
      async (request, reply) => {
        const { params, query, headers, validationError } = request
        const ticket = ticketByToken(hall, params.token)
        const isForm = headers['content-type']?.startsWith(FORM)
        if (!isForm && validationError) throw validationError
        if (!ticket) return isForm ? sendUnknown(reply, hall, query.lang) : send(reply, UNKNOWN)
        const back = `/t/${encodeURIComponent(params.token)}${query.lang ? `?lang=${query.lang}` : ''}`
        // An empty form says nothing, and is no mistake.
        const answer = validationError ? null : await rate(ticket, request.body, headers['idempotency-key'])
        if (!isForm) return send(reply, answer!)
        if (!answer || answer.ok) return reply.code(303).header('location', back).send(null)
        const { code } = answer.error
        return sendPage(
          reply,
          hall,
          refusedPage(pageOf(ticket), query.lang ?? ticket.language, code, back),
          httpStatus(code),
        )
      },
    )
  })

  app.get(
    '/t/:token/survey',
    {
      schema: {
        operationId: 'getSurveyPage',
        summary: "The survey of a ticket's service, as a page",
        tags: ['visitor'],
        params: Token,
        querystring: Lang,
      },
    },
    async (request, reply) => {
      const { lang } = request.query
      const ticket = ticketByToken(hall, request.params.token)
      if (!ticket) return sendUnknown(reply, hall, lang)
      const visit = pageOf(ticket)
      const form = formFor(ticket, hall.live.state.config!)
      const language = lang ?? ticket.language
      return sendPage(reply, hall, surveyPage(visit, form, language, request.params.token))
    },
  )
}
