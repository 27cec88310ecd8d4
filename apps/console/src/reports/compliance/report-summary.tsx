/** The period in one figure, and why the rest was late. */

import type { ComplianceReport } from '@antrean/queue-core/contract'
import type { Figures } from '@antrean/queue-core/report'
import { usePlace } from '@antrean/ui'
import { reportsWords, reportWords } from '@antrean/words'
import { usePreferences, useWords } from '../../shell/preferences.ts'
import { causesOf, percent, period, whole } from '../figures.ts'
import { ShareBar } from './share-bar.tsx'

export function ReportSummary({ report: { from, to, total } }: { report: ComplianceReport }) {
  const words = useWords(reportsWords)
  const { language } = usePreferences()
  const { share, kept, missed, neverCalled, withdrawn, open } = total
  const count = (n: number) => whole(n, language)
  const parts = [
    share !== null && words.of({ kept: count(kept), due: count(kept + missed) }),
    missed > 0 && words.late({ n: count(missed) }),
    neverCalled > 0 && words.neverCalled({ n: count(neverCalled) }),
    withdrawn > 0 && words.withdrawn({ n: count(withdrawn) }),
    open > 0 && words.open({ n: count(open) }),
  ]
  return (
    <div className="report-summary card fades">
      <div className="report-figure">
        <p className="report-period">{period(from, to, language)}</p>
        <h1>
          {share === null ? (
            words.nothing
          ) : (
            <>
              <b className="figure">{percent(share, language)}</b> <span>{words.inTime}</span>
            </>
          )}
        </h1>
        <ShareBar share={share} />
        <p className="report-counts">{parts.filter(Boolean).join(' · ')}</p>
      </div>
      {share !== null && <Causes total={total} />}
    </div>
  )
}

function Causes({ total }: { total: Figures }) {
  const words = useWords(reportsWords)
  const { language } = usePreferences()
  const place = usePlace()
  const { cause: names } = reportWords(language, place)
  const causes = causesOf(total)
  return (
    <section className="causes">
      <h2>{words.causes}</h2>
      {causes.length === 0 ? (
        <p>{words.noCauses}</p>
      ) : (
        <ul>
          {causes.map(({ cause, count }) => (
            <li key={cause} data-cause={cause}>
              <span>{names[cause]}</span>
              <i aria-hidden style={{ inlineSize: `${(count / causes[0]!.count) * 100}%` }} />
              <b className="figure">{whole(count, language)}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
