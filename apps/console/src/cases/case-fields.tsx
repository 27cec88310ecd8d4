/** What the forms that open a case share: the matter, whoever asked, what they will bring, by when. */
import type { CaseOffers } from '@antrean/queue-core/contract'
import { longDate } from '@antrean/ui'
import { casesWords } from '@antrean/words'
import { type KeyboardEvent, useRef } from 'react'
import { Field } from '../shell/field.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'

type MatterProps = { matters: string[] }

/** A digit in the empty field takes the matter that is usual for the service, and goes on to the applicant. */
export function MatterField({ matters }: MatterProps) {
  const words = useWords(casesWords)
  const field = useRef<HTMLInputElement>(null)
  function take(matter: string): void {
    if (!field.current) return
    field.current.value = matter
    field.current.form?.querySelector<HTMLElement>('[name=name]')?.focus()
  }
  function hear(event: KeyboardEvent<HTMLInputElement>): void {
    const matter = /^[1-9]$/.test(event.key) ? matters[Number(event.key) - 1] : undefined
    if (!matter || event.currentTarget.value !== '') return
    event.preventDefault()
    take(matter)
  }
  return (
    <Field name="matter" label={words.matter} hint={matters.length > 0 ? words.matterHint : undefined}>
      {attributes => (
        <>
          <input {...attributes} ref={field} maxLength={2000} autoComplete="off" onKeyDown={hear} />
          {matters.length > 0 && (
            <span className="matters">
              {matters.slice(0, 9).map((matter, n) => (
                // By the keyboard it is its digit: Tab goes on to the applicant at once.
                <button
                  key={matter}
                  type="button"
                  tabIndex={-1}
                  className="plain small"
                  onClick={() => take(matter)}
                >
                  <kbd>{n + 1}</kbd> {matter}
                </button>
              ))}
            </span>
          )}
        </>
      )}
    </Field>
  )
}

export function ContactFields() {
  const words = useWords(casesWords)
  return (
    <fieldset className="case-fields">
      <legend>{words.contact}</legend>
      <Field name="name" label={words.name}>
        {attributes => <input {...attributes} maxLength={120} autoComplete="off" />}
      </Field>
      <Field name="phone" label={words.phone}>
        {attributes => <input {...attributes} type="tel" maxLength={32} autoComplete="off" />}
      </Field>
      <Field name="email" label={words.email}>
        {attributes => <input {...attributes} inputMode="email" maxLength={254} autoComplete="off" />}
      </Field>
    </fieldset>
  )
}

type PromiseProps = {
  offers: CaseOffers | null
  /** By when it is due at the latest; null where it is not known yet. */
  latest: string | null
}

export function PromiseFields({ offers, latest }: PromiseProps) {
  const words = useWords(casesWords)
  const { language } = usePreferences()
  const said = latest && words.latest({ date: longDate(`${latest}T00:00Z`, language, 'UTC') })
  return (
    <div className="case-fields">
      <Field name="documents" label={words.documentsField} hint={words.documentsHint}>
        {attributes => <input {...attributes} maxLength={1000} autoComplete="off" />}
      </Field>
      <Field name="dueDate" label={words.dueDate} hint={said ?? undefined}>
        {attributes => (
          <input
            {...attributes}
            // Another proposal is another field: what was chosen before was within other days.
            key={latest}
            type="date"
            min={offers?.today}
            max={latest ?? undefined}
            defaultValue={latest ?? undefined}
          />
        )}
      </Field>
      <Field name="note" label={words.note}>
        {attributes => <input {...attributes} maxLength={1000} autoComplete="off" />}
      </Field>
    </div>
  )
}
