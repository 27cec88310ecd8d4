/** The title of each page, with its state first, so that a tab that is not looked at still tells. */
import { type BoothView, boothName, type HallSnapshot } from '@antrean/queue-core/contract'
import { waitingFor } from '../promise/lines.ts'
import { slackOf } from '../promise/promise.ts'
import type { Page } from './pages.tsx'

type Counted = (given: { n: number }) => string
export type TitleWords = {
  needsAction: Counted
  casesOverdue: Counted
  late: Counted
  atRisk: Counted
  booth: (given: { number: string }) => string
  page: string
}
type Seen = {
  page: Page
  snapshot: HallSnapshot
  /** The person's own booth. */
  mine: BoothView | undefined
  /** How many things need somebody. */
  broken: number
  /** How many cases are overdue. */
  overdue: number
  /** The hall's name in the person's language. */
  hall: string
  now: number
}

/** “Perlu tindakan (1) · 3 terlambat · Ruang layanan · Pelayanan Terpadu Satu Atap”. */
export function pageTitle(
  { page, snapshot, mine, broken, overdue, hall, now }: Seen,
  words: TitleWords,
): string {
  const state = (() => {
    if (page === 'booth') return mine?.ticket?.number
    if (page === 'cases' && overdue > 0) return words.casesOverdue({ n: overdue })
    if (page !== 'hall') return
    const waiting = waitingFor(snapshot.tickets ?? []).map(ticket => slackOf(ticket, now).state)
    const count = (of: 'late' | 'risk') => waiting.filter(its => its === of).length
    if (count('late') > 0) return words.late({ n: count('late') })
    return count('risk') > 0 ? words.atRisk({ n: count('risk') }) : undefined
  })()
  const place = page === 'booth' && mine ? words.booth({ number: boothName(mine) }) : words.page
  return [broken > 0 && words.needsAction({ n: broken }), state, place, hall].filter(Boolean).join(' · ')
}
