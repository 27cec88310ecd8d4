/** The colours of the hall's screens: each held against what stands on it, with the nearest that can be read to take. [T26] */
import { colourTokens, type HallConfig, LEAST_CONTRAST, legibility } from '@antrean/queue-core/contract'
import { settingsWords } from '@antrean/words'
import type { CSSProperties } from 'react'
import { Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import './colour-fields.css'

/** As packages/ui has them. */
const USUAL = { main: '#0b2f5e', call: '#ffc46b' } as const
type Name = keyof typeof USUAL
type Props = { settings: HallConfig; set: (path: string, value: unknown) => void }

export function ColourFields({ settings: { name, colours = {} }, set }: Props) {
  const words = useWords(settingsWords)
  const write = (its: Name, value: string) => {
    const { [its]: _, ...others } = colours
    const next = value ? { ...others, [its]: value } : others
    set('colours', Object.keys(next).length > 0 ? next : undefined)
  }
  return (
    <section className="settings-colours" aria-labelledby="settings-colours">
      <h2 id="settings-colours">{words['field-colours']}</h2>
      <div className="settings-fields">
        <ColourField name="main" colours={colours} write={write} />
        <ColourField name="call" colours={colours} write={write} />
        <p className="settings-painted" aria-hidden style={colourTokens(colours) as CSSProperties}>
          <span>{name.id}</span>
          <b>A012</b>
        </p>
      </div>
    </section>
  )
}

type FieldProps = {
  name: Name
  colours: NonNullable<HallConfig['colours']>
  write: (name: Name, value: string) => void
}

function ColourField({ name, colours, write }: FieldProps) {
  const words = useWords(settingsWords)
  const label = words[`field-${name}`]
  const value = colours[name] ?? ''
  const its = legibility(colours, name)
  const nearest = its && its.contrast < LEAST_CONTRAST[name] ? its.nearest : null
  return (
    <div>
      <Field name={`colours.${name}`} label={label} hint={words.colourHint({ colour: USUAL[name] })}>
        {field => (
          <span className="settings-colour">
            <input
              type="color"
              aria-label={words.pickColour({ name: label })}
              value={its ? value.toLowerCase() : USUAL[name]}
              onChange={({ target }) => write(name, target.value)}
            />
            <input
              {...field}
              autoComplete="off"
              spellCheck={false}
              maxLength={7}
              value={value}
              onChange={({ target }) => write(name, target.value.trim())}
            />
          </span>
        )}
      </Field>
      {nearest && (
        <button type="button" className="plain small" onClick={() => write(name, nearest)}>
          <i className="settings-swatch" style={{ background: nearest }} aria-hidden />{' '}
          {words.takeColour({ colour: nearest })}
        </button>
      )}
    </div>
  )
}
