/**
 * A journal's bytes, taken apart: whole lines, and whatever a power cut or a full disk made of the others.
 *
 *   {"a":1}⏎               an entry
 *   {"from":"next year"}⏎  whole, and of another release: stays where it is
 *   {"a":2,"b{"a":3}⏎      half a line with a whole one glued to it: the whole one counts
 *   {"a":4}␀␀␀␀{"a":5}⏎    zeroed: what is whole between the zeros counts
 *
 * No checksum is needed to tell them apart: an object of JSON that was cut or zeroed anywhere is no JSON any more.
 */

/** The entry that a line holds; `foreign`: another release's; `damaged`: it makes no sense without lines that are lost. */
export type Read<T> = (value: object) => T | 'foreign' | 'damaged'

/** A line as it stands in the file; no entry: another release wrote it. */
export type Line<T> = { text: string; entry: T | null }

export type Reading<T> = {
  lines: Line<T>[]
  /** What can be read by nobody, piece by piece. */
  damaged: Buffer[]
  /** Bytes that are zero. */
  zeroed: number
  /** The next line may be written right behind what is there. */
  endsWhole: boolean
}

export function readLines<T extends object>(bytes: Buffer, read: Read<T>): Reading<T> {
  const reading: Reading<T> = { lines: [], damaged: [], zeroed: 0, endsWhole: true }
  // One character a byte, so that a cut inside of a letter does no harm.
  const text = bytes.toString('latin1')
  reading.endsWhole = text === '' || text.endsWith('\n')
  for (const line of text.split('\n')) {
    for (const piece of line.split('\0')) readPiece(piece, read, reading)
    reading.zeroed += line.split('\0').length - 1
  }
  return reading
}

function readPiece<T extends object>(piece: string, read: Read<T>, reading: Reading<T>): void {
  if (piece.trim() === '') return
  const value = parse(piece)
  const whole = value && read(value)
  if (whole === 'damaged') reading.damaged.push(Buffer.from(piece, 'latin1'))
  else if (whole) reading.lines.push({ text: toText(piece)!, entry: whole === 'foreign' ? null : whole })
  else recover(piece, read, reading)
}

/** Entries that are whole inside of a line that is not. */
function recover<T extends object>(piece: string, read: Read<T>, { lines, damaged }: Reading<T>): void {
  let done = 0
  let tries = TRIES
  const leave = (to: number) => {
    if (to > done) damaged.push(Buffer.from(piece.slice(done, to), 'latin1'))
  }
  let start = piece.indexOf('{"')
  while (start !== -1 && tries > 0) {
    const end = endOfObject(piece, start)
    const value = parse(piece.slice(start, end))
    const entry = value && read(value)
    if (entry && typeof entry !== 'string') {
      leave(start)
      lines.push({ text: toText(piece.slice(start, end))!, entry })
      done = end
      tries = TRIES
    } else tries--
    start = piece.indexOf('{"', Math.max(done, start + 1))
  }
  leave(piece.length)
}

/** Longer ones are not looked for inside of a damaged line. */
const LONGEST = 65_536
/** So many beginnings in a row that lead to nothing, and the rest of the line is left alone. */
const TRIES = 500

/** Behind the bracket that closes the one at `start`; `start` itself when none does. */
function endOfObject(text: string, start: number): number {
  const last = Math.min(text.length, start + LONGEST)
  let depth = 0
  let isQuoted = false
  for (let i = start; i < last; i++) {
    const letter = text[i]
    if (isQuoted) {
      if (letter === '\\') i++
      else if (letter === '"') isQuoted = false
    } else if (letter === '"') isQuoted = true
    else if (letter === '{') depth++
    else if (letter === '}' && --depth === 0) return i + 1
  }
  return start
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function toText(piece: string): string | null {
  try {
    return utf8.decode(Buffer.from(piece, 'latin1'))
  } catch {
    return null
  }
}

function parse(piece: string): object | null {
  const text = toText(piece)
  if (!text) return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
