/**
 * Cuts a Star stream into commands. Written from the command lists of Star's line mode and StarPRNT manuals, apart from
 * the driver's own bytes, so that a mistake in one is seen by the other.
 */
import { type Cut, notDone } from '../commands.ts'

const ESC = 0x1b
const GS = 0x1d
const RS = 0x1e

const singles = new Map([
  [0x00, 'NUL'],
  [0x04, 'EOT'],
  [0x05, 'ENQ'],
  [0x09, 'HT'],
  [0x0a, 'LF'],
  [0x0d, 'CR'],
  [0x17, 'ETB'],
  [0x18, 'CAN'],
])

/** Parameter bytes after the name; undefined while those that say so have not come. */
type Measure = (parameters: Uint8Array) => number | undefined
const none: Measure = () => 0
const one: Measure = () => 1
const two: Measure = () => 2
const word = (low = 0, high = 0): number => low + high * 256
const columns =
  (bytesEach: number): Measure =>
  p =>
    p.length < 2 ? undefined : 2 + word(p[0], p[1]) * bytesEach
const until =
  (end: number): Measure =>
  p =>
    p.includes(end) ? p.indexOf(end) + 1 : undefined

const commands: Record<string, Measure> = {
  ...{ 'ESC @': none, 'ESC E': none, 'ESC F': none, 'ESC 4': none, 'ESC 5': none },
  ...{ 'ESC 0': none, 'ESC 1': none, 'ESC M': none, 'ESC P': none, 'ESC :': none, 'ESC g': none },
  ...{ 'ESC z': one, 'ESC -': one, 'ESC _': one, 'ESC W': one, 'ESC h': one, 'ESC /': one, 'ESC R': one },
  ...{ 'ESC  ': one, 'ESC a': one, 'ESC J': one, 'ESC I': one, 'ESC d': one, 'ESC l': one, 'ESC Q': one },
  ...{ 'ESC \u0006': one, 'ESC \u0007': two, 'ESC i': two, 'ESC s': two, 'ESC ?': two },
  // Pictures: 8 and 24 dots high in columns, and rows of bytes 24 high.
  ...{ 'ESC K': columns(1), 'ESC L': columns(1), 'ESC X': columns(3), 'ESC k': columns(24) },
  ...{ 'ESC b': until(0x1e), 'ESC D': until(0) },
  ...{ 'ESC RS F': one, 'ESC RS a': one, 'ESC RS E': one, 'ESC RS A': one, 'ESC RS d': one, 'ESC RS r': one },
  ...{ 'ESC GS t': one, 'ESC GS a': one, 'ESC GS A': two, 'ESC GS R': two, 'ESC GS \u0003': () => 3 },
  'ESC GS y': measureQr,
}

function measureQr(p: Uint8Array): number | undefined {
  if (p.length === 0) return undefined
  if (p[0] === 0x53) return 3
  if (p[0] !== 0x44) return 1
  return p.length < 5 ? undefined : 5 + word(p[3], p[4])
}

/** The first command of the bytes; undefined while its end has not come. What is not known is named so and has its name alone. */
export function firstStarCommand(bytes: Uint8Array): Cut | undefined {
  const [first, second, third] = bytes
  if (first === undefined) return undefined
  if (first !== ESC) return single(bytes, first)
  if (second === undefined) return undefined
  const isLong = second === GS || second === RS
  if (isLong && third === undefined) return undefined
  const name = isLong
    ? `ESC ${second === GS ? 'GS' : 'RS'} ${String.fromCharCode(third!)}`
    : `ESC ${String.fromCharCode(second)}`
  const start = isLong ? 3 : 2
  const parameters = bytes.subarray(start)
  const measure = commands[name]
  if (!measure) return notDone(start, 'unknown')
  const length = measure(parameters)
  if (length === undefined || parameters.length < length) return undefined
  return { length: start + length, nameBytes: start, what: { name } }
}

const isText = (byte: number): boolean => byte >= 0x20 && byte !== 0x7f

function single(bytes: Uint8Array, first: number): Cut {
  if (!isText(first)) {
    const name = singles.get(first)
    return name ? { length: 1, nameBytes: 1, what: { name } } : notDone(1, 'unknown')
  }
  let end = 1
  while (end < bytes.length && isText(bytes[end]!)) end++
  return { length: end, nameBytes: 0, what: { name: 'text' } }
}
