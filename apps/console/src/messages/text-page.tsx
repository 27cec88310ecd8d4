/** What one kind of message says by one channel in one language: which, and its text. */
import { type HallSnapshot, MessageTemplates } from '@antrean/queue-core/contract'
import { languageOf, messagesWords } from '@antrean/words'
import { useState } from 'react'
import { FailureLine } from '../cases/failure-line.tsx'
import { useWords } from '../shell/preferences.ts'
import { useHash } from '../shell/use-hash.ts'
import { useTold } from '../shell/use-told.ts'
import { addressOfText, type TextNamed, textAt } from './address.ts'
import { TextForm } from './text-form.tsx'
import { kindOf } from './what-became.ts'
import '../cases/cases.css'
import './messages.css'

const EVERY_MS = 5 * 60_000
type Props = { token: string; snapshot: HallSnapshot }

export function TextPage({ token, snapshot }: Props) {
  const words = useWords(messagesWords)
  const named = textAt(useHash())
  const [saved, setSaved] = useState<unknown>(null)
  const { answer, failure } = useTold(MessageTemplates, 'message-templates', token, EVERY_MS, saved)
  const told = answer?.value
  const kind = told?.templates.find(({ template }) => template === named.template) ?? told?.templates[0]
  const text =
    kind?.texts.find(its => its.channel === named.channel && its.language === named.language) ??
    kind?.texts[0]
  const go = (to: Partial<TextNamed>) => {
    location.hash = addressOfText({ ...named, ...to })
  }
  const channels = [...new Set(kind?.texts.map(({ channel }) => channel))]
  return (
    <div className="cases messages">
      <header>
        <h1>{words.texts}</h1>
      </header>
      <section className="card message-texts" aria-label={words.texts}>
        <FailureLine failure={failure} />
        <div className="message-which">
          <Choice
            name={words.kind}
            value={kind?.template}
            options={told?.templates.map(({ template, texts }) => [
              template,
              kindOf(template, words) + (texts.some(isEdited) ? ` (${words.edited})` : ''),
            ])}
            onChoose={template => go({ template })}
          />
          <Choice
            name={words.channel}
            value={text?.channel}
            options={channels.map(channel => [channel, words[`by-${channel}`]])}
            onChoose={channel => go({ channel })}
          />
          <Choice
            name={words.language}
            value={text?.language}
            options={told?.languages.map(its => [its, languageOf(its).name])}
            onChoose={its => go({ language: its })}
          />
        </div>
        {kind && text ? (
          <TextForm
            key={`${text.template} ${text.channel} ${text.language}`}
            {...{ token, kind, text, snapshot }}
            onSaved={setSaved}
          />
        ) : (
          !failure && <p className="cases-none">{words.loading}</p>
        )}
      </section>
    </div>
  )
}

const isEdited = ({
  text,
  subject,
  shipped,
}: MessageTemplates['templates'][number]['texts'][number]): boolean =>
  text !== shipped.text || subject !== shipped.subject

type ChoiceProps = {
  name: string
  value: string | undefined
  options: (readonly [string, string])[] | undefined
  onChoose: (value: string) => void
}

function Choice({ name, value, options = [], onChoose }: ChoiceProps) {
  return (
    <label className="field">
      {name}
      <select value={value ?? ''} onChange={event => onChoose(event.target.value)}>
        {options.map(([its, label]) => (
          <option key={its} value={its}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
