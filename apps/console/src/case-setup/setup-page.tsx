/** What an administrator sets up for cases: kinds with their dates, the days off of each year, the units. */
import { CaseSetupView, type HallSnapshot } from '@antrean/queue-core/contract'
import { caseSetupWords } from '@antrean/words'
import { ArrowLeft } from 'lucide-react'
import { useKeys } from '../booth/use-keys.ts'
import { FailureLine } from '../cases/failure-line.tsx'
import type { Shift } from '../session/shift.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useHash } from '../shell/use-hash.ts'
import { useOutbox } from '../shell/use-store.ts'
import { useTold } from '../shell/use-told.ts'
import { KindsPart } from './kinds-part.tsx'
import { addressOfPart, PARTS, partAt } from './parts.ts'
import { UnitsPart } from './units-part.tsx'
import { YearsPart } from './years-part.tsx'
import '../cases/cases.css'
import './case-setup.css'

const EVERY_MS = 30_000
const LIST = '#cases'

type Props = { shift: Shift; snapshot: HallSnapshot }

export function SetupPage({ shift, snapshot }: Props) {
  const part = partAt(useHash().split('/')[2])
  const words = useWords(caseSetupWords)
  const { keys } = usePreferences()
  const { answer: done } = useOutbox(shift.cases)
  const { answer, failure } = useTold(CaseSetupView, 'case-setup', shift.session.token, EVERY_MS, done)
  const setup = answer?.value
  useKeys(true, key => {
    if (key === 'Escape') location.hash = LIST
    return key === 'Escape'
  })
  const its = setup && { setup, outbox: shift.cases, timezone: snapshot.hall.timezone }
  return (
    <div className="cases case-setup">
      <a href={LIST} className="case-back">
        <ArrowLeft aria-hidden size={18} /> {words.toCases} {keys && <kbd>Esc</kbd>}
      </a>
      <h1>{words.title}</h1>
      <div className="case-tabs">
        <nav aria-label={words.parts}>
          {PARTS.map(each => (
            <a key={each} href={addressOfPart(each)} aria-current={each === part ? 'page' : undefined}>
              {words[each]}
            </a>
          ))}
        </nav>
      </div>
      <FailureLine failure={failure} />
      {!its && !failure && <p className="cases-none">{words.loading}</p>}
      {its && part === 'kinds' && <KindsPart {...its} services={snapshot.services} />}
      {its && part === 'years' && <YearsPart {...its} />}
      {its && part === 'units' && <UnitsPart {...its} />}
    </div>
  )
}
