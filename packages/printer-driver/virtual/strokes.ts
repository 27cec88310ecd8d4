/** What a print head hands on, because paper moves slowly and can end in the middle. */

/** A row of dots, a note of what the dots say, or a deed of the mechanics. */
export type Stroke =
  | { kind: 'row'; dots: Uint8Array }
  | { kind: 'mark'; of: 'text' | 'qr' | 'logo' | 'code'; content: string }
  | { kind: 'cut'; feed: number }
  | { kind: 'present' }
  | { kind: 'eject' }

export type Strokes = Generator<Stroke, void>
export type Mark = Extract<Stroke, { kind: 'mark' }>

/** The paper moves and nothing is printed. */
export function* blankRows(dots: number, count: number): Strokes {
  const blank: Stroke = { kind: 'row', dots: new Uint8Array(dots) }
  for (let row = 0; row < count; row++) yield blank
}
