import type { Glass } from '../../src/face.ts'
import type { Seen } from './interpreter.ts'

/** The character memory of a VFD display: a cursor that writes, moves on, and wraps or scrolls at the end. */
export type CharacterGlass = ReturnType<typeof createCharacterGlass>

export type WritingMode = 'overwrite' | 'scroll-up' | 'scroll-left'

export function createCharacterGlass({ columns, rows }: Glass) {
  const blankRow = () => Array<string>(columns).fill(' ')
  let cells = Array.from({ length: rows }, blankRow)
  let column = 0
  let row = 0
  let mode: WritingMode = 'overwrite'

  return {
    setMode(next: WritingMode): void {
      mode = next
    },
    clear(): void {
      cells = Array.from({ length: rows }, blankRow)
      column = row = 0
    },
    clearRow(): void {
      cells[row] = blankRow()
      column = 0
    },
    /** Counted from 1, as the manuals do; a place outside the glass is ignored. */
    moveTo(x: number, y: number): void {
      if (x < 1 || x > columns || y < 1 || y > rows) return
      column = x - 1
      row = y - 1
    },
    moveBy(dx: number, dy: number): void {
      const place = (((row + dy) * columns + column + dx) % (rows * columns)) + rows * columns
      column = place % columns
      row = Math.floor(place / columns) % rows
    },
    moveToRowEnd(): void {
      column = columns - 1
    },
    moveToRowStart(): void {
      column = 0
    },
    put(character: string): void {
      const line = cells[row] ?? blankRow()
      if (mode === 'scroll-left' && column === columns - 1) {
        cells[row] = [...line.slice(1), character]
        return
      }
      line[column] = character
      column += 1
      if (column < columns) return
      if (mode === 'scroll-left') {
        column = columns - 1
        return
      }
      column = 0
      if (mode === 'scroll-up' && row === rows - 1) cells = [...cells.slice(1), blankRow()]
      else row = (row + 1) % rows
    },
    rows: (): Seen['rows'] => cells.map(line => line.join('')),
  }
}

/** The one-byte cursor movements that all these displays have in common. */
export function cursorMovements(glass: CharacterGlass): Readonly<Record<number, () => void>> {
  return {
    8: () => glass.moveBy(-1, 0),
    9: () => glass.moveBy(1, 0),
    10: () => glass.moveBy(0, 1),
    11: () => glass.moveTo(1, 1),
    13: glass.moveToRowStart,
  }
}
