/** Cases: the lists, or the one that the address names. */
import { CaseList, type HallSnapshot } from '@antrean/queue-core/contract'
import { caseSetupWords, casesWords } from '@antrean/words'
import { CircleAlert, Plus, SlidersHorizontal } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { CaseOpened } from '../booth/case-opened.tsx'
import { useKeys } from '../booth/use-keys.ts'
import { addressOfPart } from '../case-setup/parts.ts'
import type { Shift } from '../session/shift.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useHash } from '../shell/use-hash.ts'
import { useOutbox } from '../shell/use-store.ts'
import { useTold } from '../shell/use-told.ts'
import { type ListSeen, routeOf, seenAt } from './address.ts'
import { CasePage } from './case-page.tsx'
import { CaseTable } from './case-table.tsx'
import { CaseTabs } from './case-tabs.tsx'
import { dateIn } from './due-in.ts'
import { FailureLine } from './failure-line.tsx'
import { OpenCaseForm } from './open-case-form.tsx'
import { useOffers } from './use-offers.ts'
import { useRowKeys } from './use-row-keys.ts'
import './cases.css'

export const LISTS_EVERY_MS = 10_000
/** So many the server tells at the most. */
const MOST = 500

const SETUP = addressOfPart('kinds')

type Props = { shift: Shift; snapshot: HallSnapshot; now: number }

export function CasesPage({ shift, snapshot, now }: Props) {
  const address = useHash()
  const seen = useMemo(() => seenAt(address), [address])
  const offers = useOffers(shift.session.token)
  const today = dateIn(snapshot.hall.timezone, now)
  const { timezone } = snapshot.hall
  return seen.see === 'case' ? (
    <CasePage key={seen.id} id={seen.id} shift={shift} offers={offers} today={today} timezone={timezone} />
  ) : (
    <Lists seen={seen} shift={shift} snapshot={snapshot} offers={offers} today={today} />
  )
}

type ListsProps = Omit<Props, 'now'> & {
  seen: ListSeen
  offers: ReturnType<typeof useOffers>
  today: string
}

function Lists({ seen, shift, snapshot, offers, today }: ListsProps) {
  const words = useWords(casesWords)
  const { keys } = usePreferences()
  const { open: setUp } = useWords(caseSetupWords)
  const { token, name, role } = shift.session
  const setsUp = role === 'administrator'
  const search = useRef<HTMLInputElement>(null)
  const [opening, setOpening] = useState(false)
  const { answer: done } = useOutbox(shift.cases)
  const route = routeOf(seen, name)
  const { answer, failure } = useTold(CaseList, route, token, LISTS_EVERY_MS, done)
  const list = answer?.value
  // A list of another name is not shown under this one.
  const cases = answer?.route === route ? answer.value.cases : null
  useRowKeys('.case-table a')
  useKeys(keys, key => {
    if (key === 'C') search.current?.focus()
    else if (key === 'B') setOpening(true)
    else if (key === 'A' && setsUp) location.hash = SETUP
    return key === 'C' || key === 'B' || (key === 'A' && setsUp)
  })
  return (
    <div className="cases">
      <header>
        <h1>{words.title}</h1>
        <p className="case-opened" role="status">
          {done?.event === 'case:open' && <CaseOpened value={done.value} />}
        </p>
        {setsUp && (
          <a href={SETUP} className="setup-link" aria-keyshortcuts="A">
            <SlidersHorizontal aria-hidden size={18} /> {setUp} {keys && <kbd>A</kbd>}
          </a>
        )}
        <button type="button" className="primary" aria-keyshortcuts="B" onClick={() => setOpening(true)}>
          <Plus aria-hidden size={20} /> {words.newCase} {keys && <kbd>B</kbd>}
        </button>
      </header>
      <CaseTabs seen={seen} counts={list?.counts} search={search} />
      <FailureLine failure={failure} />
      <section className="card case-list" aria-busy={cases === null} aria-label={words.title}>
        {cases === null ? (
          <p className="cases-none">{words.loading}</p>
        ) : cases.length === 0 ? (
          <p className="cases-none">
            {seen.see === 'found' ? words.noneFound({ sought: seen.sought }) : words.none}
          </p>
        ) : (
          <CaseTable cases={cases} offers={offers} today={today} />
        )}
        {cases?.length === MOST && (
          <p className="cases-none">
            <CircleAlert aria-hidden size={18} /> {words.most}
          </p>
        )}
      </section>
      {cases && cases.length > 0 && <p className="case-keys">{words.listKeys}</p>}
      {opening && (
        <OpenCaseForm
          offers={offers}
          services={snapshot.services}
          outbox={shift.cases}
          me={name}
          onDone={() => setOpening(false)}
        />
      )}
    </div>
  )
}
