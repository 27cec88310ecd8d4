import { type Language, Say } from '@antrean/ui'
import { ArrowRight } from 'lucide-react'
import type { RecentCall } from './recent-calls.ts'
import { wallTexts } from './wall-texts.ts'

export function RecentCalls({ calls, languages }: { calls: RecentCall[]; languages: readonly Language[] }) {
  return (
    <section className="recent">
      <h2>
        <Say languages={languages} text={language => wallTexts(language).recent} />
      </h2>
      <ol>
        {calls.map(({ number, booth, there }) => (
          <li
            key={number}
            className="figure"
            data-history={!there || undefined}
            data-long={number.length > 4 || undefined}
          >
            <span className="number">{number}</span>
            <ArrowRight aria-hidden="true" />
            <span className="booth">
              <span className="visually-hidden">{wallTexts(languages[0] ?? 'id').booth} </span>
              {booth}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
