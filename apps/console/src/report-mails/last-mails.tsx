/** When the next go out, and what became of the last. */
import type { ReportMailsView } from '@antrean/queue-core/contract'
import { clockTime, longDate } from '@antrean/ui'
import { calendarDate, reportMailsWords } from '@antrean/words'
import { TriangleAlert } from 'lucide-react'
import { usePreferences, useWords } from '../shell/preferences.ts'

export function LastMails({ mails: { next, last }, timezone }: { mails: ReportMailsView; timezone: string }) {
  const words = useWords(reportMailsWords)
  const { language } = usePreferences()
  const when = (at: string) => `${longDate(at, language, timezone)}, ${clockTime(at, language, timezone)}`
  const day = (date: string) => calendarDate(date, language, 'UTC')
  return (
    <section className="card alerts-form" aria-label={words.became}>
      <p>{next ? words.next({ when: when(next) }) : words.isOff}</p>
      <p data-last={last?.monday}>
        {last
          ? words.last({ from: day(last.from), to: day(last.to), when: when(last.at), sent: last.sent })
          : words.none}
        {last && last.waiting > 0 && ` ${words.waiting({ n: last.waiting })}`}
      </p>
      {last && last.failed > 0 && (
        <p className="form-fault">
          <TriangleAlert aria-hidden size={16} /> {words.failed({ n: last.failed })}{' '}
          <a href="#messages/given-up">{words.look}</a>
        </p>
      )}
    </section>
  )
}
