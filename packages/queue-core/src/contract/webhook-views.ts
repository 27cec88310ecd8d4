/** Webhooks as an administrator makes and sees them. */
import { z } from 'zod'
import { Time } from './views.ts'

/** What other systems can be told of, near to each other what belongs together. */
export const WEBHOOK_KINDS = [
  'day.opened',
  'day.closed',
  'service.opened',
  'service.closed',
  'booth.opened',
  'booth.paused',
  'booth.closed',
  'booth.absent',
  'ticket.issued',
  'ticket.called',
  'ticket.recalled',
  'ticket.started',
  'ticket.finished',
  'ticket.no-show',
  'ticket.returned',
  'ticket.undone',
  'ticket.transferred',
  'ticket.parked',
  'ticket.resumed',
  'ticket.cancelled',
  'ticket.expired',
  'ticket.at-risk',
  'ticket.missed',
  'ticket.rated',
  'alert.raised',
  'alert.over',
  'case.opened',
  'case.assigned',
  'case.question-asked',
  'case.question-answered',
  'case.extended',
  'case.due-soon',
  'case.due',
  'case.overdue',
  'case.completed',
  'case.closed',
  'case.reopened',
] as const
export type WebhookKind = (typeof WEBHOOK_KINDS)[number]

export const NewWebhook = z.strictObject({
  url: z.string().trim().max(2_000),
  /** All of them where none is named. */
  kinds: z
    .array(z.enum(WEBHOOK_KINDS))
    .min(1)
    .max(WEBHOOK_KINDS.length)
    .default([...WEBHOOK_KINDS]),
})

/** One call: which event, and what the other side answered. */
export const WebhookCall = z.object({
  at: Time,
  seq: z.int(),
  kind: z.string(),
  delivered: z.boolean(),
  /** Null where nothing was answered. */
  status: z.int().nullable(),
  /** Why not, where nothing was answered. */
  detail: z.string(),
})
export type WebhookCall = z.infer<typeof WebhookCall>

export const WebhookView = z.object({
  id: z.string(),
  url: z.string(),
  kinds: z.array(z.string()),
  madeAt: Time,
  /** The name of whoever made it. */
  madeBy: z.string(),
  /** `paused`: by an administrator; `disabled`: by what the other side answered. */
  state: z.enum(['on', 'failing', 'paused', 'disabled']),
  /** The last event that the other side has, or is not to be told of. */
  seq: z.int(),
  /** Events of the log that come after it. */
  behind: z.int(),
  failingSince: Time.nullable(),
  /** The next try; null where none is to come, or it is under way. */
  nextAt: Time.nullable(),
  /** What the other side answered last, since the server started; null where it did not. */
  status: z.int().nullable(),
  /** `refused`: for days; `gone`: by 410. Null where it is not disabled. */
  why: z.enum(['refused', 'gone']).nullable(),
  /** The last ten calls since the server started, the newest first. */
  calls: z.array(WebhookCall),
})
export type WebhookView = z.infer<typeof WebhookView>

/** `secret` is told this once: the receiver checks signatures by it. */
export const MadeWebhook = WebhookView.extend({ secret: z.string() })
export type MadeWebhook = z.infer<typeof MadeWebhook>

export const WebhookTested = z.object({
  delivered: z.boolean(),
  status: z.int().nullable(),
  /** Why not, where nothing was answered. */
  detail: z.string(),
})
export type WebhookTested = z.infer<typeof WebhookTested>
