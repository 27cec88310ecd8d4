import { type Language, Say } from '@antrean/ui'
import { ArrowRight } from 'lucide-react'
import type { RecentPage } from './recent-calls.ts'
import { wallTexts } from './wall-texts.ts'

export function RecentCalls({ page, languages }: { page: RecentPage; languages: readonly Language[] }) {
  return (
    <section className="recent">
      <h2>
        <Say languages={languages} text={language => wallTexts(language).recent} />
        {page.pages > 1 && (
          <span className="page figure">
            {page.page + 1}/{page.pages}
          </span>
        )}
      </h2>
      <ol>
        {page.rows.map(({ number, booth, visitor }) => (
          <li
            key={number}
            className="figure"
            data-visitor={visitor}
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
