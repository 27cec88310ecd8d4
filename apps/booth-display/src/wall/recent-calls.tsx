import { type BoothView, boothNamed } from '@antrean/queue-core/contract'
import { type Language, Say, usePlace } from '@antrean/ui'
import { wallWords } from '@antrean/words'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RecentPage } from './recent-calls.ts'

type Props = {
  page: RecentPage
  booths: readonly BoothView[]
  languages: readonly Language[]
  /** Beside the heading, where it covers nothing. */
  children?: ReactNode
}

export function RecentCalls({ page, booths, languages, children }: Props) {
  const place = usePlace()
  return (
    <section className="recent">
      <header>
        <h2>
          <Say languages={languages} text={(language, place) => wallWords(language, place).recent} />
          {page.pages > 1 && (
            <span className="page figure">
              {page.page + 1}/{page.pages}
            </span>
          )}
        </h2>
        {children}
      </header>
      <ol>
        {page.rows.map(({ number, booth, visitor }) => (
          <li
            key={number}
            className="figure"
            data-visitor={visitor}
            data-long={number.length > 4 || undefined}
            data-dated={number.includes('(') || undefined}
          >
            <span className="number">{number}</span>
            <ArrowRight aria-hidden="true" />
            <span className="booth">
              <span className="visually-hidden">{wallWords(languages[0] ?? 'id', place).booth} </span>
              {boothNamed(booths, booth)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
