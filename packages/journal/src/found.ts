/** What was wrong with a journal when it was opened, and how it is told. */

export type Found = {
  file: string
  /** Pieces that nobody can read: torn, glued together, zeroed in part, or without what they belong to. */
  damaged: number
  /** Bytes that a power cut left zero. */
  zeroed: number
  /** Whole lines of another, perhaps newer, release: they stay in the file. */
  foreign: number
  /** Where the damaged pieces lie now: beside the file, or still in it while the disk has no room. */
  keptIn: string
}

/** Null when nothing was wrong. */
export function describeFound({ file, damaged, zeroed, foreign, keptIn }: Found): string | null {
  const sentences = [
    damaged > 0 &&
      `${damaged} damaged piece(s), as a power cut or a full disk leaves them; they are kept in ${keptIn}.`,
    zeroed > 0 && `${zeroed} byte(s) are zero, as a power cut leaves them.`,
    foreign > 0 && `${foreign} line(s) are of another release; they stay.`,
  ].filter(sentence => sentence !== false)
  return sentences.length > 0 ? `${file}: ${sentences.join(' ')}` : null
}
