/** A text with places to fill in, `{number}`, as an administrator writes it: plain, so that an apostrophe is an apostrophe. */

/** A gateway and WhatsApp take no more; ten parts of an SMS are about as long. */
export const LONGEST_TEXT = 1_000
export const LONGEST_SUBJECT = 150

export type Placeholders = { needs: readonly string[]; may: readonly string[] }
export type TextFault =
  /** A place of this name that nothing fills in. */
  | { fault: 'unknown-place'; name: string }
  /** What the reader needs and is not told. */
  | { fault: 'missing-place'; name: string }
  | { fault: 'lone-brace' }
  | { fault: 'empty' }
  | { fault: 'too-long'; most: number }
  /** Letters that no phone shows; of a subject, also a second line. */
  | { fault: 'odd-letter' }

const PLACE = /\{([^{}]*)\}/g

export const placesIn = (text: string): string[] => [...text.matchAll(PLACE)].map(([, name]) => name!)

/** The first thing that is wrong with it; null where nothing is. [N12] */
export function faultOf(text: string, { needs, may }: Placeholders): TextFault | null {
  if (text.trim() === '') return { fault: 'empty' }
  if (text.length > LONGEST_TEXT) return { fault: 'too-long', most: LONGEST_TEXT }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is sought
  if (/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]|[\ud800-\udfff]/u.test(text)) return { fault: 'odd-letter' }
  const names = placesIn(text)
  const unknown = names.find(name => !needs.includes(name) && !may.includes(name))
  if (unknown !== undefined) return { fault: 'unknown-place', name: unknown }
  if (/[{}]/.test(text.replace(PLACE, ''))) return { fault: 'lone-brace' }
  const missing = needs.find(name => !names.includes(name))
  return missing === undefined ? null : { fault: 'missing-place', name: missing }
}

/** A subject is one line and short, and need not say everything. */
export function faultOfSubject(subject: string, { needs, may }: Placeholders): TextFault | null {
  if (subject.length > LONGEST_SUBJECT) return { fault: 'too-long', most: LONGEST_SUBJECT }
  if (subject.includes('\n')) return { fault: 'odd-letter' }
  return faultOf(subject, { needs: [], may: [...needs, ...may] })
}

/** What is filled in is not read again. A place without a value stays empty. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(PLACE, (_, name: string) => (Object.hasOwn(values, name) ? values[name]! : ''))
