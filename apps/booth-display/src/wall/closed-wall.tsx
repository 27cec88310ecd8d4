/** Before opening, after the last visitor, and at night: one sentence and the time. */

import type { HallInfo } from '@antrean/queue-core/contract'
import { type Language, Say } from '@antrean/ui'
import { clockTime, inLanguage, wallWords } from '@antrean/words'
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
  const { opensAt } = hall
  const before = opensAt && now < Date.parse(opensAt) ? opensAt : null
  return (
    <section className="closed-wall">
      <header>
        <h1>
          <Say languages={languages} text={language => inLanguage(hall.name, language)} />
        </h1>
        <HallClock {...{ hall, now, languages }} />
      </header>
      <p className="closed-word">
        <Say
          languages={languages}
          text={(language, place) =>
            before
              ? wallWords(language, place).opens({ time: clockTime(before, language, hall.timezone) })
              : wallWords(language, place).closed
          }
        />
      </p>
      {!before && (
        <p className="thanks">
          <Say languages={languages} text={(language, place) => wallWords(language, place).thanks} />
        </p>
      )}
    </section>
  )
}
