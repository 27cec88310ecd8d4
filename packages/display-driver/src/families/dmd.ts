import { fitToGlass } from '../charset.ts'
import type { Brightness, DisplayFace } from '../face.ts'
import type { DmdModel } from '../models.ts'

// Epson DM-D, ESC/POS: DM application programming guide. Held to the DM-D110 specification, to POS-X's manual of the XP8200 in its
// Epson mode and to LCDproc's serialPOS_epson, which agree in ESC @, ESC =, ESC t, US $, US C, US E, US X and US 1.

const esc = 0x1b
const us = 0x1f

const level: Record<Brightness, number> = { off: 1, dim: 1, normal: 3, bright: 4 }
/** In units of 50 ms: half a second on, half a second off. */
const blinkInterval = 10

/** Once for each connection: select the display (a printer may share the line), forget what was, no cursor. */
export function prepareDmd(): number[] {
  return [esc, 0x3d, 0x02, esc, 0x40, us, 0x01, us, 0x43, 0x00]
}

/**
 * The whole face, written over the old one without clearing: sent again unchanged it is not seen, and after a power
 * cycle it sets everything that the display forgot.
 */
export function encodeDmd(face: DisplayFace, model: DmdModel): number[] {
  const rows = fitToGlass(face, model, model.charset)
  return [
    ...[esc, 0x3d, 0x02],
    ...[us, 0x01],
    ...[us, 0x43, 0x00],
    ...[esc, 0x74, model.codePage],
    ...[us, 0x58, level[face.brightness]],
    ...[us, 0x45, face.blink ? blinkInterval : 0],
    ...rows.flatMap((row, index) => [us, 0x24, 1, index + 1, ...row]),
  ]
}
