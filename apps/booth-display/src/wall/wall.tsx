/** The wall: who is called now, who was called before, and how many wait. Read from ten metres, at a glance. */

import type { HallLink } from '@antrean/hall-client'
import { Say, SoundSwitch, StaleBanner, useChime, useLink, useNow, useTitle } from '@antrean/ui'
import { enrolWords, inLanguage, wallWords } from '@antrean/words'
import { useMemo } from 'react'
import type { ScreenAddress } from '../screen/address.ts'
import { Connecting } from '../screen/connecting.tsx'
import { useStatusReport } from '../screen/use-status-report.ts'
import { ClosedWall } from './closed-wall.tsx'
import { hallPhase } from './hall-phase.ts'
import { lineLayout, rowsOf } from './line-layout.ts'
import { isUnknownWall, linkOfWall } from './link-of-wall.ts'
import { NewestCall } from './newest-call.tsx'
import { PAGE_MS, recentCalls, standingCalls } from './recent-calls.ts'
import { RecentCalls } from './recent-calls.tsx'
import { ServicesWaiting } from './services-waiting.tsx'
import { useAnnouncements } from './use-announcements.ts'
import './wall.css'

type Props = { link: HallLink<'/display'>; address: ScreenAddress }

export function Wall({ link: whole, address: { languages, sound, wall } }: Props) {
  const link = useMemo(() => linkOfWall(whole, wall), [whole, wall])
  const { status, snapshot } = useLink(link)
  const now = useNow(link)
  const { chime, allowed } = useChime(sound)
  const { shown, since, lit } = useAnnouncements(link, snapshot?.hall.date, chime)
  const stale = status !== 'live'
  const unknown = snapshot !== null && isUnknownWall(snapshot.hall, wall)
  useStatusReport(link, {
    panel: 'wall',
    shows: 'wall',
    booth: null,
    state: !snapshot ? 'unknown' : stale ? 'stale' : 'ready',
    detail: [
      allowed ? '' : 'The browser keeps the gong silent until the screen is touched once.',
      unknown ? `The set-up has no wall called ${wall}: this one shows all calls.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  })
  const calls = snapshot ? standingCalls(snapshot, shown, now) : []
  const [language = 'id'] = languages
  useTitle(
    calls.map(({ number }) => number).join(', '),
    enrolWords(language).wall,
    snapshot ? inLanguage(snapshot.hall.name, language) : 'Antrean',
  )
  if (!snapshot) return <Connecting languages={languages} />

  const phase = hallPhase(snapshot, now)
  const layout = lineLayout(snapshot)
  return (
    <main className="wall" data-phase={phase} data-stale={stale || undefined} data-lines={layout}>
      <StaleBanner status={status} languages={languages} />
      {phase === 'closed' || phase === 'night' ? (
        <ClosedWall hall={snapshot.hall} now={now} languages={languages} />
      ) : (
        <>
          <NewestCall
            hall={snapshot.hall}
            booths={snapshot.booths}
            {...{ calls, lit, since, now, languages }}
          />
          {/* By the hall's clock, so that all walls show the same page. */}
          <RecentCalls
            page={recentCalls(snapshot, calls, Math.floor(now / PAGE_MS), rowsOf(layout))}
            booths={snapshot.booths}
            languages={languages}
          >
            {unknown && (
              <p className="unknown-wall">
                <Say
                  languages={languages}
                  text={(language, place) => wallWords(language, place).unknown({ name: wall!.slice(0, 24) })}
                />
              </p>
            )}
            <SoundSwitch allowed={allowed} languages={languages} />
          </RecentCalls>
          <ServicesWaiting services={snapshot.services} {...{ phase, now, languages }} />
        </>
      )}
    </main>
  )
}
