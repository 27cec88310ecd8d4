/** Figures that were published of days before the hall's own record: counts of a whole period, without tickets and times. [S24] */
import { z } from 'zod'
import { type Aggregate, eventOf } from '../aggregate/aggregate.ts'
import type { Meta } from '../hall/commands.ts'
import { ServiceLetter } from '../hall/config.ts'
import { unattributed } from '../report/published-facts.ts'

export const PUBLISHED = 'published-figures'
const Count = z.int().min(0).max(100_000_000)

export const PublishedFigures = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date().describe('Both included. Reports have the figures where they ask for the whole period.'),
    served: Count.describe('In all, also those that the source attributes to no service.'),
    services: z.record(ServiceLetter, Count).describe('By the code of the hall’s service.'),
    ratings: z
      .strictObject({ counts: z.array(Count).min(2).max(5).describe('By level, the worst first.') })
      .nullable(),
    score: z
      .strictObject({ of: z.number().positive(), before: z.number().min(0), after: z.number().min(0) })
      .nullable()
      .describe('Given to the service from outside, before and after; no figure of the hall makes it.'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'the period ends before it begins' })
  .refine(its => unattributed(its) >= 0, {
    path: ['served'],
    message: 'the services together are more than all that were served',
  })
export type PublishedFigures = z.infer<typeof PublishedFigures>

/** `figures` null: taken back. */
export const PublishedEvent = eventOf(PUBLISHED)('FiguresPublished', {
  figures: PublishedFigures.nullable(),
})
export type PublishedEvent = z.infer<typeof PublishedEvent>
export type Published = { figures: PublishedFigures | null }
type PublishFigures = Meta & { type: 'PublishFigures'; id: string; figures: PublishedFigures | null }

/** Its id is the source, so that the same source told again replaces what it said. */
export const publishedFigures: Aggregate<Published, PublishFigures, PublishedEvent> = {
  kind: PUBLISHED,
  event: PublishedEvent,
  decide: (_, { at, actor, id, figures }) => ({
    ok: true,
    events: [{ kind: PUBLISHED, id, type: 'FiguresPublished', at, actor, figures }],
  }),
  evolve: (_, { figures }) => ({ figures }),
  keys: ({ figures }) => (figures ? { to: figures.to } : {}),
  wakeAt: () => null,
  due: () => [],
}
