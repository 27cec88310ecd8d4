/** The display over one booth: its number, its visitor's number, and next to nothing else. Read from five metres. */

import type { HallLink } from '@antrean/hall-client'
import { boothNamed, placeWords } from '@antrean/queue-core/contract'
import { type Language, Say, StaleBanner, useLink, usePlace, useTitle } from '@antrean/ui'
import { boothScreenWords, inLanguage } from '@antrean/words'
import { CircleCheck, CircleX, CornerRightDown, type LucideIcon, Pause, UserRound } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Connecting } from '../screen/connecting.tsx'
import { figuresWide } from '../screen/figures-wide.ts'
import { useStatusReport } from '../screen/use-status-report.ts'
import { type BoothFace, boothFace } from './booth-face.ts'
import './booth.css'

type Props = { link: HallLink<'/display'>; booth: number; languages: readonly Language[] }

const ICONS: Record<BoothFace['kind'], LucideIcon> = {
  called: CornerRightDown,
  serving: UserRound,
  free: CircleCheck,
  paused: Pause,
  closed: CircleX,
  unknown: CircleX,
}

export function BoothDisplay({ link, booth, languages }: Props) {
  const { status, snapshot } = useLink(link)
  const face = snapshot && boothFace(snapshot, booth)
  const stale = status !== 'live'
  useStatusReport(link, {
    panel: `booth-${booth}`,
    shows: 'booth',
    booth,
    state: !face ? 'unknown' : face.kind === 'unknown' ? 'error' : stale ? 'stale' : 'ready',
    detail:
      face?.kind === 'unknown'
        ? `This hall has no ${placeWords(snapshot?.hall.place, 'en').place} ${booth}. Change the screen's address.`
        : '',
  })
  const number = face && 'number' in face ? face.number : null
  const [language = 'id'] = languages
  useTitle(
    number,
    `${boothScreenWords(language, usePlace()).booth} ${boothNamed(snapshot?.booths, booth)}`,
    snapshot ? inLanguage(snapshot.hall.name, language) : 'Antrean',
  )
  const name = boothNamed(snapshot?.booths, booth)
  if (!face) return <Connecting languages={languages} />

  const Icon = ICONS[face.kind]
  return (
    <main
      className="booth-display"
      data-face={face.kind}
      data-empty={number === null || undefined}
      data-stale={stale || undefined}
    >
      <p className="booth-number">
        <span>
          <Say languages={languages} text={(language, place) => boothScreenWords(language, place).booth} />
        </span>
        <strong className="figure" style={{ '--figures': figuresWide(name) } as CSSProperties}>
          {name}
        </strong>
      </p>
      {number && (
        <p
          className="ticket figure"
          // A recall draws the eye again.
          key={face.kind === 'called' ? face.calledAt : number}
          style={{ '--figures': Math.max(4, figuresWide(number)) } as CSSProperties}
        >
          {number}
        </p>
      )}
      {status === 'stale' ? (
        <StaleBanner status={status} languages={languages} />
      ) : (
        <p className="state" role="status">
          <Icon aria-hidden="true" />
          <span>
            <Say
              languages={languages}
              text={(language, place) => boothScreenWords(language, place)[face.kind]}
            />
          </span>
        </p>
      )}
    </main>
  )
}
