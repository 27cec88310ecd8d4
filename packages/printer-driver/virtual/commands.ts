/**
 * Cuts an ESC/POS stream into commands. Written from the manuals' command lists, apart from the driver's own byte
 * tables, so that a mistake in one is seen by the other.
 */

export interface Command {
  /** `text`, or the name as manuals write it: `ESC @`, `GS ( k`, `LF`. */
  readonly name: string
  /** The whole command, its name included. */
  readonly bytes: Uint8Array
  /** What follows the name. */
  readonly parameters: Uint8Array
}

const ESC = 0x1b
const FS = 0x1c
const GS = 0x1d
const DLE = 0x10
const prefixes = new Map([
  [ESC, 'ESC'],
  [FS, 'FS'],
  [GS, 'GS'],
  [DLE, 'DLE'],
])
const singles = new Map([
  [0x00, 'NUL'],
  [0x09, 'HT'],
  [0x0a, 'LF'],
  [0x0c, 'FF'],
  [0x0d, 'CR'],
  [0x18, 'CAN'],
])

/** Parameter bytes after the two-byte name, where the number is fixed. */
const fixed: Record<string, number> = {
  ...{
    'ESC @': 0,
    'ESC 2': 0,
    'ESC 4': 0,
    'ESC 5': 0,
    'ESC i': 0,
    'ESC m': 0,
    'ESC v': 0,
    'ESC L': 0,
    'ESC S': 0,
  },
  ...{
    'ESC  ': 1,
    'ESC !': 1,
    'ESC -': 1,
    'ESC 3': 1,
    'ESC =': 1,
    'ESC ?': 1,
    'ESC %': 1,
    'ESC E': 1,
    'ESC G': 1,
    'ESC J': 1,
  },
  ...{
    'ESC M': 1,
    'ESC R': 1,
    'ESC T': 1,
    'ESC U': 1,
    'ESC V': 1,
    'ESC a': 1,
    'ESC d': 1,
    'ESC r': 1,
    'ESC t': 1,
  },
  ...{ 'ESC u': 1, 'ESC {': 1, 'ESC $': 2, 'ESC \\': 2, 'ESC c': 2, 'ESC B': 2, 'ESC p': 3, 'ESC W': 8 },
  ...{
    'GS !': 1,
    'GS $': 2,
    'GS /': 1,
    'GS :': 0,
    'GS B': 1,
    'GS E': 1,
    'GS H': 1,
    'GS I': 1,
    'GS L': 2,
    'GS P': 2,
  },
  ...{
    'GS W': 2,
    'GS Z': 1,
    'GS \\': 2,
    'GS a': 1,
    'GS b': 1,
    'GS f': 1,
    'GS h': 1,
    'GS r': 1,
    'GS w': 1,
    'GS z': 2,
  },
  ...{ 'FS .': 0, 'FS &': 0, 'FS !': 1, 'FS -': 1, 'FS C': 1, 'FS S': 2, 'FS W': 1, 'FS p': 2, 'FS P': 4 },
}

const word = (low = 0, high = 0): number => low + high * 256

/** Parameter bytes where the number depends on the first ones; undefined while those have not come. */
const measured: Record<string, (parameters: Uint8Array) => number | undefined> = {
  'ESC *': p => (p.length < 3 ? undefined : 3 + word(p[1], p[2]) * (p[0] === 32 || p[0] === 33 ? 3 : 1)),
  'ESC &': measureCharacters,
  'ESC D': p => (p.includes(0) ? p.indexOf(0) + 1 : undefined),
  'GS (': p => (p.length < 3 ? undefined : 3 + word(p[1], p[2])),
  'GS 8': p => (p.length < 5 ? undefined : 5 + word(p[1], p[2]) + word(p[3], p[4]) * 65536),
  'GS v': p => (p.length < 6 ? undefined : 6 + word(p[2], p[3]) * word(p[4], p[5])),
  'GS V': p => (p.length < 1 ? undefined : [0, 1, 48, 49].includes(p[0]!) ? 1 : 2),
  'GS e': p => (p.length < 1 ? undefined : p[0] === 3 ? 2 : 1),
  'GS k': measureBarcode,
  'FS q': measureStoredImages,
  'DLE \u0004': p => (p.length < 1 ? undefined : p[0] === 7 || p[0] === 8 ? 2 : 1),
  'DLE \u0005': () => 1,
  'DLE \u0014': p => (p.length < 1 ? undefined : p[0] === 8 ? 8 : 3),
}

function measureBarcode(p: Uint8Array): number | undefined {
  if (p.length < 2) return undefined
  if (p[0]! >= 65) return 2 + p[1]!
  return p.includes(0, 1) ? p.indexOf(0, 1) + 1 : undefined
}

/** Each character: its width, then that many columns of p[0] bytes. */
function measureCharacters(p: Uint8Array): number | undefined {
  const [down = 0, from = 0, to = 0] = p
  let at = 3
  for (let code = from; code <= to; code++) {
    if (p.length <= at) return undefined
    at += 1 + down * p[at]!
  }
  return at
}

function measureStoredImages(p: Uint8Array): number | undefined {
  let at = 1
  for (let image = 0; image < (p[0] ?? 1); image++) {
    if (p.length < at + 4) return undefined
    at += 4 + word(p[at], p[at + 1]) * word(p[at + 2], p[at + 3]) * 8
  }
  return at
}

/** The first command of the bytes; undefined while its end has not come. Unknown commands are two bytes long. */
export function firstCommand(bytes: Uint8Array): Command | undefined {
  const first = bytes[0]
  if (first === undefined) return undefined
  const prefix = prefixes.get(first)
  if (prefix === undefined) return singleByte(bytes, first)
  if (bytes.length < 2) return undefined
  const name = `${prefix} ${String.fromCharCode(bytes[1]!)}`
  const parameters = bytes.subarray(2)
  const length = fixed[name] ?? (measured[name] ? measured[name](parameters) : 0)
  if (length === undefined || parameters.length < length) return undefined
  return { name, bytes: bytes.slice(0, 2 + length), parameters: bytes.slice(2, 2 + length) }
}

function singleByte(bytes: Uint8Array, first: number): Command {
  const isText = (byte: number): boolean => byte >= 0x20 && byte !== 0x7f
  if (!isText(first)) {
    const name = singles.get(first) ?? 'control'
    return { name, bytes: bytes.slice(0, 1), parameters: new Uint8Array() }
  }
  let end = 1
  while (end < bytes.length && isText(bytes[end]!)) end++
  return { name: 'text', bytes: bytes.slice(0, end), parameters: bytes.slice(0, end) }
}
