/** Booths, each with its number and the services that it can serve. */
import { boothName, type HallConfig } from '@antrean/queue-core/contract'
import { settingsWords } from '@antrean/words'
import { CircleAlert, Plus, Trash2 } from 'lucide-react'
import { use } from 'react'
import { FaultsContext } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { NumberField, TextField } from './fields.tsx'

type Props = {
  settings: HallConfig
  set: (path: string, value: unknown) => void
  put: (settings: HallConfig) => void
}

export function BoothsSection({ settings, set, put }: Props) {
  const words = useWords(settingsWords)
  const { booths, services } = settings
  const next = Math.max(0, ...booths.map(({ number }) => Number(number) || 0)) + 1
  const add = () =>
    put({ ...settings, booths: [...booths, { number: next, services: [services[0]!.letter] }] })
  return (
    <>
      <ul className="settings-booths">
        {booths.map((booth, n) => (
          // Nothing else stays the same while its number is written.
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are drawn anew when one goes
          <li key={n}>
            <NumberField path={`booths.${n}.number`} label={words['field-number']} />
            <TextField path={`booths.${n}.name`} label={words['field-boothName']} empty={undefined} />
            <Serves {...{ n, booth, services }} onChange={letters => set(`booths.${n}.services`, letters)} />
            <button
              type="button"
              className="plain small"
              disabled={booths.length === 1}
              onClick={() => put({ ...settings, booths: booths.toSpliced(n, 1) })}
            >
              <Trash2 aria-hidden size={16} /> {words.removeBooth({ name: boothName(booth) })}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="plain small" onClick={add}>
        <Plus aria-hidden size={16} /> {words.addBooth({ name: next })}
      </button>
    </>
  )
}

type ServesProps = {
  n: number
  booth: HallConfig['booths'][number]
  services: HallConfig['services']
  onChange: (letters: string[]) => void
}

function Serves({ n, booth, services, onChange }: ServesProps) {
  const words = useWords(settingsWords)
  const fault = use(FaultsContext)[`booths.${n}.services`]
  return (
    <fieldset>
      <legend>{words['field-services']}</legend>
      {services.map(({ letter, name }) => (
        <label key={letter} title={name.id}>
          <input
            type="checkbox"
            checked={booth.services.includes(letter)}
            onChange={({ target }) =>
              onChange(
                services
                  .map(its => its.letter)
                  .filter(its => (its === letter ? target.checked : booth.services.includes(its))),
              )
            }
          />{' '}
          {letter}
        </label>
      ))}
      {fault && (
        <small className="fault">
          <CircleAlert aria-hidden size={16} /> {fault}
        </small>
      )}
    </fieldset>
  )
}
