/**
 * What visitors do about their turn: `POST /t/{token}/leave`, `/later`, `/notify`, from any program as JSON and from their page as forms,
 * which need no script. `GET` of the same addresses: the page that asks first.
 */
import { type Ack, httpStatus, type Ticket } from '@antrean/queue-core'
import { LANGUAGES, type Language } from '@antrean/words'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { done, refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import { ticketByToken } from '../hall/find-ticket.ts'
import type { Hall } from '../hall/hall.ts'
import { type Turn, TurnView } from '../visitor/turn.ts'
import { type AskedPage, laterPage, leavePage, notifyPage, turnRefusedPage } from '../visitor/turn-pages.ts'
import { visitOf } from '../visitor/visit.ts'
import type { App } from './app.ts'
import { commandIdFor } from './command-id.ts'
import { send } from './reply.ts'
import { IdempotencyKey, Refusals } from './schemas.ts'
import { sendPage, sendUnknown } from './visitor-replies.ts'

const FORM = 'application/x-www-form-urlencoded'
const UNKNOWN = refuse('unknown-ticket', 'This address names no ticket.')
const Token = z.object({ token: z.string() })
const Lang = z.object({ lang: z.enum(LANGUAGES).optional().catch(undefined) })
const Contact = z.string().trim().min(1).max(254)
const Notify = z
  .strictObject({ phone: Contact.optional(), email: Contact.optional(), stop: z.literal(true).optional() })
  .refine(asked => Object.keys(asked).length === 1, 'give a phone, an email, or `stop`')
type Notify = z.infer<typeof Notify>

/** As a browser sends it: one field for both, and another for the button that ends it. */
function fromForm(body: string): unknown {
  const { contact = '', stop } = Object.fromEntries(new URLSearchParams(body))
  if (stop) return { stop: true }
  if (contact.trim() === '') return {}
  return contact.includes('@') ? { email: contact } : { phone: contact }
}

type Wish = {
  operationId: string
  summary: string
  description: string
  page(asked: AskedPage): string
}

const WISHES = {
  leave: {
    operationId: 'leaveLine',
    summary: 'Leave the line: the ticket is not called any more',
    description: 'Until it is called. There is no way back but another ticket.',
    page: leavePage,
  },
  later: {
    operationId: 'askMoreTime',
    summary: 'More time: the next three of the line go first',
    description:
      'The ticket is promised right after the last of them. Twice at the most; not where nobody waits behind it, nor where somebody would be called late because of it. Asked again within a minute it is the same wish.',
    page: laterPage,
  },
} as const satisfies Record<string, Wish>

type Asked = FastifyRequest<{
  Params: z.infer<typeof Token>
  Querystring: z.infer<typeof Lang>
  Headers: z.infer<typeof IdempotencyKey>
}>
const isForm = ({ headers }: Pick<FastifyRequest, 'headers'>) =>
  headers['content-type']?.startsWith(FORM) ?? false
const byVisitor = ({ id }: Ticket, { headers }: Asked) => {
  const key = headers['idempotency-key']
  return { commandId: key === undefined ? null : commandIdFor(`visitor:${id}`, key), actor: 'visitor' }
}

const schemaOf = ({ operationId, summary, description }: Omit<Wish, 'page'>) => ({
  operationId,
  summary,
  description: `${description} The page sends a form (\`${FORM}\`), which is answered with 303 back to the page.`,
  tags: ['visitor'],
  params: Token,
  querystring: Lang,
  headers: IdempotencyKey,
  response: { 200: TurnView.nullable(), 303: z.null(), ...Refusals },
})
const pageSchema = (operationId: string, summary: string) => ({
  ...{ operationId, summary, tags: ['visitor'] },
  ...{ params: Token, querystring: Lang },
})

export function turnRoutes(app: App, hall: Hall, clock: Clock, turn: Turn): void {
  const visitNow = (ticket: Ticket) => ({
    ...visitOf(hall.live.state, ticket, clock.now()),
    turn: turn.standing(ticket),
  })

  function page(request: Asked, reply: FastifyReply, show: (asked: AskedPage) => string): FastifyReply {
    const { params, query } = request
    const ticket = ticketByToken(hall, params.token)
    if (!ticket) return sendUnknown(reply, hall, query.lang)
    const language: Language = query.lang ?? ticket.language
    return sendPage(reply, hall, show({ visit: visitNow(ticket), language, token: params.token }))
  }

  /** `wrong`: the page where the address itself was refused. */
  async function act(
    request: Asked,
    reply: FastifyReply,
    wish: (ticket: Ticket) => Promise<Ack<unknown>>,
    wrong?: (asked: AskedPage) => string,
  ): Promise<FastifyReply> {
    const { params, query } = request
    const form = isForm(request)
    const ticket = ticketByToken(hall, params.token)
    if (!ticket) return form ? sendUnknown(reply, hall, query.lang) : send(reply, UNKNOWN)
    const answer = await wish(ticket)
    const now = ticketByToken(hall, params.token) ?? ticket
    if (!form) return send(reply, answer.ok ? done(turn.standing(now)) : answer)
    const back = `/t/${encodeURIComponent(params.token)}${query.lang ? `?lang=${query.lang}` : ''}`
    // What was sent twice is done: the page says what is so.
    if (answer.ok || answer.error.code === 'ticket-ended')
      return reply.code(303).header('location', back).send()
    const { code } = answer.error
    const asked = { visit: visitNow(now), language: query.lang ?? ticket.language, token: params.token }
    const html =
      code === 'bad-request' && wrong
        ? wrong(asked)
        : turnRefusedPage(asked.visit, asked.language, code, back)
    return sendPage(reply, hall, html, httpStatus(code))
  }

  // In a scope of its own: nobody else takes these forms.
  app.register(async scope => {
    scope.addContentTypeParser(FORM, { parseAs: 'string' }, (_, body, parsed) =>
      parsed(null, fromForm(body as string)),
    )
    const typed = scope.withTypeProvider<ZodTypeProvider>()
    for (const what of ['leave', 'later'] as const) {
      const { page: show, ...about } = WISHES[what]
      typed.post(`/t/:token/${what}`, { schema: schemaOf(about) }, async (request, reply) =>
        act(request, reply, ticket => turn[what](ticket, byVisitor(ticket, request))),
      )
      typed.get(
        `/t/:token/${what}`,
        { schema: pageSchema(`${about.operationId}Page`, `The question before it, as a page: ${what}`) },
        async (request, reply) => page(request as Asked, reply, show),
      )
    }

    typed.post(
      '/t/:token/notify',
      {
        attachValidation: true,
        schema: {
          ...schemaOf({
            operationId: 'askMessages',
            summary: 'Messages when the turn is near and when the ticket is called',
            description:
              'A telephone number or an e-mail address, or `stop` for none any more. They are sent in the language of the query, or of the ticket. Three addresses a ticket at the most. The form has one field, `contact`, for both.',
          }),
          body: Notify,
        },
      },
      async (request, reply) => {
        const { query, validationError } = request
        if (validationError && !isForm(request)) throw validationError
        const asked = (validationError ? {} : request.body) as Notify
        const sent = request.body as Notify
        return act(
          request,
          reply,
          async ticket => {
            if (asked.stop) return turn.hush(ticket)
            if (!asked.phone && !asked.email) return refuse('bad-request', 'Give a phone or an email.')
            const { phone, email } = asked
            return turn.notify(
              ticket,
              { ...(phone && { phone }), ...(email && { email }) },
              query.lang ?? ticket.language,
              byVisitor(ticket, request),
            )
          },
          page => notifyPage(page, sent.phone ?? sent.email ?? ''),
        )
      },
    )
    typed.get(
      '/t/:token/notify',
      { schema: pageSchema('askMessagesPage', 'Where messages go, as a page') },
      async (request, reply) => page(request as Asked, reply, asked => notifyPage(asked)),
    )
  })
}
