/** Which tickets the next pack holds: those of the first gap, a thousand at the most, once all of them have ended. */
import type { Gap, Pack, Reader } from '../../store/store.ts'
import { ticketsBetween } from '../read-facts.ts'
import { type FiledFacts, pack } from './pack.ts'

export const MOST_TICKETS = 1_000

/** `from`: where a pack or a gap begins. `open`: the least key of the tickets that have not ended, and of all that come. */
type Where = { from: number; open: number; most?: number }

/** Whether there is something to pack: a gap is closed, and at the end of the record only whole packs are made. */
export function isDue({ until, tickets }: Gap, { open, most = MOST_TICKETS }: Where): boolean {
  return tickets === most || (until !== null && until <= open)
}

/** Null where none is due. Of one moment, and made of what there is up to the event `asOf`. */
export function nextPack(record: Reader, where: Where): { pack: Pack; asOf: number } | null {
  const { from, open, most = MOST_TICKETS } = where
  return record.atOneMoment(() => {
    const gap = record.packs.gap(from, open, most)
    if (!isDue(gap, where)) return null
    const asOf = record.log.lastSeq()
    const facts: FiledFacts[] = []
    for (const one of ticketsBetween(record, gap.begin, Math.min(gap.until ?? open, open), asOf)) {
      // Never between two legs of one ticket.
      if (facts.length >= most && facts.at(-1)!.key !== one.key) break
      facts.push(one)
    }
    const until = facts.length >= most ? facts.at(-1)!.key + 1 : gap.until!
    return { pack: { begin: gap.begin, until, data: pack(facts) }, asOf }
  })
}
