/** One case: what it is, in whose hands it was, and what can be done now. */
import { type CaseOffers, CaseView } from '@antrean/queue-core/contract'
import { longDate } from '@antrean/ui'
import { casesWords } from '@antrean/words'
import { ArrowLeft } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useKeys } from '../booth/use-keys.ts'
import type { Shift } from '../session/shift.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useOutbox } from '../shell/use-store.ts'
import { useTold } from '../shell/use-told.ts'
import { ACTIONS, type CaseAction, KEYS_OF, whyNot } from './case-actions.ts'
import { CaseButtons } from './case-buttons.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseFiles } from './case-files.tsx'
import { CaseForm } from './case-forms.tsx'
import { className, kindName, whoHas } from './case-names.ts'
import { DueWord } from './due-word.tsx'
import { FailureLine } from './failure-line.tsx'
import { MeterBar } from './meter-bar.tsx'
import { StageList } from './stage-list.tsx'

const EVERY_MS = 10_000
const LIST = '#cases'

type Props = { id: string; shift: Shift; offers: CaseOffers | null; today: string; timezone: string }

export function CasePage({ id, shift, offers, today, timezone }: Props) {
  const words = useWords(casesWords)
  const { keys } = usePreferences()
  const { answer: done } = useOutbox(shift.cases)
  const [asking, setAsking] = useState<CaseAction | null>(null)
  const route = `cases/${encodeURIComponent(id)}`
  const [files, setFiles] = useState(0)
  const addFile = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was done, or added, asks again
  const since = useMemo(() => ({}), [done, files])
  const { token } = shift.session
  const { answer, failure } = useTold(CaseView, route, token, EVERY_MS, since)
  const view = answer?.value
  function act(action: CaseAction): void {
    if (view && whyNot(action, view) === null) setAsking(action)
  }
  useKeys(!asking, key => {
    const action = keys && ACTIONS.find(its => KEYS_OF[its] === key)
    if (action) act(action)
    else if (keys && key === 'F') addFile.current?.click()
    else if (key === 'Escape') location.hash = LIST
    return Boolean(action) || (keys && key === 'F') || key === 'Escape'
  })
  return (
    <div className="cases case">
      <a href={LIST} className="case-back">
        <ArrowLeft aria-hidden size={18} /> {words.toList} {keys && <kbd>Esc</kbd>}
      </a>
      <FailureLine failure={failure} />
      {view ? (
        <>
          <CaseHead view={view} offers={offers} today={today} />
          <CaseButtons view={view} onAct={act} />
          <MeterBar meter={view.meter} />
          <CaseFacts view={view} offers={offers} timezone={timezone} />
          <StageList stages={view.stages} timezone={timezone} />
          <CaseFiles {...{ view, token, timezone }} add={addFile} onAdded={() => setFiles(n => n + 1)} />
        </>
      ) : (
        <>
          <h1 className="visually-hidden">{words.title}</h1>
          {!failure && <p className="cases-none">{words.loading}</p>}
        </>
      )}
      {view && asking && (
        <CaseForm
          action={asking}
          view={view}
          offers={offers}
          outbox={shift.cases}
          onDone={() => setAsking(null)}
        />
      )}
    </div>
  )
}

type HeadProps = { view: CaseView; offers: CaseOffers | null; today: string }

function CaseHead({ view, offers, today }: HeadProps) {
  const words = useWords(casesWords)
  const { language } = usePreferences()
  const { number, kind, dueDate, tableMissing } = view
  const names = [
    kindName(offers, kind, language),
    ...(view.class ? [className(offers, kind, view.class, language)] : []),
  ]
  return (
    <header className="case-head" data-state={view.state}>
      <h1 className="figure">{number}</h1>
      <p className="case-kind">{names.join(' · ')}</p>
      <p className="case-due">
        <DueWord its={{ ...view, clockStands: view.question?.stopsClock ?? false }} today={today} />
        <span>
          {words.dueDate}: {longDate(`${dueDate}T00:00Z`, language, 'UTC')}
        </span>
        {tableMissing.length > 0 && <small>{words.tableMissing({ years: tableMissing.join(', ') })}</small>}
      </p>
      <p className="case-who">
        {words.who}: <b>{whoHas(view, words)}</b>
      </p>
    </header>
  )
}
