/** The hall closes early today, or opens again: said in the summary, and asked before it happens. */
import type { HallInfo } from '@antrean/queue-core/contract'
import { clockTime, hallWords, inLanguage } from '@antrean/words'
import { useRef } from 'react'
import type { DeskLink } from '../session/shift.ts'
import { Ask } from '../shell/ask.tsx'
import type { Order } from '../shell/order.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'

/** As the contract asks (`hall:close`). */
const REASON_MIN = 3

type Props = { hall: HallInfo; deskLink: DeskLink<'/staff'>; onDone: () => void }

export function CloseEarly({ hall, deskLink, onDone }: Props) {
  const words = useWords(hallWords)
  const time = useRef<HTMLInputElement>(null)
  const indonesian = useRef<HTMLInputElement>(null)
  const english = useRef<HTMLInputElement>(null)
  const close = (): Order<'/staff'>[] | string => {
    const id = indonesian.current?.value.trim() ?? ''
    const en = english.current?.value.trim() || id
    if (id.length < REASON_MIN || en.length < REASON_MIN) return words.closeEarlyShort
    const closesAt = time.current?.value
    return [{ event: 'hall:close', payload: { why: { id, en }, ...(closesAt && { closesAt }) } }]
  }
  if (hall.closesEarlyAt)
    return (
      <Ask
        title={words.reopenTitle}
        back={words.back}
        answers={[{ label: words.reopen, orders: () => [{ event: 'hall:open', payload: {} }] }]}
        outbox={deskLink.outbox}
        onDone={onDone}
        onBack={onDone}
      >
        <p>{words.reopenWhy}</p>
      </Ask>
    )
  return (
    <Ask
      title={words.closeEarlyTitle}
      back={words.back}
      answers={[{ label: words.doCloseEarly, tone: 'danger', orders: close }]}
      outbox={deskLink.outbox}
      onDone={onDone}
      onBack={onDone}
    >
      <p>{words.closeEarlyWhy}</p>
      <label className="field">
        {words.closeEarlyReason}
        <input ref={indonesian} name="why-id" maxLength={200} />
      </label>
      <label className="field">
        {words.closeEarlyReasonEn}
        <input ref={english} name="why-en" maxLength={200} />
      </label>
      <label className="field">
        {words.closeEarlyAt}
        <input ref={time} name="closes-at" type="time" />
      </label>
    </Ask>
  )
}

/** Within the summary: that it closes early, which days off are not known, and the way to change the former. */
export function OpeningNotes({ hall, onAsk }: { hall: HallInfo; onAsk: () => void }) {
  const words = useWords(hallWords)
  const { language } = usePreferences()
  const { closesEarlyAt, closedWhy, yearsWithoutTable = [], timezone } = hall
  const canClose = hall.opensAt !== null && hall.closedAs !== 'hours'
  return (
    <>
      {closesEarlyAt && (
        <>
          {' · '}
          <b className="tone-late">
            {words.closesEarly({
              time: clockTime(closesEarlyAt, language, timezone),
              why: closedWhy ? inLanguage(closedWhy, language) : '',
            })}
          </b>
        </>
      )}
      {yearsWithoutTable.length > 0 && (
        <>
          {' · '}
          <b className="tone-risk">{words.tableMissing({ years: yearsWithoutTable.join(', ') })}</b>
        </>
      )}
      {canClose && (
        <>
          {' '}
          <button type="button" className="plain small" onClick={onAsk}>
            {closesEarlyAt ? words.reopen : words.closeEarly}
          </button>
        </>
      )}
    </>
  )
}
