/** The ticket of a set-up as its paper would look, before that is saved: the bytes of the kiosk's own composer, drawn. [T24] */
import { drawPaper, logoFromSetUp } from '@antrean/printer-driver/draw'
import { readSettings, TicketPictureAsked } from '@antrean/queue-core'
import { ticketPaper } from '@antrean/ticket-paper'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { Clock } from '../clock.ts'
import { administratorOf } from '../http/administrator.ts'
import type { App } from '../http/app.ts'
import { Refusals } from '../http/schemas.ts'
import { exampleSetting, exampleTicket } from './example-ticket.ts'
import { bodyLimit, refuseFields } from './replies.ts'

/** The plainest printer of each width. */
const PRINTERS = {
  80: { model: 'generic-80', columns: 48, dots: 576 },
  58: { model: 'generic-58', columns: 32, dots: 384 },
} as const

export function ticketPictureRoutes(
  app: App,
  { access, clock, publicUrl }: { access: Access; clock: Pick<Clock, 'now'>; publicUrl: () => string },
): void {
  app.post(
    '/api/v1/settings/ticket',
    {
      bodyLimit,
      schema: {
        operationId: 'drawTicket',
        summary: 'Draws the ticket of a set-up on paper of 80 or 58 mm, a dot a pixel (an administrator)',
        description:
          'Nothing is changed and no ticket is given. `settings` is a whole hall file; where a field is not valid, `faults` names each. The picture is what a plain printer would print of an example: its code leads nowhere.',
        tags: ['settings'],
        security: [{ bearer: [] }],
        body: TicketPictureAsked,
        response: {
          200: {
            description: 'The picture',
            content: { 'image/png': { schema: z.string().meta({ format: 'binary' }) } },
          },
          ...Refusals,
        },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'settings/ticket')) return reply
      const { settings: given, paper, language, priority } = request.body
      const { settings, faults } = readSettings(given)
      if (!settings) return refuseFields(reply, faults)
      const { model, columns, dots } = PRINTERS[paper]
      const ticket = exampleTicket(settings, { language, priority, at: clock.now(), publicUrl: publicUrl() })
      const logo = logoFromSetUp(settings.logo, dots)
      const { png } = await drawPaper(
        ticketPaper(ticket, { ...exampleSetting(settings), columns, logo }),
        model,
      )
      return (reply as FastifyReply).type('image/png').send(png)
    },
  )
}
