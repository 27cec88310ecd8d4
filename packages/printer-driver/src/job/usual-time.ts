/**
 * How long this printer usually takes over a ticket. One that says nothing while it prints says nothing either of a roll that
 * is changed in mid-ticket; but then its word comes later by as long as that took.
 */

export type UsualTime = {
  /**
   * Whether a ticket came well after its time; learns from it either way. `doubtMs`: how much the measuring may be wrong,
   * in milliseconds.
   */
  isLate(ticket: Measured, doubtMs: number): boolean
  /** What a ticket that was reckoned at `workMs` takes on this printer, in milliseconds; undefined before any was seen. */
  of(workMs: number): number | undefined
  forget(): void
}

/** In milliseconds. */
export type Measured = {
  readonly tookMs: number
  /** What wire, paper and blade were reckoned at. */
  readonly workMs: number
  /** It stood still, as it said; what that took was subtracted as well as it is known, and nothing is learnt of it. */
  readonly stoodStill?: boolean
}

/** Late ones in a row, each as late as the other, until that is the printer's way: a hand is not so regular. */
const lateToBelieve = { atFirst: 1, afterGoodOnes: 2 }

export function learnUsualTime(): UsualTime {
  /** The quickest ticket, for what it was. */
  let usual: Measured | undefined
  let late: Measured[] = []

  return {
    isLate(ticket, doubtMs) {
      const limit = usual ? atMost(usual, ticket) + doubtMs : ticket.workMs
      if (ticket.stoodStill) return ticket.tookMs > limit
      if (ticket.tookMs <= limit) {
        if (!usual || ticket.tookMs <= atMost(usual, ticket)) usual = ticket
        late = []
        return false
      }
      const needed = usual ? lateToBelieve.afterGoodOnes : lateToBelieve.atFirst
      if (!late.every(earlier => isAlike(earlier, ticket, doubtMs))) late = []
      if (late.length < needed) {
        late.push(ticket)
        return true
      }
      usual = ticket
      late = []
      return false
    },
    of(workMs) {
      const seen = usual ? [usual, ...late] : late
      return seen.length === 0 ? undefined : Math.max(...seen.map(one => atMost(one, { tookMs: 0, workMs })))
    },
    forget() {
      usual = undefined
      late = []
    },
  }
}

/** A longer ticket takes no longer than was reckoned for what it has more; a shorter one no longer than the longer. */
const atMost = (known: Measured, { workMs }: Measured): number =>
  known.tookMs + Math.max(0, workMs - known.workMs)

const isAlike = (one: Measured, other: Measured, doubtMs: number): boolean =>
  other.tookMs <= atMost(one, other) + doubtMs && one.tookMs <= atMost(other, one) + doubtMs
