/** Whose published figures a report counts, and what of them belongs to no service. [S24] */
import type { PublishedOf } from '@antrean/queue-core/contract'
import type { ReportWords } from '@antrean/queue-core/report'
import { longDate } from '@antrean/ui'
import { usePreferences } from '../shell/preferences.ts'
import { decimal, whole } from './figures.ts'

export function PublishedLine({ its, words }: { its: PublishedOf; words: ReportWords }) {
  const { language } = usePreferences()
  const day = (date: string) => longDate(`${date}T12:00:00Z`, language, 'UTC')
  const { source, from, to, served, unattributed, score } = its
  return (
    <p className="reports-published">
      {words.published({
        source,
        from: day(from),
        to: day(to),
        served: whole(served, language),
        unattributed: whole(unattributed, language),
      })}
      {score && (
        <>
          <br />
          {words.publishedScore({
            before: decimal(score.before, language),
            after: decimal(score.after, language),
            of: whole(score.of, language),
          })}
        </>
      )}
    </p>
  )
}
