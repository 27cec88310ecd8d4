/** The first event of the record that is not older than an instant, without reading what comes before. */
import type { Hall } from '../hall/hall.ts'

/** `since`: epoch ms. `head`: the last seq; one more where all are older. */
export function firstSince(log: Pick<Hall['store']['log'], 'after'>, since: number, head: number): number {
  let [low, high] = [1, head + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (at(log, middle) < since) low = middle + 1
    else high = middle
  }
  return low
}

function at(log: Pick<Hall['store']['log'], 'after'>, seq: number): number {
  for (const { event } of log.after(seq - 1)) return event.at
  return Number.POSITIVE_INFINITY
}
