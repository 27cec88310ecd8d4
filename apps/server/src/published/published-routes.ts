/** Figures that were published of days before the hall's own record: taken in, listed and taken back, for an administrator. [S24] */
import { dateInZone, PUBLISHED, PublishedFigures } from '@antrean/queue-core'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { done, refuse } from '../answer.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall/hall.ts'
import { administratorOf } from '../http/administrator.ts'
import type { App } from '../http/app.ts'
import { send } from '../http/reply.ts'
import { IdempotencyKey, Refusals } from '../http/schemas.ts'
import { commandBy } from '../notices/message-callers.ts'
import { publishedIn } from '../reports/read-published.ts'

const Source = z.object({ source: z.string().trim().min(1).max(80) })
const Figures = z.object({ source: z.string(), ...PublishedFigures.shape, unattributed: z.int() })
const Answer = z.object({ figures: z.array(Figures) })
const PATH = '/api/v1/published-figures'
const ALL = { from: '0000-01-01', to: '9999-12-31' }

export function publishedRoutes(
  app: App,
  { access, hall, clock }: { access: Access; hall: Hall; clock: Pick<Clock, 'now'> },
): void {
  const all = () => ({ figures: publishedIn(hall.store, ALL) })
  const said = { tags: ['reports'], security: [{ bearer: [] }] }

  /** The hall's first day; its own record counts from there on. */
  const firstDay = (): string =>
    [
      ...hall.store.log.stretches().map(({ date }) => date),
      dateInZone(hall.live.state.config!.timezone, clock.now()),
    ].sort()[0]!

  app.get(
    PATH,
    {
      schema: {
        operationId: 'getPublishedFigures',
        summary: 'Published figures of days before the hall’s own record (an administrator)',
        ...said,
        response: { 200: Answer, ...Refusals },
      },
    },
    async (request, reply) => {
      if (!administratorOf(access, request, reply, 'published-figures')) return reply
      return send(reply, done(all()))
    },
  )

  app.put(
    PATH,
    {
      schema: {
        operationId: 'setPublishedFigures',
        summary:
          'Takes in what a source published of a period before the hall’s own record (an administrator)',
        description:
          'Counts without tickets and times. The same `source` told again replaces what it said. Reports that ask for the whole period have the figures, and name them as published. docs/import.md says more.',
        ...said,
        ...{ headers: IdempotencyKey, querystring: Source, body: PublishedFigures },
        response: { 200: Answer, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'published-figures')
      if (!caller) return reply
      const figures = request.body as PublishedFigures
      const first = firstDay()
      const letters = hall.live.state.config!.services.map(({ letter }) => letter)
      const strange = Object.keys(figures.services).find(letter => !letters.includes(letter))
      if (figures.to >= first)
        return send(
          reply,
          refuse(
            'bad-request',
            `${figures.to} is a day of the hall's own record, which began on ${first}; only figures of days before it are taken.`,
          ),
        )
      if (strange)
        return send(
          reply,
          refuse('bad-request', `The hall has no service ${strange}. It has ${letters.join(', ')}.`),
        )
      return send(
        reply,
        await publish(commandBy(request, caller), Source.parse(request.query).source, figures),
      )
    },
  )

  app.delete(
    PATH,
    {
      schema: {
        operationId: 'dropPublishedFigures',
        summary: 'Takes back what a source published (an administrator)',
        ...said,
        ...{ headers: IdempotencyKey, querystring: Source },
        response: { 200: Answer, ...Refusals },
      },
    },
    async (request, reply) => {
      const caller = administratorOf(access, request, reply, 'published-figures')
      if (!caller) return reply
      return send(reply, await publish(commandBy(request, caller), Source.parse(request.query).source, null))
    },
  )

  async function publish(by: ReturnType<typeof commandBy>, source: string, figures: PublishedFigures | null) {
    const named = { kind: PUBLISHED, id: source }
    const ack = await hall.submit({
      ...by,
      fingerprint: `published-figures ${JSON.stringify([source, figures])}`,
      touches: [named],
      asks: ({ at, actor }) => [
        { ...named, command: { type: 'PublishFigures', at, actor, id: source, figures } },
      ],
      value: () => null,
    })
    return ack.ok ? done(all()) : ack
  }
}
