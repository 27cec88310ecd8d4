/** What happened to a case, by whom and when; the newest first. */
import type { CaseView } from '@antrean/queue-core/contract'
import { clockTime, longDate } from '@antrean/ui'
import { type CasesWords, casesWords } from '@antrean/words'
import { usePreferences, useWords } from '../shell/preferences.ts'

type Props = { stages: CaseView['stages']; timezone: string }

export function StageList({ stages, timezone }: Props) {
  const words = useWords(casesWords)
  const { language } = usePreferences()
  const names: Readonly<Record<string, string>> = words.stage
  return (
    <section className="card case-stages fades">
      <h2>{words.stages}</h2>
      <ol>
        {stages.toReversed().map(({ type, at, actor }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened stays in its place, counted from the first
          <li key={stages.length - n} data-stage={type}>
            <b>{names[type] ?? words.stageOther}</b>
            <span>{actorInWords(actor, words)}</span>
            <time dateTime={at}>
              {longDate(at, language, timezone)}, {clockTime(at, language, timezone)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** `staff:sari`, `applicant`, `system`. */
function actorInWords(actor: string, words: CasesWords): string {
  if (actor.startsWith('staff:')) return actor.slice('staff:'.length)
  return actor === 'applicant' ? words.byApplicant : words.bySystem
}
