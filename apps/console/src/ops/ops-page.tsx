/** Every machine of the hall: what is broken first, since when and what to do; the rest quiet and in its place. */

import type { HallSnapshot } from '@antrean/queue-core/contract'
import { useLink, useNow } from '@antrean/ui'
import { opsWords } from '@antrean/words'
import { useRef } from 'react'
import type { DeskLink } from '../session/shift.ts'
import { useWords } from '../shell/preferences.ts'
import { conditionsOf, exceptions } from './conditions.ts'
import { EquipmentTable } from './equipment-table.tsx'
import { ExceptionList } from './exception-list.tsx'
import { OpsSummary } from './ops-summary.tsx'
import { PaperInDoubt, withoutPaper } from './paper-in-doubt.tsx'
import { ServerFigures } from './server-figures.tsx'
import { ServerTroubles } from './server-troubles.tsx'
import { noteConditions, type Since } from './since.ts'
import './ops.css'

type Props = { deskLink: DeskLink<'/staff'>; snapshot: HallSnapshot }

export function OpsPage({ deskLink, snapshot }: Props) {
  const words = useWords(opsWords)
  const { ops } = useLink(deskLink.link as never)
  const now = useNow(deskLink.link)
  const since = useRef<ReadonlyMap<string, Since>>(new Map())
  if (!ops) return <p className="ops-waiting">{words.waiting}</p>

  const conditions = conditionsOf(ops)
  since.current = noteConditions(since.current, conditions, now)
  const trouble = exceptions(conditions)
  const shared = { since: since.current, timezone: snapshot.hall.timezone }
  return (
    <div className="ops">
      <ServerTroubles deskLink={deskLink} timezone={snapshot.hall.timezone}>
        <OpsSummary conditions={conditions} />
      </ServerTroubles>
      <div className="ops-body fades">
        {trouble.length > 0 && <ExceptionList conditions={trouble} {...shared} />}
        <PaperInDoubt tickets={withoutPaper(snapshot.tickets ?? [])} />
        <ServerFigures server={ops.server} now={now} />
        <EquipmentTable conditions={conditions} now={now} {...shared} />
      </div>
    </div>
  )
}
