/** `GET /c/{token}`: the applicant's own page of a case, the same as data, and the answer to what they were asked. No login. */
import { createHash } from 'node:crypto'
import { type ErrorCode, httpStatus } from '@antrean/queue-core'
import { type Case, caseSetupOf } from '@antrean/queue-core/cases'
import { casePageWords, DEFAULT_LANGUAGE, LANGUAGES, type Language } from '@antrean/words'
import type { FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { done, refuse } from '../answer.ts'
import { ANSWER_MOST, type Applicants } from '../case-page/applicant.ts'
import type { NotTaken } from '../case-page/ask-part.ts'
import { CaseVisit, caseVisit } from '../case-page/case-visit.ts'
import { CASE_POLICY, casePage, unknownCasePage } from '../case-page/page.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import type { People } from '../people/people.ts'
import type { App } from './app.ts'
import { send } from './reply.ts'
import { Refusals } from './schemas.ts'

const FORM = 'application/x-www-form-urlencoded'
const UNKNOWN = refuse('unknown-case', 'This address names no case.')
const Token = z.object({ token: z.string() })
const Lang = z.object({ lang: z.enum(LANGUAGES).optional().catch(undefined) })
const PageQuery = Lang.extend({ file: z.string().max(40).optional().catch(undefined) })
const Answer = z.strictObject({
  text: z.string().trim().min(1).max(ANSWER_MOST),
  question: z.string().max(64).optional().describe('The `id` of the question; the open one without it.'),
})

/** A browser ends lines with two characters, and counts them as one. */
const fromForm = (body: string): object =>
  Object.fromEntries(
    [...new URLSearchParams(body)].map(([field, text]) => [field, text.replaceAll('\r\n', '\n')]),
  )

type Options = {
  hall: Hall
  clock: Clock
  people: Pick<People, 'get'>
  applicants: Applicants
  publicUrl: () => string
}
type Pages = ReturnType<typeof pagesOf>

export function casePageRoutes(app: App, options: Options): void {
  const { applicants } = options
  const pages = pagesOf(options)
  lookRoutes(app, applicants, pages)
  answerRoute(app, applicants, pages)
}

function lookRoutes(app: App, applicants: Applicants, pages: Pages): void {
  const { visitOf, pageOf } = pages

  app.get(
    '/c/:token.json',
    {
      schema: {
        operationId: 'getCaseVisit',
        summary: "An applicant's own case: by when, who has it, whose time it took",
        tags: ['visitor'],
        params: Token,
        response: { 200: CaseVisit, 404: Refusals[404] },
      },
    },
    async (request, reply) => {
      const one = applicants.caseByToken(request.params.token)
      return send(asPrivate(reply), one ? done(visitOf(one)) : UNKNOWN)
    },
  )

  app.get(
    '/c/:token',
    {
      schema: {
        operationId: 'getCasePage',
        summary: "The applicant's own page of a case",
        tags: ['visitor'],
        params: Token,
        querystring: PageQuery,
      },
    },
    async (request, reply) => {
      const { token } = request.params
      const one = applicants.caseByToken(token)
      const page = pageOf(one, token, request.query.lang, { file: request.query.file })
      // The page asks again every few seconds: an unchanged one costs a few bytes.
      const tag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 16)}"`
      asPage(reply).header('etag', tag)
      if (request.headers['if-none-match'] === tag) return reply.code(304).send()
      return reply.code(one ? 200 : 404).send(page)
    },
  )
}

function answerRoute(
  app: App,
  applicants: Applicants,
  { visitOf, pageOf, pathOf, languageFor }: Pages,
): void {
  // In a scope of its own: nobody else takes these forms.
  app.register(async scope => {
    scope.addContentTypeParser(FORM, { parseAs: 'string' }, (_, body, parsed) =>
      parsed(null, fromForm(body as string)),
    )
    scope.withTypeProvider<ZodTypeProvider>().post(
      '/c/:token/answer',
      {
        attachValidation: true,
        schema: {
          operationId: 'answerCase',
          summary: 'Answer what the applicant was asked: the clock of the case goes on',
          description:
            'The same answer sent again is the same answer. The page sends a form (`application/x-www-form-urlencoded`), which is answered with 303 back to the page, or with the page and why it was not taken.',
          tags: ['visitor'],
          params: Token,
          querystring: Lang,
          body: Answer,
          response: { 200: CaseVisit, 303: z.null(), ...Refusals },
        },
      },
      async (request, reply) => {
        const { params, query, headers, validationError } = request
        const one = applicants.caseByToken(params.token)
        const isForm = headers['content-type']?.startsWith(FORM)
        if (!isForm && validationError) throw validationError
        if (!one)
          return isForm
            ? asPage(reply)
                .code(404)
                .send(pageOf(null, params.token, query.lang))
            : send(reply, UNKNOWN)
        const { text, question } = request.body
        const answer = validationError ? null : await applicants.answer(one, text, question)
        if (!isForm) {
          if (!answer!.ok) return send(reply, answer!)
          return send(asPrivate(reply), done(visitOf(applicants.caseByToken(params.token)!)))
        }
        const language = languageFor(one, query.lang)
        if (answer?.ok)
          return reply
            .code(303)
            .header('location', `${pathOf(params.token)}?lang=${language}`)
            .send(null)
        const code = answer ? answer.error.code : 'bad-request'
        const written = typeof text === 'string' ? text : ''
        const now = applicants.caseByToken(params.token)!
        const page = pageOf(now, params.token, language, {
          notTaken: {
            why: whyNot(code, written, language),
            text: written,
          },
        })
        return asPage(reply).code(httpStatus(code)).send(page)
      },
    )
  })
}

function pagesOf({ hall, clock, people, publicUrl }: Options) {
  const visitOf = (one: Case): CaseVisit =>
    caseVisit(one, {
      config: hall.live.state.config!,
      setup: caseSetupOf({ own: ({ kind, id }) => hall.store.aggregates.of(kind, id) }),
      at: clock.now(),
      person: people.get,
    })
  const pathOf = (token: string): string =>
    `${(URL.parse(publicUrl())?.pathname ?? '/').replace(/\/$/, '')}/c/${encodeURIComponent(token)}`
  /** As asked, or as on the ticket that it came from. */
  const languageFor = (one: Case | null, asked: Language | undefined): Language =>
    asked ?? hall.live.state.tickets.get(one?.ticket?.id ?? '')?.language ?? DEFAULT_LANGUAGE

  function pageOf(
    one: Case | null,
    token: string,
    lang: Language | undefined,
    more: { notTaken?: NotTaken; file?: string | undefined } = {},
  ): string {
    const [language, path] = [languageFor(one, lang), pathOf(token)]
    return one
      ? casePage({ visit: visitOf(one), language, path, ...more })
      : unknownCasePage(hall.live.state.config!.name, language, path)
  }

  return { visitOf, pageOf, pathOf, languageFor }
}

function whyNot(code: ErrorCode, text: string, language: Language): string {
  const words = casePageWords(language)
  if (code === 'bad-request')
    return text.trim() === '' ? words.answerEmpty : words.answerLong({ most: ANSWER_MOST })
  return code === 'no-question' || code === 'case-decided' ? words.answerLate : words.notSaved
}

const asPrivate = (reply: FastifyReply): FastifyReply => reply.header('x-robots-tag', 'noindex, nofollow')

const asPage = (reply: FastifyReply): FastifyReply =>
  asPrivate(reply)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', CASE_POLICY)
    // The address stays within this server; with none at all a form would come from nowhere, and be refused.
    .header('referrer-policy', 'same-origin')
    .header('cache-control', 'private, no-cache')
