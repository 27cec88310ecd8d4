/** One of a few, all of them in sight. */
type Props<Value extends string> = {
  label: string
  options: readonly (readonly [Value, string])[]
  chosen: Value | null
  onChoose: (value: Value) => void
}

export function Segments<Value extends string>({ label, options, chosen, onChoose }: Props<Value>) {
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{label}</legend>
      {options.map(([value, name]) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}
