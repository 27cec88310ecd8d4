import type { Attempt } from '../job/journal.ts'
import type { PaperCount } from './paper-count.ts'

/** Where the driver's journal of one ticket and the paper that came out contradict each other, in words. */
export function contradictions(paper: PaperCount, attempts: readonly Attempt[]): string[] {
  const found: string[] = []
  const claim = (isTrue: boolean, what: string): void => {
    if (!isTrue) found.push(what)
  }
  claim(paper.originals <= 1, 'there are two originals')
  for (const [count, copy] of [
    [paper.originals, false],
    [paper.copies, true],
  ] as const) {
    const own = attempts.filter(one => one.copy === copy)
    const sure = own.filter(({ state }) => state === 'printed').length
    // Cleared in the middle: it may have been whole but for the blade.
    const unsure = own.filter(({ state, partial }) => state !== 'printed' && partial).length
    claim(count >= sure, 'the journal says printed, and the paper is not there')
    claim(count <= sure + unsure, 'there is paper that the journal rules out')
    claim(!own.some(({ state }) => state === 'sending'), 'the journal was left open')
  }
  return found
}
