import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { mersenne } from 'pure-rand/generator/mersenne'

/** Chance that can be repeated: the same seed draws the same day on every machine. */

export type Random = () => number

/** Numbers from 0 up to 1; another seed, or another order of seeds, gives others. */
export function seeded(...seeds: number[]): Random {
  const generator = seeds.reduce((before, seed) => mersenne(before.next() ^ seed), mersenne(0))
  return () => uniformFloat64(generator)
}

export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random())

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Log-normal with this mean and this standard deviation as a share of the mean. */
export function logNormal(random: Random, mean: number, cv: number): number {
  const variance = Math.log(1 + cv * cv)
  return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * normal(random))
}
