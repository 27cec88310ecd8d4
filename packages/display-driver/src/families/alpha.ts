import { encodeLine } from '../charset.ts'
import type { DisplayFace } from '../face.ts'
import type { AlphaModel } from '../models.ts'

// Adaptive Alpha protocol ("M-Protocol"), one packet for each face:
// Held to msparks/alphasign and lancereinsmith/alphasignpy, both from the maker's document 9708-8061F, and to
// tenderlove/betabrite: frame, wake, checksum, labels, modes, positions and colours agree in all that have them.
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
/** As all three have them: 1 red, 4 dim red; A is rainbow 2. */
const red = '1'
const dimRed = '4'

export function encodeAlpha(face: DisplayFace, model: AlphaModel, address: string): number[] {
  const body = [
    stx,
    ...ascii(`A${priorityFile}`),
    ...[esc, position, ...ascii(face.blink ? flash : hold)],
    ...(model.colours ? [colour, ...ascii(face.brightness === 'dim' ? dimRed : red)] : []),
    ...encodeLines(face, model),
    etx,
  ]
  return [...wake, soh, ...ascii(model.signType + address), ...body, ...ascii(checksum(body)), eot]
}

/** The sign centres by itself; a line longer than the glass would be split into pages, so it is cut. */
function encodeLines(face: DisplayFace, model: AlphaModel): number[] {
  const lines = face.lines.slice(0, model.rows).map(line => encodeLine(line, model, model.charset))
  // A dark sign holds one space: an empty priority file would bring back the sign's own message.
  if (lines.every(line => line.length === 0)) return ascii(' ')
  return lines.flatMap((line, index) => (index === 0 ? line : [...ascii('\r'), ...line]))
}

/** The sum of all bytes from 02 to 03, both counted, modulo 65536. */
export function checksum(body: readonly number[]): string {
  const sum = body.reduce((total, byte) => (total + byte) & 0xffff, 0)
  return sum.toString(16).toUpperCase().padStart(4, '0')
}

function ascii(text: string): number[] {
  return Array.from(text, character => character.charCodeAt(0))
}
