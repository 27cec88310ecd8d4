/** The set-up that is kept for a day, by whoever keeps it: taken up to go on with it, or given up. */
import { SettingsDraftView } from '@antrean/queue-core/contract'
import { longDate, settingsWords } from '@antrean/words'
import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { FailureLine } from '../cases/failure-line.tsx'
import type { Failure } from '../shell/ask-server.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { tellServer } from '../shell/tell-server.ts'
import { useTold } from '../shell/use-told.ts'
import type { Draft } from './use-draft.ts'

const LOOK_EVERY_MS = 5_000

export function SavedDraft({ token, draft }: { token: string; draft: Draft }) {
  const words = useWords(settingsWords)
  const { language } = usePreferences()
  const [dropped, setDropped] = useState({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const told = useTold(
    SettingsDraftView,
    'settings/draft',
    token,
    LOOK_EVERY_MS,
    // One that was just kept is seen at once.
    `${draft.epoch} ${JSON.stringify(dropped)}`,
  )
  const kept = told.answer?.value.draft
  if (!kept) return null
  const { by: name, why, goesLiveOn, refused } = kept
  const day = goesLiveOn && longDate(`${goesLiveOn}T12:00:00Z`, language, 'UTC')
  async function drop(): Promise<void> {
    const asked = { token, press: crypto.randomUUID() }
    const answer = await tellServer(SettingsDraftView, 'DELETE', 'settings/draft', asked)
    setFailure(answer.ok ? null : answer.failure)
    setDropped({ at: kept!.at })
  }
  return (
    <section className="card settings-kept" role={refused ? 'alert' : undefined} aria-label={words.keptDraft}>
      <CalendarClock aria-hidden size={20} />
      <p className={refused ? 'fault' : undefined}>
        {refused
          ? words.draftRefused({ name, why, date: day ?? '' })
          : day
            ? words.draftFor({ name, why, date: day })
            : words.draftKept({ name, why })}
      </p>
      <FailureLine failure={failure} />
      <button type="button" className="plain small" onClick={() => draft.put(kept.settings)}>
        {words.takeUp}
      </button>
      <button type="button" className="plain small" onClick={() => void drop()}>
        {words.dropDraft}
      </button>
    </section>
  )
}
