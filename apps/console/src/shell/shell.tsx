/** The frame of every page: who, where, whether the link is alive, what is the matter; then the page itself. */
import type { HallLink } from '@antrean/hall-client'
import type { Namespace, Session } from '@antrean/queue-core/contract'
import { PlaceContext, useLink, useNow } from '@antrean/ui'
import { useCaseCounts } from '../cases/use-case-counts.ts'
import { conditionsOf } from '../ops/conditions.ts'
import { heard } from '../panic/heard.ts'
import { PanicBar } from '../panic/panic-bar.tsx'
import { usePanicKey } from '../panic/use-panic.ts'
import type { Shift } from '../session/shift.ts'
import { HeldUpLine } from '../staff/held-up-line.tsx'
import { isCalledUpon } from '../trouble/at-kiosks.ts'
import { TroubleLine } from '../trouble/trouble-line.tsx'
import { useTroubles } from '../trouble/use-troubles.ts'
import { pageAt, pagesOf, shown } from './pages.tsx'
import { usePreferences } from './preferences.ts'
import { TopBar } from './top-bar.tsx'
import { useHash } from './use-hash.ts'
import { usePageTitle } from './use-page-title.ts'

type Props = {
  shift: Shift
  onLeave: () => void
  /** Their own password is being changed, or is not any more. */
  onChanging: (changing: boolean) => void
  /** They go on in another session. */
  onArrive: (session: Session) => void
}

export function Shell(props: Props) {
  const { shift } = props
  const { snapshot } = useLink((shift.booth ?? shift.staff)!.link as HallLink<Namespace>)
  return (
    <PlaceContext value={snapshot?.hall.place}>
      <Frame {...props} />
    </PlaceContext>
  )
}

function Frame({ shift, onLeave, onChanging, onArrive }: Props) {
  const { role, name } = shift.session
  const page = pageAt(useHash(), shift.session.role)
  const { booth, staff } = shift
  const link = (page === 'booth' ? (booth ?? staff) : (staff ?? booth))!.link as HallLink<Namespace>
  const { status, snapshot } = useLink(link)
  const { ops } = useLink((staff ?? booth)!.link as HallLink<Namespace>)
  const now = useNow(link)
  const { sounds } = usePreferences()
  const mine = snapshot?.booths.find(its => its.officer === name && its.state !== 'closed')
  const calledUpon = isCalledUpon(role, mine)
  const troubles = useTroubles(ops, snapshot?.hall.open ?? false, now, calledUpon && sounds)
  // The page of the machines counts whatever is broken, as it shows it.
  const broken =
    page === 'ops' && ops
      ? conditionsOf(ops).filter(({ level }) => level === 'broken').length
      : troubles.all.length
  const overdue = useCaseCounts(shift)?.overdue ?? 0
  const calls = heard(snapshot?.booths ?? [], shift.session, mine?.number)
  usePanicKey(booth, mine)
  usePageTitle(page, snapshot, mine, { broken, overdue }, calls, now)

  return (
    <>
      <TopBar
        shift={shift}
        page={page}
        link={link}
        troubles={troubles}
        overdueCases={overdue}
        {...{ onLeave, onChanging, onArrive }}
      />
      {snapshot && calls.length > 0 && <PanicBar calls={calls} shift={shift} snapshot={snapshot} />}
      {snapshot && calledUpon && page !== 'ops' && (
        <TroubleLine
          troubles={troubles}
          timezone={snapshot.hall.timezone}
          hasOps={pagesOf(role).includes('ops')}
        />
      )}
      {snapshot && <HeldUpLine shift={shift} />}
      {/* The machines' page has nothing to press, and must scroll by keyboard too. */}
      <main className={`page page-${page}`} data-status={status} tabIndex={page === 'ops' ? 0 : undefined}>
        {snapshot ? shown(page, { shift, snapshot, now }) : <div className="page-waiting" />}
      </main>
    </>
  )
}
