/** The pages of visitors on their way: each with the policy that lets it do what it needs and nothing else. */
import { DEFAULT_LANGUAGE, type Language } from '@antrean/words'
import type { FastifyReply } from 'fastify'
import type { Hall } from '../hall/hall.ts'
import { visitorPolicy } from '../visitor/layout.ts'
import { unknownPage } from '../visitor/page.ts'

export const asPage = (reply: FastifyReply, hall: Hall): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', visitorPolicy(hall.live.state.config?.colours))
    // The address stays within this server; with none at all a form would come from nowhere, and be refused.
    .header('referrer-policy', 'same-origin')
    .header('cache-control', 'private, no-cache')

export const sendPage = (reply: FastifyReply, hall: Hall, page: string, status = 200): FastifyReply =>
  asPage(reply, hall).code(status).send(page)

export const sendUnknown = (reply: FastifyReply, hall: Hall, language: Language | undefined): FastifyReply =>
  sendPage(reply, hall, unknownPage(hall.live.state.config!, language ?? DEFAULT_LANGUAGE), 404)
