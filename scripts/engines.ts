/**
 * What old engines lack, beside syntax (which Vite lowers): calls that are not there, and styles that are passed over in
 * silence. Each with the Chromium that brought it.
 */
export type Feature = { name: string; since: number; looks: RegExp }

const call = (name: string, since: number): Feature => ({
  name,
  since,
  looks: new RegExp(`\\.${name}\\s*\\(`),
})
const named = (name: string, since: number): Feature => ({
  name,
  since,
  looks: new RegExp(`\\b${name.replaceAll('.', '\\.')}\\b`),
})
const style = (name: string, since: number, looks: RegExp): Feature => ({ name, since, looks })

export const CALLS: readonly Feature[] = [
  named('globalThis.reportError', 95),
  call('replaceAll', 85),
  named('Promise.any', 85),
  named('WeakRef', 84),
  named('FinalizationRegistry', 84),
  call('at', 92),
  named('crypto.randomUUID', 92),
  named('Object.hasOwn', 93),
  named('AbortSignal.abort', 93),
  call('findLast', 97),
  call('findLastIndex', 97),
  named('structuredClone', 98),
  call('throwIfAborted', 100),
  named('AbortSignal.timeout', 103),
  call('toReversed', 110),
  call('toSorted', 110),
  call('toSpliced', 110),
  named('AbortSignal.any', 116),
  named('Object.groupBy', 117),
  named('Map.groupBy', 117),
  named('Promise.withResolvers', 119),
  named('URL.parse', 126),
  call('isSubsetOf', 122),
  call('isDisjointFrom', 122),
  call('symmetricDifference', 122),
  named('Iterator.from', 122),
  named('Array.fromAsync', 121),
  named('Promise.try', 128),
  named('RegExp.escape', 136),
  named('Error.isError', 134),
  named('Temporal', 144),
]

export const STYLES: readonly Feature[] = [
  style('min(), max(), clamp()', 79, /[ :(,](?:min|max|clamp)\(/),
  style('gap between flex items', 84, /display:(?:inline-)?flex[^}]*[;{](?:row-|column-)?gap:/),
  style(':focus-visible', 86, /:focus-visible/),
  style('inset', 87, /[;{]inset(?:-\w+)*:/),
  style(':is() and :where()', 88, /:(?:is|where)\(/),
  style('a list in :not()', 88, /:not\([^()]*,/),
  style('aspect-ratio', 88, /[;{]aspect-ratio:/),
  style('overflow: clip', 90, /overflow(?:-\w)?:clip/),
  style('accent-color', 93, /accent-color:/),
  style('@layer', 99, /@layer/),
  style('translate, rotate and scale alone', 104, /[;{](?:translate|rotate|scale):/),
  style(':has()', 105, /:has\(/),
  style('@container', 105, /@container|container-type:/),
  style('dvh, svh and lvh', 108, /\d[dsl]v[hwib]\b|\d[dsl]v(?:min|max)\b/),
  style('a bare number as a screen’s ratio', 109, /aspect-ratio:\s*[\d.]+\s*\)/),
  style('color-mix()', 111, /color-mix\(/),
  style('nested rules', 120, /&/),
  style('subgrid', 117, /subgrid/),
  style('light-dark()', 123, /light-dark\(/),
  style('@starting-style', 117, /@starting-style/),
]

/** Names of what `text` uses and an engine of that version lacks. */
export const lacking = (text: string, features: readonly Feature[], engine: number): string[] =>
  features.filter(({ since, looks }) => since > engine && looks.test(text)).map(({ name }) => name)
