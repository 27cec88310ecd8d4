/** The hall is open: its first kiosk and wall, by links on this machine and by one-time codes elsewhere. */
import type { HallSnapshot, Session } from '@antrean/queue-core/contract'
import { clockTime, QrCode } from '@antrean/ui'
import { firstStartWords, whenOpen } from '@antrean/words'
import { useEffect, useState } from 'react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { hallNow, invite, machinesHere } from './ask.ts'

type Invited = { kiosk: { code: string; expiresAt: string }; display: { code: string; expiresAt: string } }

export function DoneStep({ session }: { session: Session }) {
  const words = useWords(firstStartWords)
  const { language } = usePreferences()
  const [hall, setHall] = useState<HallSnapshot['hall'] | null>(null)
  const [here, setHere] = useState<Awaited<ReturnType<typeof machinesHere>>>(null)
  const [invited, setInvited] = useState<Invited | null>(null)
  useEffect(() => {
    void hallNow().then(told => told.ok && setHall(told.value.hall))
    void machinesHere().then(setHere)
  }, [])
  async function makeCodes(): Promise<void> {
    const [kiosk, display] = [
      await invite('kiosk', words.kioskName, session.token),
      await invite('display', words.wallName, session.token),
    ]
    if (kiosk.ok && display.ok) setInvited({ kiosk: kiosk.value, display: display.value })
  }
  const wall = `${location.origin}/display/?screen=wall`
  return (
    <div className="first-start-done">
      <p role="status">
        {hall &&
          (hall.open
            ? words.openNow
            : [whenOpen(hall, language).why, whenOpen(hall, language).again].join(' '))}
      </p>
      <ol>
        <li>{words.firstOfficer}</li>
        <li>{words.firstTicket}</li>
      </ol>
      {here && (
        <p className="first-start-links">
          {words.here}{' '}
          <a href={here.kiosk} target="_blank" rel="noreferrer">
            {words.kiosk}
          </a>
          {here.paper && (
            <>
              {' · '}
              <a href={here.paper} target="_blank" rel="noreferrer">
                {words.paper}
              </a>
            </>
          )}
          {' · '}
          <a href={wall} target="_blank" rel="noreferrer">
            {words.wall}
          </a>
        </p>
      )}
      {invited ? (
        <div className="first-start-codes">
          <section>
            <h2>{words.kiosk}</h2>
            <output className="figure">{invited.kiosk.code}</output>
            <p>{words.kioskHow}</p>
            <code>{`npm run kiosk -- --server ${location.origin} --printer URL --code ${invited.kiosk.code}`}</code>
          </section>
          <section>
            <h2>{words.wall}</h2>
            <output className="figure">{invited.display.code}</output>
            <p>{words.wallHow}</p>
            <code>{wall}</code>
            <QrCode data={wall} />
          </section>
          <p className="first-start-until">
            {words.codesUntil({
              until: clockTime(invited.display.expiresAt, language, hall?.timezone ?? 'Asia/Jakarta'),
            })}
          </p>
        </div>
      ) : (
        <button type="button" className="plain" onClick={() => void makeCodes()}>
          {words.makeCodes}
        </button>
      )}
      <div className="first-start-actions">
        <a className="primary" href="./#staff">
          {words.toConsole}
        </a>
      </div>
    </div>
  )
}
