/** Chance that can be repeated: the same seed draws the same day on every machine. */

export type Random = () => number

/** Numbers from 0 up to 1 (sfc32 by Chris Doty-Humphrey). */
export function seeded(...seeds: number[]): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1]
  const random = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return (t >>> 0) / 2 ** 32
  }
  for (const seed of seeds) {
    a ^= seed | 0
    b ^= Math.floor(seed / 2 ** 32)
    for (let n = 0; n < 16; n++) random()
  }
  return random
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
