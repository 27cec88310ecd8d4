import { fitToGlass } from '../charset.ts'
import type { Brightness, DisplayFace } from '../face.ts'
import type { Cd5220Model } from '../models.ts'

// Held to the CD5220 manuals of Partner and POS-X (XP8200) and to LCDproc's serialPOS_cd5220, which agree in ESC @, ESC Q, ESC l,
// ESC * and CLR. Blinking (US E) is in the manuals of later displays only: an older one shows its E until the line is written,
// a moment later, and does not blink.
//
// After ESC Q the display is in *string mode* and ignores most commands until 0C, which also clears the glass.
// So lines are written at positions, and ESC Q serves only the clones that know nothing else.

const esc = 0x1b
const us = 0x1f
const clear = 0x0c
const carriageReturn = 0x0d

const level: Record<Brightness, number> = { off: 1, dim: 1, normal: 3, bright: 4 }
const blinkInterval = 10

export function prepareCd5220(): number[] {
  return [clear, esc, 0x40]
}

export function encodeCd5220(face: DisplayFace, model: Cd5220Model): number[] {
  const rows = fitToGlass(face, model, model.charset)
  const light = [esc, 0x2a, level[face.brightness], us, 0x45, face.blink ? blinkInterval : 0]
  if (model.writing === 'position') {
    return [...light, ...rows.flatMap((row, index) => [esc, 0x6c, 1, index + 1, ...row])]
  }
  return [clear, ...light, ...rows.flatMap((row, index) => [esc, 0x51, 0x41 + index, ...row, carriageReturn])]
}
