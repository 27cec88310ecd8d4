/** Which report: all of them in one list at the side, above the report where it is narrow. */
import type { Report } from '@antrean/queue-core/report'
import { usePlace } from '@antrean/ui'
import { reportsWords, reportWords } from '@antrean/words'
import { usePreferences, useWords } from '../shell/preferences.ts'

type Props = { reports: readonly Report[]; chosen: Report; onChoose: (report: Report) => void }

export function ReportList({ reports, chosen, onChoose }: Props) {
  const words = useWords(reportsWords)
  const titles = reportWords(usePreferences().language, usePlace())
  return (
    <nav className="parts" aria-label={words.report}>
      {reports.map(report => (
        <button
          key={report.name}
          type="button"
          aria-pressed={report.name === chosen.name}
          onClick={() => onChoose(report)}
        >
          {report.title(titles)}
        </button>
      ))}
    </nav>
  )
}
