/** Numbers that look random and are the same for the same seed, so that a failed round can be run again. */
export interface Random {
  /** 0 to limit − 1. */
  below(limit: number): number
  pick<T>(choices: readonly T[]): T
  bytes(count: number): Uint8Array
}

/** Mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    pick: choices => choices[below(choices.length)]!,
    bytes: count => Uint8Array.from({ length: count }, () => below(256)),
  }
}
