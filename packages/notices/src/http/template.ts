/** What a placeholder may name. `secret:NAME` stands for one of the settings' secrets. */
export type Values = Readonly<Record<string, string>>
export type Place = 'url' | 'form' | 'json' | 'header'

const PLACEHOLDER = /\{([a-zA-Z][\w:-]*)\}/g

/** How each value is written so that it is nothing but a value where it stands. */
const WRITTEN: Record<Place, (value: string) => string> = {
  url: encodeURIComponent,
  form: value => new URLSearchParams({ v: value }).toString().slice(2),
  json: value => JSON.stringify(value).slice(1, -1),
  header: value => value.replace(/[^\x20-\x7e]/g, ''),
}

/** Fills `{name}`; braces around anything else stay as they are, for JSON. */
export function fill(template: string, values: Values, place: Place): string {
  return template.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? WRITTEN[place](values[name]!) : whole,
  )
}

/** Names in a template that nothing stands for: said at the start, and not by a message that never arrives. */
export function unknownNames(template: string, known: readonly string[]): string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, name]) => name!).filter(name => !known.includes(name))
}
