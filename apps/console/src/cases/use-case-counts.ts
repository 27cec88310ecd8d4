/** How many cases need whoever is signed in, for the bar and the title of whichever page is open. */
import { CaseList } from '@antrean/queue-core/contract'
import type { Shift } from '../session/shift.ts'
import { pagesOf } from '../shell/pages.tsx'
import { useOutbox } from '../shell/use-store.ts'
import { useTold } from '../shell/use-told.ts'

const EVERY_MS = 20_000

export function useCaseCounts({ session, cases }: Shift): CaseList['counts'] | null {
  const { answer } = useOutbox(cases)
  // Of the lists, the one that is the shortest: the counts come with each.
  const route = pagesOf(session.role).includes('cases') ? 'cases?state=overdue' : null
  return useTold(CaseList, route, session.token, EVERY_MS, answer).answer?.value.counts ?? null
}
