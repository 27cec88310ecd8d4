/** What keeps the server from its work, for whoever can act, and the one thing that they can do about it here. */
import type { ClockView, Trouble } from '@antrean/queue-core/contract'
import { clockTime, useLink, usePlace } from '@antrean/ui'
import { serverTroublesWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { DeskLink } from '../session/shift.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { AskTime } from './ask-time.tsx'
import { ClockLine } from './clock-line.tsx'
import { type Said, saidIn } from './machine-words.ts'
import { useClocks } from './use-clocks.ts'
import './server-troubles.css'

type Told = Exclude<Trouble['code'], 'screen-failed'>

type Props = { deskLink: DeskLink<'/staff'>; timezone: string }

/** Above what is given: the head of a page. */
export function ServerTroubles({ deskLink, timezone, children }: Props & { children: ReactNode }) {
  const words = useWords(serverTroublesWords)
  const { language } = usePreferences()
  const place = usePlace()
  const { ops } = useLink(deskLink.link)
  const [asking, setAsking] = useState(false)
  const server = ops?.server
  const clocks = useClocks(deskLink.link)
  const outvoted = clocks.standing === 'outvoted'
  const troubles = (server?.troubles ?? []).filter(({ code }) => code !== 'screen-failed')
  const told = troubles.some(({ code }) => code === 'clock-wrong')
  const ask = () => setAsking(true)
  return (
    <div className="server-troubles">
      {(troubles.length > 0 || outvoted) && (
        <div role="alert">
          <ul className="exceptions">
            {troubles.map(({ code, since, detail }) => {
              const clock = code === 'clock-wrong' ? server?.clock : undefined
              const open = clock && (clock.unvouched || outvoted || !othersAgree(clock))
              const saying = clock?.unvouched ? 'date-unvouched' : (code as Told)
              return (
                <li
                  key={`${code} ${since} ${detail}`}
                  className="card"
                  data-level="broken"
                  data-matter={code}
                >
                  <CircleAlert aria-hidden size={28} />
                  <div>
                    <h2>{words[saying]}</h2>
                    <p>
                      {clock && !open
                        ? words.mendMachine
                        : words[isOfAccess(detail) ? 'do-access' : (`do-${saying}` as const)]}
                    </p>
                    {isOfMessages(code) && (
                      <a href={code === 'channel-down' ? '#messages/stuck' : '#messages/given-up'}>
                        {words.lookAtMessages}
                      </a>
                    )}
                    {open && (
                      <button type="button" className="plain small" onClick={ask}>
                        {clock.unvouched ? words.setDate : words.setClock}
                      </button>
                    )}
                  </div>
                  <p className="exception-since">
                    <b>{clockTime(since, language, timezone)}</b>
                    <Detail said={saidIn(detail, language, place)} />
                  </p>
                </li>
              )
            })}
            {outvoted && !told && (
              <li className="card" data-level="broken" data-matter="clock-outvoted">
                <CircleAlert aria-hidden size={28} />
                <div>
                  <h2>{words['clock-outvoted']}</h2>
                  <p>{words['do-clock-outvoted']}</p>
                  <button type="button" className="plain small" onClick={ask}>
                    {words.setClock}
                  </button>
                </div>
              </li>
            )}
          </ul>
        </div>
      )}
      {asking && <AskTime deskLink={deskLink} timezone={timezone} onDone={() => setAsking(false)} />}
      {children}
      {server && <ClockLine {...clocks} onAsk={told || outvoted ? undefined : ask} />}
    </div>
  )
}

const isOfMessages = (code: string): boolean => code === 'messages-given-up' || code === 'channel-down'

/** Who may come in is lost, and the queue is not. */
const isOfAccess = (detail: string | undefined): boolean => /\baccess\.(rescued|sqlite)/.test(detail ?? '')

/** The hall is right and its server's machine is not: nothing is to be set here. */
const othersAgree = ({ hall, clients }: ClockView): boolean =>
  clients !== null && Math.abs(Date.parse(clients) - Date.parse(hall)) < 120_000

const Detail = ({ said }: { said: Said | null }) => said && <span lang={said.language}>{said.text}</span>
