/** The tablet beside a booth: whom the booth finished just now rates the service with one press. */
import type { HallLink } from '@antrean/hall-client'
import { placeWords } from '@antrean/queue-core/contract'
import { type Language, Say, StaleBanner, useLink } from '@antrean/ui'
import { boothScreenWords, inLanguage } from '@antrean/words'
import { useEffect, useState } from 'react'
import { Connecting } from '../screen/connecting.tsx'
import { useStatusReport } from '../screen/use-status-report.ts'
import { Face } from './face.tsx'
import { type Press, ratingFace } from './rating-face.ts'
import './rating.css'

type Props = { link: HallLink<'/display'>; booth: number; languages: readonly Language[] }
type Words = 'rate' | 'rateSending' | 'rateThanks' | 'rateOver' | 'rateIdle' | 'unknown'

const SAYS = {
  asks: 'rate',
  sending: 'rateSending',
  thanked: 'rateThanks',
  refused: 'rateOver',
  idle: 'rateIdle',
  unknown: 'unknown',
} as const satisfies Record<string, Words>

export function RatingScreen({ link, booth, languages }: Props) {
  const { status, snapshot } = useLink(link)
  const [press, setPress] = useState<Press | null>(null)
  const now = useSeconds(link)
  const face = snapshot && ratingFace(snapshot, booth, press, now)
  const stale = status !== 'live'
  useStatusReport(link, {
    panel: `rating-${booth}`,
    shows: 'rating',
    booth,
    state: !face ? 'unknown' : face.kind === 'unknown' ? 'error' : stale ? 'stale' : 'ready',
    detail:
      face?.kind === 'unknown'
        ? `This hall has no ${placeWords(snapshot?.hall.place, 'en').place} ${booth}. Change the screen's address.`
        : '',
  })
  if (!face) return <Connecting languages={languages} />

  const levels = snapshot.hall.ratingLevels ?? []
  const chosen = face.kind === 'sending' || face.kind === 'thanked' ? face.level : null
  const say = (words: Words) => (
    <Say languages={languages} text={(language, place) => boothScreenWords(language, place)[words]} />
  )
  const service =
    face.kind === 'asks' ? snapshot.services.find(({ letter }) => letter === face.service)?.name : undefined

  async function rate(ticketId: string, level: number) {
    const at = link.now()
    const become = (phase: Press['phase']) =>
      setPress(last =>
        last && last.ticketId !== ticketId ? last : { ticketId, level, phase, at: link.now() },
      )
    setPress({ ticketId, level, phase: 'sending', at })
    try {
      // Sent again under the same name until it is answered, however long the link is down.
      const pressedAt = new Date(at).toISOString()
      const { ok } = await link.send('ticket:rate', { ticketId, booth, level, pressedAt })
      become(ok ? 'thanked' : 'refused')
    } catch {
      // The link was closed: the screen dials anew.
    }
  }

  return (
    <main className="rating-screen" data-face={face.kind} data-stale={stale || undefined}>
      {face.kind === 'asks' && (
        <p className="rated-ticket">
          <strong className="figure">{face.number}</strong>
          {service && <Say languages={languages} text={language => inLanguage(service, language)} />}
        </p>
      )}
      <h1 role="status">{say(SAYS[face.kind])}</h1>
      {(face.kind === 'asks' || chosen !== null) && (
        <div className="faces">
          {levels.map((words, n) => (
            <button
              key={words.id}
              type="button"
              data-level={n + 1}
              aria-pressed={chosen === n + 1}
              disabled={face.kind !== 'asks' || stale}
              onClick={() => face.kind === 'asks' && void rate(face.ticketId, n + 1)}
            >
              <Face level={n + 1} levels={levels.length} />
              <Say languages={languages} text={language => inLanguage(words, language)} />
            </button>
          ))}
        </div>
      )}
      {stale && <StaleBanner status={status} languages={languages} />}
    </main>
  )
}

/** The server's time, so that what has had its time goes by itself. */
function useSeconds(link: HallLink<'/display'>): number {
  const [now, setNow] = useState(link.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(link.now()), 500)
    return () => clearInterval(timer)
  }, [link])
  return now
}
