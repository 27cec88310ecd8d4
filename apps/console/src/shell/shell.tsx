/** The frame of every page: who, where, whether the link is alive; then the page itself. */
import type { HallSnapshot } from '@antrean/queue-core/contract'
import { useLink } from '@antrean/ui'
import { useEffect, useState } from 'react'
import { BoothPage } from '../booth/booth-page.tsx'
import { DevicesPage } from '../devices/devices-page.tsx'
import { HallPage } from '../hall/hall-page.tsx'
import { OpsPage } from '../ops/ops-page.tsx'
import { ReportsPage } from '../reports/reports-page.tsx'
import type { Shift } from '../session/shift.ts'
import { pageAt } from './pages.ts'
import { TopBar } from './top-bar.tsx'

export function Shell({ shift, onLeave }: { shift: Shift; onLeave: () => void }) {
  const { role } = shift.session
  const [page, setPage] = useState(() => pageAt(location.hash, role))
  useEffect(() => {
    const turn = () => setPage(pageAt(location.hash, role))
    turn()
    addEventListener('hashchange', turn)
    return () => removeEventListener('hashchange', turn)
  }, [role])

  const { booth, staff } = shift
  const line = page === 'booth' ? (booth ?? staff) : (staff ?? booth)
  const link = useLink(line!.link as Parameters<typeof useLink>[0])
  return (
    <>
      <TopBar shift={shift} page={page} link={line!.link} onLeave={onLeave} />
      <main className={`page page-${page}`} data-status={link.status}>
        {link.snapshot ? (
          <PageOf page={page} shift={shift} snapshot={link.snapshot} />
        ) : (
          <div className="page-waiting" />
        )}
      </main>
    </>
  )
}

function PageOf({ page, shift, snapshot }: { page: string; shift: Shift; snapshot: HallSnapshot }) {
  const { booth, staff, session } = shift
  if (page === 'booth' && booth) return <BoothPage line={booth} snapshot={snapshot} session={session} />
  if (page === 'hall' && booth && staff) return <HallPage booth={booth} staff={staff} snapshot={snapshot} />
  if (page === 'ops' && staff) return <OpsPage line={staff} snapshot={snapshot} />
  if (page === 'reports') return <ReportsPage session={session} snapshot={snapshot} />
  if (page === 'devices' && staff) return <DevicesPage line={staff} snapshot={snapshot} />
  return null
}
