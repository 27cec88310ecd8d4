import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { mersenne } from 'pure-rand/generator/mersenne'

/** Numbers that look random and are the same for the same seed, so that a failed round can be run again. */
export type Random = {
  /** 0 to limit − 1. */
  below(limit: number): number
  pick<T>(choices: readonly T[]): T
  bytes(count: number): Uint8Array
}

export function seededRandom(seed: number): Random {
  const generator = mersenne(seed)
  const below = (limit: number): number => uniformInt(generator, 0, limit - 1)
  return {
    below,
    pick: choices => choices[below(choices.length)]!,
    bytes: count => Uint8Array.from({ length: count }, () => below(256)),
  }
}
