/**
 * The answer to `DLE EOT n` does not say which n. So open questions are counted: each answer belongs to the oldest of
 * them, and one that came too late is not taken for the next one's.
 */
export interface OpenQuestions {
  readonly count: number
  /** For how long the oldest of them has been open; 0 without any. */
  oldestForMs(): number
  /** The longest that an answer has taken lately, in milliseconds. */
  readonly longestMs: number
  /** A question goes out; `onAnswer` hears its answer, and no other. */
  ask(onAnswer: (byte: number) => void): void
  hear(byte: number): void
  /** They are not waited for any more: the line was silent for longer than any answer takes. */
  forget(): void
}

/** Longer than that is not late, it is lost. */
const longestLatencyMs = 2000

export function countQuestions(): OpenQuestions {
  let open: { at: number; onAnswer: (byte: number) => void }[] = []
  let longestMs = 0
  return {
    get count() {
      return open.length
    },
    get longestMs() {
      return longestMs
    },
    oldestForMs: () => (open[0] ? performance.now() - open[0].at : 0),
    ask: onAnswer => void open.push({ at: performance.now(), onAnswer }),
    hear(byte) {
      const oldest = open.shift()
      if (!oldest) return
      longestMs = Math.min(longestLatencyMs, Math.max(performance.now() - oldest.at, longestMs * 0.95))
      oldest.onAnswer(byte)
    },
    forget: () => {
      open = []
    },
  }
}
