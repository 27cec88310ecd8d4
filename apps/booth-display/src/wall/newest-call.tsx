import { type BoothView, boothNamed, type CallView, type HallInfo } from '@antrean/queue-core/contract'
import { clockTime, HallLogo, type Language, longDate, Say } from '@antrean/ui'
import { inLanguage, wallWords } from '@antrean/words'
import { ArrowRight } from 'lucide-react'
import type { CSSProperties } from 'react'
import { figuresWide } from '../screen/figures-wide.ts'

type Props = {
  hall: HallInfo
  booths: readonly BoothView[]
  /** One, or a few where many are called at once. */
  calls: readonly CallView[]
  /** It draws the eye: just called. */
  lit: boolean
  since: number | null
  now: number
  languages: readonly Language[]
}

/** A third of the screen: a number and its booth as one line; up to four lines where the hall calls faster than it reads. */
export function NewestCall({ hall, booths, calls, lit, since, now, languages }: Props) {
  return (
    <section className="newest" data-lit={(lit && calls.length > 0) || undefined}>
      <header>
        <HallLogo png={hall.logo} />
        <h1>
          <Say languages={languages} text={language => inLanguage(hall.name, language)} />
        </h1>
        <HallClock {...{ hall, now, languages }} />
      </header>
      {calls.length > 0 ? (
        <div
          key={since}
          className="calls"
          data-many={calls.length > 1 ? calls.length : undefined}
          aria-live="assertive"
        >
          {calls.map(call => (
            <p
              key={call.number}
              className="call figure"
              style={
                { '--figures': figuresWide(call.number + boothNamed(booths, call.booth)) } as CSSProperties
              }
            >
              <span className="number">{call.number}</span>
              <ArrowRight aria-hidden="true" />
              <span className="booth-word">
                <Say languages={languages} text={(language, place) => wallWords(language, place).booth} />
              </span>
              <span className="booth">{boothNamed(booths, call.booth)}</span>
            </p>
          ))}
        </div>
      ) : (
        <p className="invitation">
          <Say languages={languages} text={(language, place) => wallWords(language, place).wait} />
        </p>
      )}
    </section>
  )
}

export function HallClock({
  hall,
  now,
  languages,
}: {
  hall: HallInfo
  now: number
  languages: readonly Language[]
}) {
  const [language = 'id'] = languages
  return (
    <p className="clock">
      <span className="date">{longDate(now, language, hall.timezone)}</span>
      <time className="figure">{clockTime(now, language, hall.timezone)}</time>
    </p>
  )
}
