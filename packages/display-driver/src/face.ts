/** What a counter display should show, in no manufacturer's language. */
export type DisplayFace = {
  /** Top line first. Lines beyond the glass are left out, longer ones are cut, all are written centred. */
  readonly lines: readonly string[]
  readonly blink: boolean
  /** `off` leaves dark glass, whatever the lines say. */
  readonly brightness: Brightness
}

export type Brightness = 'off' | 'dim' | 'normal' | 'bright'

export const darkFace: DisplayFace = { lines: [], blink: false, brightness: 'off' }

/** The shape of the glass, in characters. */
export type Glass = { readonly columns: number; readonly rows: number }

export function sameFace(a: DisplayFace, b: DisplayFace): boolean {
  return (
    a.blink === b.blink &&
    a.brightness === b.brightness &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => line === b.lines[index])
  )
}
