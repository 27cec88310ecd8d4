import { decodeByte } from '../../src/charset.ts'
import type { FrameField } from '../../src/families/frame-field.ts'
import { addressDigits, fieldWidth, panelChecksum } from '../../src/families/panel.ts'
import type { PanelModel } from '../../src/models.ts'
import type { Interpreter, Seen } from './interpreter.ts'

const brightnessOf = { off: 0, dim: 0.3, normal: 0.7, bright: 1 }

/** Holds as many bytes as one frame has, and looks at them whenever another comes in. */
export function interpretPanel(model: PanelModel, address: string): Interpreter {
  const length = model.frame.reduce((sum, field) => sum + fieldWidth(field, model.columns), 0)
  let window: number[] = []
  let seen: Seen = { rows: [' '.repeat(model.columns)], blink: false, brightness: 1 }

  return {
    take(byte) {
      window = [...window, byte].slice(-length)
      if (window.length < length) return
      const read = readFrame(window)
      if (!read) return
      seen = read
      window = []
    },
    seen: () => seen,
  }

  /** What the frame says, or undefined where it is not a frame, or not for this panel. */
  function readFrame(bytes: readonly number[]): Seen | undefined {
    let place = 0
    const said = { text: '', blink: false, brightness: 1 }
    for (const field of model.frame) {
      const part = bytes.slice(place, place + fieldWidth(field, model.columns))
      if (!readField(field, part, bytes.slice(1, place), said)) return undefined
      place += part.length
    }
    return { rows: [said.text], blink: said.blink, brightness: said.brightness }
  }

  function readField(
    field: FrameField,
    part: readonly number[],
    before: readonly number[],
    said: { text: string; blink: boolean; brightness: number },
  ): boolean {
    const letters = String.fromCharCode(...part)
    switch (field.field) {
      case 'byte':
        return part[0] === field.value
      case 'address':
        return letters === addressDigits(address, field.digits, field.base)
      case 'text':
        said.text = part.map(byte => (byte < 0x20 ? ' ' : decodeByte(byte, model.charset))).join('')
        return true
      case 'blink':
        said.blink = letters === field.on
        return said.blink || letters === field.off
      case 'brightness': {
        const level = (['off', 'dim', 'normal', 'bright'] as const).find(level => field[level] === letters)
        if (level) said.brightness = brightnessOf[level]
        return level !== undefined
      }
      case 'checksum':
        return panelChecksum(field.sum, before).every((byte, index) => byte === part[index])
      default:
        return field satisfies never
    }
  }
}
