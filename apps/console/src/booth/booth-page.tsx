/** The officer's page: choose a booth, then work at it. Which booth is his the server says, so a reload changes nothing. */
import type { HallSnapshot, Session } from '@antrean/queue-core/contract'
import type { Line } from '../session/shift.ts'
import { ChooseBooth } from './choose-booth.tsx'
import { DeskPage } from './desk-page.tsx'
import './booth.css'

type Props = { line: Line<'/booth'>; snapshot: HallSnapshot; session: Session }

export function BoothPage({ line, snapshot, session }: Props) {
  const mine = snapshot.booths.find(booth => booth.officer === session.name && booth.state !== 'closed')
  return mine ? (
    <DeskPage line={line} snapshot={snapshot} booth={mine} />
  ) : (
    <ChooseBooth line={line} snapshot={snapshot} />
  )
}
