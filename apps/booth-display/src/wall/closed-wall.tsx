/** Before opening, after the last visitor, and at night: one sentence and the time. */

import type { HallInfo } from '@antrean/queue-core/contract'
import { HallLogo, type Language, Say } from '@antrean/ui'
import { inLanguage, wallWords, whenOpen } from '@antrean/words'
import { HallClock } from './newest-call.tsx'

export function ClosedWall({
  hall,
  now,
  languages,
}: {
  hall: HallInfo
  now: number
  languages: readonly Language[]
}) {
  return (
    <section className="closed-wall">
      <header>
        <HallLogo png={hall.logo} />
        <h1>
          <Say languages={languages} text={language => inLanguage(hall.name, language)} />
        </h1>
        <HallClock {...{ hall, now, languages }} />
      </header>
      <p className="closed-word">
        <Say languages={languages} text={language => whenOpen(hall, language).why} />
      </p>
      <p className="thanks">
        <Say
          languages={languages}
          text={(language, place) => whenOpen(hall, language).again ?? wallWords(language, place).thanks}
        />
      </p>
    </section>
  )
}
