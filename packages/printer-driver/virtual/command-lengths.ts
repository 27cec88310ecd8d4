/**
 * How long each command is. From the manuals' command lists, apart from the driver's own byte tables, so that a mistake
 * in one is seen by the other.
 */

/** Parameter bytes; undefined while those that say it have not come. */
export type Measured = number | Malformed | undefined
/** It cannot be what it says it is: so many of its bytes are passed over, and what follows is read as usual. */
export type Malformed = {
  readonly length: number
  readonly why: string
}

/** By prefix: the number of parameter bytes, and the second bytes of the commands that have that many. */
const fixedLengths: Record<string, [count: number, letters: string][]> = {
  ESC: [
    [0, '\f245<@LSimv'],
    [1, ' !%-39=?EGJKMRTUVadejrtu{'],
    [2, '$\\Bcf'],
    [3, '7p'],
    [8, 'W'],
  ],
  FS: [
    [0, '&.'],
    [1, '!-CW'],
    [2, '?Sp'],
    [4, 'P'],
    [74, '2'],
  ],
  GS: [
    [0, ':<c'],
    [1, '!/BEHITZabfhjrw|'],
    [2, '$ALPW\\'],
    [3, '^z'],
    [4, 'g'],
  ],
}

const fixed = new Map<string, number>(
  Object.entries(fixedLengths).flatMap(([prefix, rows]) =>
    rows.flatMap(([count, letters]) => [...letters].map(letter => [`${prefix} ${letter}`, count] as const)),
  ),
)

const measures: Record<string, (parameters: Uint8Array) => Measured> = {
  'ESC *': measureBitImage,
  'ESC &': measureCharacters,
  'ESC D': measureTabs,
  'ESC (': measureFamily,
  'FS (': measureFamily,
  'FS a': p => (p.length < 1 ? undefined : p[0] === 0x30 ? 2 : 1),
  'FS g': p => (p.length < 8 ? undefined : 8 + (p[0] === 0x31 ? word(p, 6) : 0)),
  'FS q': measureStoredImages,
  'GS (': measureFamily,
  'GS 8': p => (p.length < 5 ? undefined : 5 + word(p, 1) + word(p, 3) * 65536),
  'GS *': p => (p.length < 2 ? undefined : p[0]! * p[1]! === 0 ? noSize(2) : 2 + p[0]! * p[1]! * 8),
  'GS C': measureCounter,
  'GS D': measureWindowsBitmap,
  'GS Q': p => (p.length < 6 ? undefined : 6 + word(p, 2) * word(p, 4)),
  'GS V': measureCut,
  'GS e': p => (p.length < 1 ? undefined : p[0] === 3 ? 2 : 1),
  'GS k': measureBarcode,
  'GS v': p => (p.length < 6 ? undefined : 6 + word(p, 2) * word(p, 4)),
  'DLE \u0004': p => (p.length < 1 ? undefined : p[0] === 7 || p[0] === 8 ? 2 : 1),
  'DLE \u0005': () => 1,
  'DLE \u0014': p =>
    p.length < 1
      ? undefined
      : (new Map([
          [8, 8],
          [3, 6],
          [7, 2],
        ]).get(p[0]!) ?? 3),
}

const word = (p: Uint8Array, at: number): number => p[at]! + p[at + 1]! * 256
const noSize = (length: number): Malformed => ({ length, why: 'a picture without width or height' })

/** Parameter bytes of the command with that name; `unknown` where no manual that was read has it. */
export function measure(name: string, parameters: Uint8Array): Measured | 'unknown' {
  return fixed.get(name) ?? measures[name]?.(parameters) ?? (measures[name] ? undefined : 'unknown')
}

/** `( x pL pH`: every member of such a family says its own length, the unknown ones too. */
function measureFamily(p: Uint8Array): Measured {
  return p.length < 3 ? undefined : 3 + word(p, 1)
}

function measureBitImage(p: Uint8Array): Measured {
  if (p.length < 1) return undefined
  const bytesDown = new Map([
    [0, 1],
    [1, 1],
    [32, 3],
    [33, 3],
  ]).get(p[0]!)
  if (bytesDown === undefined) return { length: 1, why: 'no such density of bit images' }
  return p.length < 3 ? undefined : 3 + word(p, 1) * bytesDown
}

/** Rising columns up to a NUL; 32 at the most, and one that does not rise is no tab any more. */
function measureTabs(p: Uint8Array): Measured {
  for (let at = 0; at < 32; at++) {
    if (at >= p.length) return undefined
    if (p[at] === 0) return at + 1
    if (at > 0 && p[at]! <= p[at - 1]!) return at
  }
  return p.length < 33 ? undefined : p[32] === 0 ? 33 : 32
}

function measureCut(p: Uint8Array): Measured {
  if (p.length < 1) return undefined
  if ([0, 1, 48, 49].includes(p[0]!)) return 1
  return [65, 66, 97, 98, 103, 104].includes(p[0]!) ? 2 : { length: 1, why: 'no such cut' }
}

/** The older form ends with NUL, the newer one says its length. */
function measureBarcode(p: Uint8Array): Measured {
  const [m, n] = p
  if (m === undefined) return undefined
  if (m >= 65) return n === undefined ? undefined : 2 + n
  if (m > 8) return { length: 1, why: 'no such bar code' }
  for (let at = 1; at <= 256; at++) {
    const byte = p[at]
    if (byte === undefined) return undefined
    if (byte === 0) return at + 1
    if (byte < 0x20 || byte > 0x7e) return { length: at, why: 'a bar code without its NUL at the end' }
  }
  return { length: 256, why: 'a bar code without its NUL at the end' }
}

/** Each character: its width, then that many columns of p[0] bytes. */
function measureCharacters(p: Uint8Array): Measured {
  if (p.length < 3) return undefined
  const [down = 0, from = 0, to = 0] = p
  if (down < 1 || down > 4 || from < 0x20 || from > to)
    return { length: 3, why: 'characters that cannot be defined' }
  let at = 3
  for (let code = from; code <= to; code++) {
    if (p.length <= at) return undefined
    at += 1 + down * p[at]!
  }
  return at
}

function measureStoredImages(p: Uint8Array): Measured {
  if (p.length < 1) return undefined
  let at = 1
  for (let image = 0; image < p[0]!; image++) {
    if (p.length < at + 4) return undefined
    at += 4 + word(p, at) * word(p, at + 2) * 8
  }
  return at
}

function measureCounter(p: Uint8Array): Measured {
  if (p.length < 1) return undefined
  if (p[0] !== 0x3b) return p[0]! % 0x30 === 1 ? 7 : 3
  let fields = 0
  for (let at = 0; at < 40; at++) {
    if (at >= p.length) return undefined
    if (p[at] === 0x3b && ++fields === 6) return at + 1
    if (p[at] !== 0x3b && !(p[at]! >= 0x30 && p[at]! <= 0x39))
      return { length: at, why: 'a counter that is not set' }
  }
  return { length: 40, why: 'a counter that is not set' }
}

/** The bitmap's own header says how long it is. */
function measureWindowsBitmap(p: Uint8Array): Measured {
  if (p.length < 13) return undefined
  if (p[7] !== 0x42 || p[8] !== 0x4d) return { length: 7, why: 'no Windows bitmap' }
  return 7 + Math.max(6, word(p, 9) + word(p, 11) * 65536)
}
