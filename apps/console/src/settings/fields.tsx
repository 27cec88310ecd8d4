/** Fields of the set-up, each by its path: what is wrong is said beside it. */

import { settingsWords } from '@antrean/words'
import { createContext, use } from 'react'
import { Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { valueAt } from './draft.ts'

/** `epoch`: another one has fields drawn anew that keep what is half written. */
export type Writing = { doc: unknown; set: (path: string, value: unknown) => void; epoch: number }
export const WritingContext = createContext<Writing>({ doc: null, set: () => {}, epoch: 0 })

type Props = { path: string; label: string; hint?: string | undefined }

/** `empty`: what nothing is kept as. */
export function TextField({
  path,
  label,
  hint,
  type,
  ...given
}: Props & { type?: 'time' | 'date'; empty?: '' | undefined }) {
  const empty = 'empty' in given ? given.empty : ''
  const { doc, set } = use(WritingContext)
  return (
    <Field name={path} label={label} hint={hint}>
      {its => (
        <input
          {...its}
          type={type ?? 'text'}
          autoComplete="off"
          value={String(valueAt(doc, path) ?? '')}
          onChange={event => set(path, event.target.value || empty)}
        />
      )}
    </Field>
  )
}

/** In both languages of the hall, side by side. */
export function Bilingual({ path, label, hint }: Props) {
  const words = useWords(settingsWords)
  return (
    <>
      <TextField path={`${path}.id`} label={`${label} (${words.inIndonesian})`} hint={hint} />
      <TextField path={`${path}.en`} label={`${label} (${words.inEnglish})`} hint={hint} />
    </>
  )
}

/** `each`: how many of the kept unit make one of the shown, e.g. 60 seconds a minute. Empty: `empty`. */
export function NumberField({
  path,
  label,
  hint,
  each = 1,
  ...given
}: Props & { each?: number; empty?: '' | null | undefined }) {
  // Given as undefined it takes the field out, which a default in its place would not.
  const empty = 'empty' in given ? given.empty : ''
  const { doc, set, epoch } = use(WritingContext)
  const value = valueAt(doc, path)
  const shown =
    typeof value === 'number' ? String(Math.round((value / each) * 100) / 100) : String(value ?? '')
  const read = (text: string) => {
    const figure = Number(text.replace(',', '.'))
    return text === '' ? empty : Number.isFinite(figure) ? Math.round(figure * each) : text
  }
  return (
    <Field name={path} label={label} hint={hint}>
      {its => (
        <input
          {...its}
          // What is half written, e.g. 1.5 without its last figure, stays as it is written.
          key={`${path} ${epoch}`}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={shown}
          onChange={event => set(path, read(event.target.value.trim()))}
        />
      )}
    </Field>
  )
}

type Named = { id: string; en: string }

/** One a line, in both languages: Kartu keluarga baru = A new family card. `empty`: what no line stands for. */
export function ListField({ path, label, hint, empty }: Props & { empty?: Named[] | undefined }) {
  const { doc, set, epoch } = use(WritingContext)
  const list = (valueAt(doc, path) ?? []) as Named[]
  const read = (line: string): Named => {
    const [id = '', en = id] = line.split('=').map(part => part.trim())
    return { id, en }
  }
  return (
    <Field name={path} label={label} hint={hint}>
      {its => (
        <textarea
          {...its}
          key={`${path} ${epoch}`}
          rows={3}
          defaultValue={list.map(({ id, en }) => `${id} = ${en}`).join('\n')}
          onChange={event => {
            const lines = event.target.value.split('\n').filter(line => line.trim() !== '')
            set(path, lines.length > 0 ? lines.map(read) : empty)
          }}
        />
      )}
    </Field>
  )
}

/** Yes, or nothing. */
export function TickField({ path, label }: Props) {
  const { doc, set } = use(WritingContext)
  return (
    <label className="settings-tick" data-field={path}>
      <input
        type="checkbox"
        name={path}
        checked={valueAt(doc, path) === true}
        onChange={({ target }) => set(path, target.checked || undefined)}
      />{' '}
      {label}
    </label>
  )
}
