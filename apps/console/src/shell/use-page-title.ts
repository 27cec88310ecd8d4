/** Keeps the tab's title true: by the page, the hall and what is the matter. */

import { type BoothView, boothName, type HallSnapshot } from '@antrean/queue-core/contract'
import { useTitle } from '@antrean/ui'
import { casesWords, inLanguage, shellWords, troubleWords } from '@antrean/words'
import { pageTitle } from './page-title.ts'
import type { Page } from './pages.tsx'
import { usePreferences, useWords } from './preferences.ts'

export function usePageTitle(
  page: Page,
  snapshot: HallSnapshot | null,
  mine: BoothView | undefined,
  counts: { broken: number; overdue: number },
  /** Calls for help that are loud here: they stand first, also in a tab that nobody looks at. */
  calls: readonly BoothView[],
  now: number,
): void {
  const words = useWords(shellWords)
  const { needsAction } = useWords(troubleWords)
  const { nOverdue: casesOverdue } = useWords(casesWords)
  const { language } = usePreferences()
  const { titleLate: late, titleAtRisk: atRisk, boothNumber: booth } = words
  const title = snapshot
    ? pageTitle(
        { page, snapshot, mine, ...counts, hall: inLanguage(snapshot.hall.name, language), now },
        { needsAction, casesOverdue, late, atRisk, booth, page: words[page] },
      )
    : `${words[page]} · Antrean`
  const help = calls
    .filter(({ panic }) => !panic?.takenBy)
    .map(its => words.panicFrom({ booth: boothName(its) }))
  useTitle([...help, title].join(' · '))
}
