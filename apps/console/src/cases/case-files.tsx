/** The files of a case: each to be downloaded, and the way to add one. */
import type { CaseView } from '@antrean/queue-core/contract'
import { longDate, usePlace } from '@antrean/ui'
import { casesWords, languageOf } from '@antrean/words'
import { CircleAlert, Download, Paperclip } from 'lucide-react'
import { type Ref, useState } from 'react'
import type { Failure } from '../shell/ask-server.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { refusalSentence } from '../shell/refusal-words.ts'
import { downloadFile, sendFile, whyNoFile } from './files.ts'

type Props = {
  view: CaseView
  token: string
  timezone: string
  /** The button, for the key that presses it. */
  add: Ref<HTMLInputElement>
  onAdded: () => void
}
type Said = 'sending' | 'kept' | 'fileTooLarge' | 'fileType' | Failure | null

export function CaseFiles({ view, token, timezone, add, onAdded }: Props) {
  const words = useWords(casesWords)
  const { language, keys } = usePreferences()
  const [said, say] = useState<Said>(null)

  async function send(file: File | undefined): Promise<void> {
    if (!file || said === 'sending') return
    const why = whyNoFile(file)
    if (why) return say(why)
    say('sending')
    const told = await sendFile(view.id, file, token)
    say(told.ok ? 'kept' : told.failure)
    if (told.ok) onAdded()
  }
  async function get(its: CaseView['attachments'][number]): Promise<void> {
    const told = await downloadFile(view.id, its, token)
    say(told.ok ? null : told.failure)
  }

  return (
    <section className="card case-files fades">
      <h2>{words.files}</h2>
      {view.attachments.length === 0 ? (
        <p className="cases-none">{words.filesNone}</p>
      ) : (
        <ul>
          {view.attachments.map(its => (
            <li key={its.id} data-file={its.id}>
              <button type="button" className="quiet" onClick={() => void get(its)}>
                <Download aria-hidden size={18} />
                <span className="visually-hidden">{words.download({ name: '' })}</span>
                {its.name ?? words.fileNameGone}
              </button>
              <small>
                {[
                  sizeIn(its.size, languageOf(language).locale),
                  longDate(its.addedAt, language, timezone),
                  ...(its.byApplicant ? [words.fromApplicant] : []),
                  ...(its.scanned ? [] : [words.unscanned]),
                ].join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
      <p className="add-file">
        {/* The browser's own field under the label: it is reached by keyboard, and says itself. */}
        <label className="plain">
          <Paperclip aria-hidden size={18} /> {words.addFile} {keys && <kbd>F</kbd>}
          <input
            ref={add}
            type="file"
            accept="application/pdf,image/png,image/jpeg"
            className="visually-hidden"
            aria-keyshortcuts={keys ? 'F' : undefined}
            onChange={({ target }) => {
              void send(target.files?.[0])
              target.value = ''
            }}
          />
        </label>
        <small>{words.fileHint}</small>
        <SaidLine said={said} />
      </p>
    </section>
  )
}

function SaidLine({ said }: { said: Said }) {
  const words = useWords(casesWords)
  const { language } = usePreferences()
  const place = usePlace()
  const bad = said !== null && said !== 'sending' && said !== 'kept'
  const sentence =
    said === null
      ? ''
      : said === 'sending'
        ? words.sendingFile
        : said === 'kept'
          ? words.fileKept
          : typeof said === 'string'
            ? words[said]
            : said.unreachable
              ? words.unreachable
              : refusalSentence(said.error, language, place)
  return (
    <span role="status" data-said={bad ? 'bad' : (said ?? undefined)}>
      {bad && <CircleAlert aria-hidden size={18} />} {sentence}
    </span>
  )
}

/** Bytes as people say them. */
function sizeIn(bytes: number, locale: string): string {
  const [n, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB']
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(n)} ${unit}`
}
