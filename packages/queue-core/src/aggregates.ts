/** Everything with a life of its own. Another kind is a line here. */
import { z } from 'zod'
import type { AnyAggregate } from './aggregate/aggregate.ts'
import { type AlertEvent, alerts } from './alerts/alert.ts'
import { type CaseNumberTaken, caseSeries, caseSetups, cases } from './cases/aggregates.ts'
import type { CaseEvent } from './cases/case-events.ts'
import { HallEvent } from './hall/events.ts'
import { messages } from './messages/message.ts'
import { type MessageDeliverySet, messageDelivery } from './messages/message-delivery.ts'
import type { MessageEvent } from './messages/message-events.ts'
import { type MessageTextEvent, messageTexts } from './messages/message-text.ts'
import { type StopEvent, stops } from './messages/stop.ts'
import { type PublishedEvent, publishedFigures } from './published/published-figures.ts'
import { type ReportMailEvent, reportMails } from './report-mails/report-mail.ts'
import { type RatingEvent, ratings } from './satisfaction/rating.ts'

const ALL = [
  ...[ratings, messages, messageTexts, messageDelivery, stops],
  ...[cases, caseSetups, caseSeries, alerts, reportMails, publishedFigures],
] as const
export const AGGREGATES: ReadonlyMap<string, AnyAggregate> = new Map(
  ALL.map(its => [its.kind, its as unknown as AnyAggregate]),
)

/** What the log holds. */
export type LogEvent =
  | HallEvent
  | RatingEvent
  | MessageEvent
  | MessageTextEvent
  | MessageDeliverySet
  | StopEvent
  | CaseEvent
  | CaseNumberTaken
  | AlertEvent
  | ReportMailEvent
  | PublishedEvent

export const isHallEvent = (event: LogEvent): event is HallEvent => !('kind' in event)

/** Throws where it is no event of this release. */
export function parseLogEvent(event: object): LogEvent {
  const kind = 'kind' in event ? AGGREGATES.get(String(event.kind)) : undefined
  if ('kind' in event && !kind)
    throw new z.ZodError([
      { code: 'custom', path: ['kind'], message: `unknown kind ${event.kind}`, input: event },
    ])
  return (kind ? kind.event.parse(event) : HallEvent.parse(event)) as LogEvent
}
