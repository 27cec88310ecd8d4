/** Walls that show a part of the hall: each by its name, with its booths and its services. [T22] */
import { boothName, type HallConfig, type WallSetUp } from '@antrean/queue-core/contract'
import { settingsWords } from '@antrean/words'
import { CircleAlert, Plus, Trash2 } from 'lucide-react'
import { use, useId } from 'react'
import { FaultsContext } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { TextField } from './fields.tsx'
import { freeName, shownOf, ticked, withWalls } from './wall-fields.ts'

type Props = {
  settings: HallConfig
  set: (path: string, value: unknown) => void
  put: (settings: HallConfig) => void
}

export function WallsSection({ settings, set, put }: Props) {
  const words = useWords(settingsWords)
  const { walls = [], booths, services } = settings
  const name = freeName(walls)
  return (
    <>
      <p className="hint">{words.wallsHint}</p>
      <ul className="settings-walls">
        {walls.map((wall, n) => (
          // Nothing else stays the same while its name is written.
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are drawn anew when one goes
          <li key={n} aria-label={words.wallOf({ name: wall.name })}>
            <div>
              <TextField
                path={`walls.${n}.name`}
                label={words['field-name']}
                hint={`${location.origin}/display/?screen=wall&wall=${wall.name}`}
              />
              <button
                type="button"
                className="plain small"
                onClick={() => put(withWalls(settings, walls.toSpliced(n, 1)))}
              >
                <Trash2 aria-hidden size={16} /> {words.removeWall({ name: wall.name })}
              </button>
            </div>
            <Shows
              path={`walls.${n}.booths`}
              legend={words['field-booths']}
              all={booths.map(booth => ({ key: booth.number, says: boothName(booth), name: '' }))}
              list={wall.booths}
              set={set}
            />
            <Shows
              path={`walls.${n}.services`}
              legend={words['field-services']}
              all={services.map(({ letter, name }) => ({ key: letter, says: letter, name: name.id }))}
              list={wall.services}
              set={set}
            />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="plain small"
        onClick={() => put(withWalls(settings, [...walls, { name } satisfies WallSetUp]))}
      >
        <Plus aria-hidden size={16} /> {words.addWall({ name })}
      </button>
    </>
  )
}

type ShowsProps<Key> = {
  path: string
  legend: string
  all: { key: Key; says: string; name: string }[]
  /** Absent: all of them, and those to come. */
  list: Key[] | undefined
  set: (path: string, value: unknown) => void
}

function Shows<Key extends string | number>({ path, legend, all, list, set }: ShowsProps<Key>) {
  const fault = use(FaultsContext)[path]
  const id = useId()
  const keys = all.map(({ key }) => key)
  const shown = shownOf(keys, list)
  return (
    <fieldset data-field={path} aria-describedby={fault && id}>
      <legend>{legend}</legend>
      {all.map(({ key, says, name }) => (
        <label key={key} title={name || undefined}>
          <input
            type="checkbox"
            checked={shown.includes(key)}
            onChange={({ target }) => set(path, ticked(keys, list, key, target.checked))}
          />{' '}
          {says}
        </label>
      ))}
      {fault && (
        <small className="fault" id={id}>
          <CircleAlert aria-hidden size={16} /> {fault}
        </small>
      )}
    </fieldset>
  )
}
