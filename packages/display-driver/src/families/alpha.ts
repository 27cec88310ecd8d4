import { encodeText } from '../charset.ts'
import type { DisplayFace } from '../face.ts'
import type { AlphaModel } from '../models.ts'

// Adaptive Alpha protocol ("M-Protocol"), one packet for each face:
//
//   00×5  01  Z  aa  02  A  0  1B  20  mode  1C colour  text  03  checksum  04
//   wake      type   │   │  └ priority file: needs no memory set-up, and covers what the sign shows of its own
//                address write text

const wake = [0, 0, 0, 0, 0]
const soh = 0x01
const stx = 0x02
const etx = 0x03
const eot = 0x04
const esc = 0x1b
const colour = 0x1c

const priorityFile = '0'
/** 20h, the middle line: libraries disagree about the code of *fill*, and every sign knows this one. */
const position = 0x20
const hold = 'b'
const flash = 'c'
const red = '1'
const dimRed = 'A'

export function encodeAlpha(face: DisplayFace, model: AlphaModel, address: string): number[] {
  const dark = face.brightness === 'off'
  // A dark sign holds one space: an empty priority file would bring back the sign's own message.
  const text = dark ? ' ' : face.lines.slice(0, model.rows).join('\r')
  const body = [
    stx,
    ...ascii(`A${priorityFile}`),
    ...[esc, position, ...ascii(face.blink && !dark ? flash : hold)],
    ...(model.colours ? [colour, ...ascii(face.brightness === 'dim' ? dimRed : red)] : []),
    ...cutLines(text, model),
    etx,
  ]
  return [...wake, soh, ...ascii(model.signType + address), ...body, ...ascii(checksum(body)), eot]
}

/** The sum of all bytes from 02 to 03, both counted, modulo 65536. */
export function checksum(body: readonly number[]): string {
  const sum = body.reduce((total, byte) => (total + byte) & 0xffff, 0)
  return sum.toString(16).toUpperCase().padStart(4, '0')
}

/** The sign centres by itself; a line longer than the glass would be split into pages. */
function cutLines(text: string, model: AlphaModel): number[] {
  return text.split('\r').flatMap((line, index) => {
    const bytes = encodeText(line, model.charset).slice(0, model.columns)
    return index === 0 ? bytes : [0x0d, ...bytes]
  })
}

function ascii(text: string): number[] {
  return Array.from(text, character => character.charCodeAt(0))
}
