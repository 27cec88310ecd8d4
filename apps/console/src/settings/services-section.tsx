/** Services in the order of the kiosk: one is chosen, and written beside the list. */
import type { HallConfig } from '@antrean/queue-core/contract'
import { inLanguage, settingsWords } from '@antrean/words'
import { ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Bilingual, ListField, NumberField, TextField, TickField } from './fields.tsx'
import { ServiceHours } from './service-hours.tsx'

type Props = { settings: HallConfig; put: (settings: HallConfig) => void }
const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** One letter as long as there is one, then two. */
const CODES = [...ALPHABET, ...ALPHABET.flatMap(first => ALPHABET.map(second => first + second))]

export function ServicesSection({ settings, put }: Props) {
  const words = useWords(settingsWords)
  const { language } = usePreferences()
  const [chosen, choose] = useState(0)
  const { services } = settings
  const at = Math.min(chosen, services.length - 1)
  const free = CODES.find(letter => !services.some(its => its.letter === letter))

  function add(): void {
    if (!free) return
    const its = { letter: free, unit: '', name: { id: '', en: '' }, matters: [] }
    put({ ...settings, services: [...services, { ...its, targetSeconds: 300, typicalSeconds: 480 }] })
    choose(services.length)
  }
  function sooner(): void {
    const next = services.toSpliced(at - 1, 2, services[at]!, services[at - 1]!)
    put({ ...settings, services: next })
    choose(at - 1)
  }
  /** Its booths let go of it; one that served nothing else stays to be given another. */
  function remove(): void {
    const { letter } = services[at]!
    const booths = settings.booths.map(booth => ({
      ...booth,
      services: booth.services.filter(its => its !== letter),
    }))
    put({ ...settings, booths, services: services.toSpliced(at, 1) })
    choose(Math.max(0, at - 1))
  }
  return (
    <div className="settings-split">
      <div>
        <ul className="settings-rows">
          {services.map(({ letter, name }, n) => (
            // Two may bear one letter while it is written.
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells them apart
            <li key={`${n} ${letter}`}>
              <button type="button" className="plain" aria-pressed={n === at} onClick={() => choose(n)}>
                <b>{letter}</b> {inLanguage(name, language)}
              </button>
            </li>
          ))}
        </ul>
        <button type="button" className="plain small" disabled={!free} onClick={add}>
          <Plus aria-hidden size={16} /> {words.addService}
        </button>
      </div>
      {services[at] && (
        <div>
          <div className="settings-fields" key={at}>
            <TextField path={`services.${at}.letter`} label={words['field-letter']} hint={words.letterHint} />
            <TextField path={`services.${at}.unit`} label={words['field-unit']} />
            <Bilingual path={`services.${at}.name`} label={words['field-name']} />
            <NumberField
              path={`services.${at}.targetSeconds`}
              label={words['field-targetSeconds']}
              each={60}
            />
            <NumberField
              path={`services.${at}.typicalSeconds`}
              label={words['field-typicalSeconds']}
              each={60}
            />
            <ListField
              path={`services.${at}.matters`}
              label={words['field-matters']}
              hint={words.mattersHint}
              empty={[]}
            />
            <ListField
              path={`services.${at}.outcomes`}
              label={words['field-outcomes']}
              hint={words.outcomesHint}
            />
            <TickField path={`services.${at}.asksMatter`} label={words['field-asksMatter']} />
          </div>
          <ServiceHours key={`hours ${at}`} {...{ at, settings }} />
          <p className="settings-row">
            <button type="button" className="plain small" disabled={at === 0} onClick={sooner}>
              <ArrowUp aria-hidden size={16} /> {words.sooner}
            </button>
            <button type="button" className="plain small" disabled={services.length === 1} onClick={remove}>
              <Trash2 aria-hidden size={16} /> {words.removeService({ name: services[at].letter })}
            </button>
          </p>
        </div>
      )}
    </div>
  )
}
