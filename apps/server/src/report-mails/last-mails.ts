/** What became of the mails of the last week that was sent, by schedule or by hand; of four weeks, as those are sent. [K32] */
import { isoInZone, type Message, type ReportMailsView, weeksDue } from '@antrean/queue-core'
import type { Hall } from '../hall/hall.ts'

/** `now`: epoch ms. */
export function lastMails(hall: Pick<Hall, 'live' | 'store'>, now: number): ReportMailsView['last'] {
  const { timezone } = hall.live.state.config!
  const weeks = weeksDue({ hour: 0, since: 0, now, timezone, told: () => false })
  for (const { monday, from, to } of weeks.toReversed()) {
    const mails = hall.store.aggregates
      .where('message', 'about', `report-mail:${monday}`)
      .map(({ state }) => state as Message)
    if (mails.length === 0) continue
    const count = (...stages: Message['stage'][]) =>
      mails.filter(({ stage }) => stages.includes(stage)).length
    return {
      ...{ monday, from, to },
      at: isoInZone(timezone, Math.max(...mails.map(({ queuedAt }) => queuedAt))),
      sent: count('sent', 'delivered'),
      waiting: count('waiting', 'sending'),
      failed: count('given-up', 'withdrawn'),
    }
  }
  return null
}
