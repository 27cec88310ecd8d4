import { HallConfig } from '@antrean/queue-core/contract'
import { firstStartWords } from '@antrean/words'
import { X } from 'lucide-react'
import { type Faults, Field } from '../shell/field.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { type Begin, type Draft, letterOf, MOST_BOOTHS, MOST_SERVICES } from './draft.ts'

type Props = {
  draft: Draft
  change: (to: Partial<Draft>) => void
  reference: HallConfig
  onFault: (faults: Faults) => void
}
const BEGINS = ['own', 'reference', 'file'] as const satisfies Begin[]

/** What visitors come for, and where they are served: one's own list, the reference hall's, or a file's. */
export function ServicesStep({ draft, change, reference, onFault }: Props) {
  const words = useWords(firstStartWords)
  const begin = (its: Begin) => {
    onFault({})
    change({ begin: its })
  }
  return (
    <>
      <fieldset className="first-start-begin">
        <legend>{words.begin}</legend>
        {BEGINS.map(its => (
          <label key={its}>
            <input type="radio" name="begin" checked={draft.begin === its} onChange={() => begin(its)} />
            {words[`begin-${its}`]}
          </label>
        ))}
      </fieldset>
      {draft.begin === 'own' && <OwnServices draft={draft} change={change} />}
      {draft.begin === 'reference' && <Listed {...reference} />}
      {draft.begin === 'file' && <HallFile draft={draft} change={change} onFault={onFault} />}
    </>
  )
}

function OwnServices({ draft, change }: Pick<Props, 'draft' | 'change'>) {
  const words = useWords(firstStartWords)
  const { language } = usePreferences()
  const { services, booths } = draft
  const shown = language === 'en' ? 'en' : 'id'
  const rename = (n: number, name: string) =>
    change({ services: services.map((its, i) => (i === n ? { id: name, en: name } : its)) })
  return (
    <>
      {services.map((service, n) => (
        // The letter is what the row is.
        <div key={letterOf(n)} className="first-start-service">
          <Field name={`service-${n}`} label={words.service({ letter: letterOf(n) })}>
            {attributes => (
              <input
                {...attributes}
                value={service[shown]}
                maxLength={80}
                onChange={event => rename(n, event.target.value)}
              />
            )}
          </Field>
          {services.length > 1 && (
            <button
              type="button"
              className="plain"
              aria-label={words.removeService({ letter: letterOf(n) })}
              onClick={() => change({ services: services.filter((_, i) => i !== n) })}
            >
              <X aria-hidden size={18} />
            </button>
          )}
        </div>
      ))}
      {services.length < MOST_SERVICES && (
        <button
          type="button"
          className="plain"
          onClick={() => change({ services: [...services, { id: '', en: '' }] })}
        >
          {words.addService}
        </button>
      )}
      <Field name="booths" label={words.booths} hint={words.boothsHint}>
        {attributes => (
          <select
            {...attributes}
            value={booths}
            onChange={event => change({ booths: Number(event.target.value) })}
          >
            {Array.from({ length: MOST_BOOTHS }, (_, n) => (
              <option key={letterOf(n)}>{n + 1}</option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}

function Listed({ services, booths }: HallConfig) {
  const words = useWords(firstStartWords)
  const { language } = usePreferences()
  return (
    <div className="first-start-listed">
      <ul>
        {services.map(({ letter, name }) => (
          <li key={letter}>
            <b>{letter}</b> {language === 'en' ? name.en : name.id}
          </li>
        ))}
      </ul>
      <p>{words.boothsOf({ count: booths.length })}</p>
    </div>
  )
}

function HallFile({ draft, change, onFault }: Pick<Props, 'draft' | 'change' | 'onFault'>) {
  const words = useWords(firstStartWords)
  async function take(file: File | undefined): Promise<void> {
    if (!file) return
    change({ file: null })
    try {
      const read = HallConfig.safeParse(JSON.parse(await file.text()))
      const [issue] = read.error?.issues ?? []
      if (!read.success) {
        return onFault({
          file: words.fileWrong({ field: issue?.path.join('.') ?? '', why: issue?.message ?? '' }),
        })
      }
      onFault({})
      change({ file: { name: file.name, settings: read.data } })
    } catch {
      onFault({ file: words.noFile })
    }
  }
  return (
    <>
      <Field name="file" label={words.file} hint={words.fileHint}>
        {attributes => (
          <input
            {...attributes}
            type="file"
            accept="application/json,.json"
            onChange={event => void take(event.target.files?.[0])}
          />
        )}
      </Field>
      {draft.file && (
        <>
          <p>{words.fileRead({ name: draft.file.settings.name.id })}</p>
          <Listed {...draft.file.settings} />
        </>
      )}
    </>
  )
}
