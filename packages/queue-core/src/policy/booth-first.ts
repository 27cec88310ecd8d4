/** Which of several free booths calls first. */
import type { Booth, HallState } from '../hall/state.ts'

export const longestFree = () => byFreedom
const byFreedom = (a: Booth, b: Booth): number => a.since - b.since || a.number - b.number

/** The booth whose services others can do goes first, so that the rare ones stay free for what only they can do. */
export function leastRare(state: HallState): (a: Booth, b: Booth) => number {
  const open = new Map<string, number>()
  for (const booth of state.booths.values())
    if (booth.state === 'open')
      for (const letter of booth.services) open.set(letter, (open.get(letter) ?? 0) + 1)
  const rarity = (booth: Booth) => booth.services.reduce((sum, letter) => sum + 1 / open.get(letter)!, 0)
  return (a, b) => rarity(a) - rarity(b) || byFreedom(a, b)
}
