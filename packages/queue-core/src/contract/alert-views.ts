/** Alerts as an administrator sees them. */
import { z } from 'zod'
import { ALERT_RULES } from '../alerts/judge.ts'
import { MessageChannel } from '../messages/message-events.ts'
import { Time } from './views.ts'

const RuleView = z.object({
  on: z.boolean(),
  at: z.number(),
  over: z.number(),
  minutes: z.number(),
  /** Whether it stands, and since when it does or does not; null where it never stood. */
  raised: z.boolean(),
  since: Time.nullable(),
  /** The figure now; null where it is not watched, or not known. */
  value: z.number().nullable(),
})
export const AlertsView = z.object({
  language: z.string(),
  email: z.array(z.string()),
  sms: z.array(z.string()),
  whatsapp: z.array(z.string()),
  rules: z.record(z.enum(ALERT_RULES), RuleView),
  /** By which the hall can send at all. */
  channels: z.array(MessageChannel),
  /** Of telephone numbers without one, e.g. ID. */
  phoneCountry: z.string(),
})
export type AlertsView = z.infer<typeof AlertsView>

/** To how many a test is on its way. */
export const AlertsTold = z.object({ people: z.int() })
export type AlertsTold = z.infer<typeof AlertsTold>
