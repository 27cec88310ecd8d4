/** What time is it? One answer for each clock that is known; what passes while somebody thinks is added. */
import type { ClockWord } from '@antrean/queue-core/contract'
import { useLink } from '@antrean/ui'
import { languageOf, serverTroublesWords } from '@antrean/words'
import { useState } from 'react'
import type { DeskLink } from '../session/shift.ts'
import { type Answer, Ask } from '../shell/ask.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'

type Props = { deskLink: DeskLink<'/staff'>; timezone: string; onDone: () => void }

export function AskTime({ deskLink, timezone, onDone }: Props) {
  const words = useWords(serverTroublesWords)
  const { language } = usePreferences()
  const { ops } = useLink(deskLink.link)
  // As it was when the question was asked: answers do not move under the hand.
  const [asked] = useState(() => {
    const hall = deskLink.link.now()
    const { clock, timeServers } = ops?.server ?? {}
    const ahead = timeServers?.hallAheadMs ?? null
    return {
      ...{ hall, own: Date.now(), clock, steady: performance.now() },
      timeServers: ahead === null ? null : hall - ahead,
    }
  })
  const say = (at: number) =>
    new Date(at).toLocaleString(languageOf(language).locale, {
      timeZone: timezone,
      dateStyle: 'medium',
      timeStyle: 'short',
    })
  const answer = (word: ClockWord, at: number): Answer<'/staff'> => ({
    label: words[word === 'time-servers' ? 'timeServers' : word]({ time: say(at) }),
    orders: () => {
      const now = new Date(at + performance.now() - asked.steady).toISOString()
      return [{ event: 'clock:correct', payload: { at: now, word } }]
    },
  })
  const { hall, own, timeServers, clock } = asked
  // Where the date is in doubt, the hall's own time is an answer too.
  const told = new Set(clock?.unvouched ? [] : [say(hall)])
  const known: [ClockWord, number | null][] = [
    ['time-servers', timeServers],
    ['own', own],
    ['machine', clock ? Date.parse(clock.machine) : null],
    ['clients', clock?.clients ? Date.parse(clock.clients) : null],
  ]
  const answers = known.flatMap(([word, at]) => {
    if (at === null || told.has(say(at))) return []
    told.add(say(at))
    return [answer(word, at)]
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
