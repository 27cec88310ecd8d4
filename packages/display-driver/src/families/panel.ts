import { fitToGlass } from '../charset.ts'
import type { DisplayFace } from '../face.ts'
import type { PanelModel } from '../models.ts'
import type { FrameField } from './frame-field.ts'

export function encodePanel(face: DisplayFace, model: PanelModel, address: string): number[] {
  const frame: number[] = []
  for (const field of model.frame) frame.push(...encodeField(field))
  return frame

  function encodeField(field: FrameField): number[] {
    switch (field.field) {
      case 'byte':
        return [field.value]
      case 'address':
        return ascii(addressDigits(address, field.digits, field.base))
      case 'text':
        return fitToGlass(face, model, model.charset).flat()
      case 'blink':
        return ascii(face.blink ? field.on : field.off)
      case 'brightness':
        return ascii(field[face.brightness])
      case 'checksum':
        return panelChecksum(field.sum, frame.slice(1))
      default:
        return field satisfies never
    }
  }
}

/** How many bytes a field takes: always the same, so that a frame's end is known from its beginning. */
export function fieldWidth(field: FrameField, columns: number): number {
  switch (field.field) {
    case 'byte':
      return 1
    case 'address':
      return field.digits
    case 'text':
      return columns
    case 'blink':
      return field.on.length
    case 'brightness':
      return field.off.length
    case 'checksum':
      return field.sum === 'xor' ? 1 : 2
    default:
      return field satisfies never
  }
}

export function panelChecksum(sum: 'xor' | 'xor-hex' | 'add-hex', bytes: readonly number[]): number[] {
  const xor = bytes.reduce((total, byte) => total ^ byte, 0)
  if (sum === 'xor') return [xor]
  const value = sum === 'xor-hex' ? xor : bytes.reduce((total, byte) => (total + byte) & 0xff, 0)
  return ascii(value.toString(16).toUpperCase().padStart(2, '0'))
}

export function addressDigits(address: string, digits: number, base: 10 | 16 = 10): string {
  return Number(address).toString(base).toUpperCase().padStart(digits, '0').slice(-digits)
}

function ascii(text: string): number[] {
  return Array.from(text, character => character.charCodeAt(0))
}
