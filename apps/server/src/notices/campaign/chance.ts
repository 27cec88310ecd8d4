/** Numbers that look random and are the same for the same seed (mulberry32), so that a round that went wrong can be played again. */
export type Chance = {
  /** From 0 up to 1. */
  next(): number
  pick<One>(choices: readonly One[]): One
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, pick: choices => choices[Math.floor(next() * choices.length)]! }
}
