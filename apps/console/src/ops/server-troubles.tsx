/** What keeps the server from its work, for whoever can act, and the one thing that they can do about it here. */
import type { ClockView, Trouble } from '@antrean/queue-core/contract'
import { clockTime, useLink, usePlace } from '@antrean/ui'
import { languageOf, serverTroublesWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { DeskLink } from '../session/shift.ts'
import { type Answer, Ask } from '../shell/ask.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { type Said, saidIn } from './machine-words.ts'
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
  const troubles = (server?.troubles ?? []).filter(({ code }) => code !== 'screen-failed')
  return (
    <div className="server-troubles">
      {troubles.length > 0 && (
        <div role="alert">
          <ul className="exceptions">
            {troubles.map(({ code, since, detail }) => {
              const clock = code === 'clock-wrong' ? server?.clock : undefined
              const open = clock && (clock.unvouched || !othersAgree(clock))
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
                      <button type="button" className="plain small" onClick={() => setAsking(true)}>
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
          </ul>
        </div>
      )}
      {asking && server?.clock && (
        <AskTime
          clock={server.clock}
          deskLink={deskLink}
          timezone={timezone}
          onDone={() => setAsking(false)}
        />
      )}
      {children}
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

/** One answer for each clock that is known; what passes while somebody thinks is added. */
function AskTime({ clock, deskLink, timezone, onDone }: Props & { clock: ClockView; onDone: () => void }) {
  const words = useWords(serverTroublesWords)
  const { language } = usePreferences()
  const [asked] = useState(() => ({ clock, own: new Date().toISOString(), steady: performance.now() }))
  const say = (at: string) =>
    new Date(at).toLocaleString(languageOf(language).locale, {
      timeZone: timezone,
      dateStyle: 'medium',
      timeStyle: 'short',
    })
  const answer = (label: string, at: string): Answer<'/staff'> => ({
    label,
    orders: () => {
      const now = new Date(Date.parse(at) + performance.now() - asked.steady).toISOString()
      return [{ event: 'clock:correct', payload: { at: now } }]
    },
  })
  const { hall, machine, clients } = asked.clock
  // Where the date is in doubt, the hall's own time is an answer too.
  const told = new Set(asked.clock.unvouched ? [] : [say(hall)])
  const answers = (
    [
      [words.own, asked.own],
      [words.machine, machine],
      [words.clients, clients],
    ] as const
  ).flatMap(([label, at]) => {
    if (at === null || told.has(say(at))) return []
    told.add(say(at))
    return [answer(label({ time: say(at) }), at)]
  })
  return (
    <Ask
      title={words.askClock}
      back={words.back}
      answers={answers}
      outbox={deskLink.outbox}
      onDone={onDone}
      onBack={onDone}
    >
      <p>{words.clockNow({ time: say(hall) })}</p>
    </Ask>
  )
}
