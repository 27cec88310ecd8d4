/** A second key: the service to transfer to, or the parked ticket to resume. In the place of the actions. */

import {
  boothNamed,
  type HallSnapshot,
  type ServiceView,
  type TicketView,
} from '@antrean/queue-core/contract'
import { boothWords, inLanguage } from '@antrean/words'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { type Ask, keyOf } from './asks.ts'
import { typeKey } from './typed-key.ts'
import { useKeys } from './use-keys.ts'

type Choice = { key: string; id: string; label: ReactNode; note: string; fits: boolean }
type ChooserProps = {
  title: string
  choices: Choice[]
  onChoose: (id: string) => void
  onCancel: () => void
}

function Chooser({ title, choices, onChoose, onCancel }: ChooserProps) {
  const words = useWords(boothWords)
  const { keys } = usePreferences()
  const box = useRef<HTMLFieldSetElement>(null)
  /** Of a key of two characters the first: the others are out of the way. */
  const [typed, type] = useState('')
  useEffect(() => box.current?.focus(), [])
  useKeys(true, key => {
    if (key === 'Escape') onCancel()
    else if (keys) {
      const said = typeKey(
        choices.map(choice => choice.key),
        typed,
        key,
      )
      type(said.typed)
      const chosen = choices.find(choice => choice.key === said.chosen)
      if (chosen) onChoose(chosen.id)
    }
    return true
  })
  return (
    <fieldset className="chooser" ref={box} tabIndex={-1} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="plain small" onClick={onCancel}>
          {words.cancel} <kbd>Esc</kbd>
        </button>
      </header>
      <div>
        {choices
          .filter(({ key }) => key.startsWith(typed))
          .map(({ key, id, label, note, fits }) => (
            <button
              key={id}
              type="button"
              className="choice"
              aria-disabled={!fits}
              title={typeof label === 'string' ? label : undefined}
              onClick={() => onChoose(id)}
            >
              <kbd>{key}</kbd>
              <span>
                {label}
                <small>{note}</small>
              </span>
            </button>
          ))}
      </div>
    </fieldset>
  )
}

type ServiceProps = {
  ticket: TicketView
  services: ServiceView[]
  onChoose: (letter: string) => void
  onCancel: () => void
}

export function ChooseService({ ticket, services, ...rest }: ServiceProps) {
  const words = useWords(boothWords)
  const { language } = usePreferences()
  const choices = services
    .filter(({ letter }) => letter !== ticket.service)
    .map(({ letter, name, open, waiting }) => ({
      key: letter,
      id: letter,
      label: inLanguage(name, language),
      note: open ? words.waitingHere({ n: waiting }) : words.serviceClosed,
      fits: open,
    }))
  return <Chooser title={words.transferTitle({ number: ticket.number })} choices={choices} {...rest} />
}

type AnswerProps = { ask: Ask; title: string; onChoose: (id: string) => void; onCancel: () => void }

/** One answer of a list of the set-up. */
export function ChooseAnswer({ ask, ...rest }: AnswerProps) {
  const { language } = usePreferences()
  const choices = ask.of.map((its, n) => ({
    ...{ key: keyOf(n), id: its.id, label: inLanguage(its, language), note: '', fits: true },
  }))
  return <Chooser key={ask.what} choices={choices} {...rest} />
}

type TicketProps = {
  parked: TicketView[]
  booths: HallSnapshot['booths']
  onChoose: (ticketId: string) => void
  onCancel: () => void
}

export function ChooseTicket({ parked, booths, ...rest }: TicketProps) {
  const words = useWords(boothWords)
  const choices = parked.slice(0, 9).map((ticket, i) => ({
    key: String(i + 1),
    id: ticket.id,
    label: <b className="figure">{ticket.number}</b>,
    note: ticket.booth === null ? '' : words.parkedAt({ booth: boothNamed(booths, ticket.booth) }),
    fits: true,
  }))
  return (
    <Chooser title={choices.length > 0 ? words.resumeTitle : words.parkedNone} choices={choices} {...rest} />
  )
}
