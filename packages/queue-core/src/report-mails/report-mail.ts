/** That the reports of a week were put into the outbox. Its id is the Monday on which they are due, so a week is told once. [S22] */
import { z } from 'zod'
import { type Aggregate, eventOf } from '../aggregate/aggregate.ts'
import { refusal } from '../aggregate/refusal.ts'
import type { Meta } from '../hall/commands.ts'

const event = eventOf('report-mail')
export const ReportMailEvent = event('ReportsMailed', {
  /** Their names. */
  reports: z.array(z.string()),
  /** The hall's dates, YYYY-MM-DD, both included. */
  from: z.string(),
  to: z.string(),
  /** To how many. */
  people: z.int(),
})
export type ReportMailEvent = z.infer<typeof ReportMailEvent>

/** `at`: when they were put there, epoch ms. */
export type ReportMail = { at: number }
export type ReportMailCommand = Meta & {
  type: 'MailReports'
  monday: string
  reports: readonly string[]
  from: string
  to: string
  people: number
}

export const reportMails: Aggregate<ReportMail, ReportMailCommand, ReportMailEvent> = {
  kind: 'report-mail',
  event: ReportMailEvent,
  decide(known, { monday, reports, from, to, people, at, actor }) {
    if (known) return refusal('message-known', `The reports due on ${monday} are in the outbox already.`)
    const meta = { kind: 'report-mail', id: monday, at, actor } as const
    return { ok: true, events: [{ ...meta, type: 'ReportsMailed', reports: [...reports], from, to, people }] }
  },
  evolve: (_, { at }) => ({ at }),
  keys: () => ({}),
  wakeAt: () => null,
  due: () => [],
}
