/** Every booth of the hall: what it serves, who waits for it, who has it. */

import { type BoothView, boothName, type HallSnapshot } from '@antrean/queue-core/contract'
import { clockTime } from '@antrean/ui'
import { boothWords } from '@antrean/words'
import { BellRing } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { waitingFor } from '../promise/lines.ts'
import type { DeskLink } from '../session/shift.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useOutbox } from '../shell/use-store.ts'
import { boothOrder } from './actions.ts'
import { BoothServices } from './booth-services.tsx'
import { keyPressOf } from './keys.ts'
import { MessageLine } from './message-line.tsx'
import { useAsked } from './use-asked.ts'

type Props = { deskLink: DeskLink<'/booth'>; snapshot: HallSnapshot }

export function ChooseBooth({ deskLink, snapshot }: Props) {
  const words = useWords(boothWords)
  const { keys, sounds } = usePreferences()
  const outbox = useOutbox(deskLink.outbox)
  const list = useRef<HTMLUListElement>(null)
  useTypedNumber(list, keys)
  useAsked(snapshot.booths, sounds)
  /** The booth that was refused: its card knows who has it. */
  const asked = snapshot.booths.find(({ number }) => number === outbox.refusal?.payload.booth)

  return (
    <section className="choose">
      <header>
        <h1>{words.chooseTitle}</h1>
        <p>{keys ? words.chooseLead : ''}</p>
      </header>
      <ul ref={list} className="fades">
        {snapshot.booths.map(booth => (
          <li key={booth.number}>
            <BoothCard
              booth={booth}
              snapshot={snapshot}
              pending={outbox.pending?.payload.booth === booth.number}
              onOpen={() => deskLink.outbox.give(boothOrder('open', booth.number))}
            />
          </li>
        ))}
      </ul>
      <MessageLine
        outbox={outbox}
        facts={{ booth: asked && boothName(asked), officer: asked?.officer ?? undefined }}
      />
    </section>
  )
}

type CardProps = { booth: BoothView; snapshot: HallSnapshot; pending: boolean; onOpen: () => void }

function BoothCard({ booth, snapshot, pending, onOpen }: CardProps) {
  const words = useWords(boothWords)
  const { language } = usePreferences()
  const { hall, services, tickets } = snapshot
  const free = booth.state === 'closed'
  const waiting = waitingFor(tickets ?? [], booth).length
  return (
    <button
      type="button"
      className="booth-card"
      data-booth={booth.number}
      data-free={free}
      data-asked={free && booth.askedBackAt !== undefined}
      aria-disabled={!free}
      aria-busy={pending}
      onClick={onOpen}
    >
      <span className="booth-card-number figure">{boothName(booth)}</span>
      <span className="booth-card-services">
        <BoothServices letters={booth.services} services={services} />
      </span>
      <span className="booth-card-foot">
        {free ? (
          booth.askedBackAt ? (
            <b className="tone-risk booth-card-asked">
              <BellRing aria-hidden size={16} />{' '}
              {words.askedFor({ since: clockTime(booth.askedBackAt, language, hall.timezone) })}
            </b>
          ) : (
            <b className="tone-calm">{words.free}</b>
          )
        ) : (
          <span>
            {words.takenBy({
              officer: booth.officer ?? '?',
              since: clockTime(booth.since, language, hall.timezone),
            })}
          </span>
        )}
        <span>{words.waitingHere({ n: waiting })}</span>
      </span>
    </button>
  )
}

/** Digits typed within a second go to the booth of that number; Enter opens it. */
function useTypedNumber(list: React.RefObject<HTMLUListElement | null>, on: boolean): void {
  useEffect(() => {
    if (!on) return
    let typed = ''
    let last = 0
    const hear = (event: KeyboardEvent) => {
      const { key, repeat, modified, place } = keyPressOf(event)
      if (repeat || modified || place === 'field' || !/^\d$/.test(key)) return
      typed = event.timeStamp - last < 1000 ? typed + key : key
      last = event.timeStamp
      const find = (number: string) => list.current?.querySelector<HTMLElement>(`[data-booth="${number}"]`)
      ;(find(typed) ?? find(key))?.focus()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [list, on])
}
