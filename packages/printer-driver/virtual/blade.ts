/** What fires the blade and moves the ticket to the hand. */
import { blankRows, type Strokes } from './strokes.ts'

export type Blade = {
  /** Parameters of `GS V`; with a second one the paper is fed first. */
  cut(parameters: Uint8Array): Strokes
  /** `GS e`. */
  present(parameters: Uint8Array): Strokes
  /** `FS P`: cuts and presents; a ticket that still hangs there goes first. */
  cutAndPresent(): Strokes
}

export type BladeParts = {
  readonly dots: number
  readonly cutter: 'gs-v' | 'esc-i' | 'none'
  readonly presenter: boolean
  /** Dots of so many vertical motion units. */
  down(units: number): number
  /** Prints what stands in the line. */
  finishLine(): Strokes
}

export function mountBlade({ dots, cutter, presenter, down, finishLine }: BladeParts): Blade {
  function* cut(p: Uint8Array): Strokes {
    const feed = p.length > 1 ? down(p[1]!) : -1
    if (cutter === 'none') return yield* blankRows(dots, feed)
    yield* finishLine()
    yield { kind: 'cut', feed }
  }
  return {
    cut,
    *present(p) {
      if (!presenter) return
      if (p[0] === 3) yield { kind: 'present' }
      if (p[0] === 5) yield { kind: 'eject' }
    },
    *cutAndPresent() {
      if (!presenter) return
      yield { kind: 'eject' }
      yield* cut(Uint8Array.of(1))
      yield { kind: 'present' }
    },
  }
}
