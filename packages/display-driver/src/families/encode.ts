import { type DisplayFace, darkFace } from '../face.ts'
import type { DisplayModel } from '../models.ts'
import { encodeAlpha } from './alpha.ts'
import { encodeCd5220, prepareCd5220 } from './cd5220.ts'
import { encodeDmd, prepareDmd } from './dmd.ts'
import { encodePanel } from './panel.ts'

/** Sent once when a line opens, before the first face. */
export function encodePreparation(model: DisplayModel): Uint8Array {
  switch (model.family) {
    case 'dmd':
      return Uint8Array.from(prepareDmd())
    case 'cd5220':
      return Uint8Array.from(prepareCd5220())
    case 'alpha':
    case 'panel':
      return new Uint8Array() // every packet stands alone
    default:
      return model satisfies never
  }
}

/** A whole face in the display's own language: pure, and the same bytes for the same face. */
export function encodeFace(wanted: DisplayFace, model: DisplayModel, address: string): Uint8Array {
  const face = wanted.brightness === 'off' ? darkFace : wanted
  switch (model.family) {
    case 'dmd':
      return Uint8Array.from(encodeDmd(face, model))
    case 'cd5220':
      return Uint8Array.from(encodeCd5220(face, model))
    case 'alpha':
      return Uint8Array.from(encodeAlpha(face, model, address))
    case 'panel':
      return Uint8Array.from(encodePanel(face, model, address))
    default:
      return model satisfies never
  }
}
