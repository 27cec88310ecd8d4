/** Motor, blade and roll: strokes of the print head become pieces of paper, as long as there is paper. */
import type { PrinterProfile } from '../src/profile/profile.ts'
import type { Condition } from './condition.ts'
import { BLADE_ROWS, loadPaper, type PaperPiece } from './paper-roll.ts'
import type { Stroke } from './strokes.ts'

export type Mechanics = {
  readonly paperLeftMm: number
  /** Does one stroke; returns the rows of paper that moved, and what has to be done first where it cannot be done yet. */
  perform(stroke: Stroke): { rows: number; first?: Stroke[] }
  loadRoll(mm: number): void
  /** Nothing more to print: without a cutter the visitor tears the ticket off. */
  rest(): void
}

export type MechanicsListener = {
  onPiece(piece: PaperPiece): void
  onCondition(change: Partial<Condition>): void
}

export function mountMechanics(
  profile: PrinterProfile,
  rollMm: number,
  nearEndMm: number,
  listener: MechanicsListener,
): Mechanics {
  const { dots, dotsPerMm } = profile.paper
  const roll = loadPaper(dots)
  let rowsLeft = Math.round(rollMm * dotsPerMm)
  const nearEndRows = Math.round(nearEndMm * dotsPerMm)
  let blankTail = 0

  function give(piece: PaperPiece): void {
    blankTail = 0
    listener.onPiece(piece)
  }

  function feed(row: Uint8Array): void {
    roll.put(row)
    blankTail = row.includes(1) ? 0 : blankTail + 1
    rowsLeft--
    if (rowsLeft === nearEndRows) listener.onCondition({ paperNearEnd: true })
    if (rowsLeft > 0) return
    give(roll.tear())
    listener.onCondition({ paperEnd: true })
  }

  /** Function B feeds the paper to the blade first; function A cuts where the paper stands. */
  function cut(extraRows: number): { rows: number; first?: Stroke[] } {
    if (extraRows < 0) {
      give(roll.cut())
      return { rows: 0 }
    }
    const blank = (): Stroke => ({ kind: 'row', dots: new Uint8Array(dots) })
    const toBlade = Array.from({ length: BLADE_ROWS + extraRows }, blank)
    return { rows: 0, first: [...toBlade, { kind: 'cut', feed: -1 }] }
  }

  return {
    get paperLeftMm() {
      return Math.max(0, Math.round(rowsLeft / dotsPerMm))
    },
    perform(stroke) {
      if (stroke.kind === 'cut') return cut(stroke.feed)
      if (stroke.kind === 'row') feed(stroke.dots)
      else if (stroke.kind === 'mark') roll.mark(stroke.of, stroke.content)
      else listener.onCondition({ ticketInOutput: stroke.kind === 'present' })
      return { rows: stroke.kind === 'row' ? 1 : 0 }
    },
    loadRoll(mm) {
      if (roll.hasInk) give(roll.tear())
      rowsLeft = Math.round(mm * dotsPerMm)
      listener.onCondition({ paperEnd: false, paperNearEnd: mm <= nearEndMm })
    },
    rest() {
      const { kind, feedDots } = profile.cutter
      if (kind === 'none' && roll.hasInk && blankTail >= feedDots * 0.9) give(roll.tear())
    },
  }
}
