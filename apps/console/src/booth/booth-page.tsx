/** The officer's page: choose a booth, then work at it. Which booth is his the server says, so a reload changes nothing. */
import type { HallSnapshot, Session } from '@antrean/queue-core/contract'
import type { DeskLink } from '../session/shift.ts'
import { ChooseBooth } from './choose-booth.tsx'
import { DeskPage } from './desk-page.tsx'
import './booth.css'

type Props = { deskLink: DeskLink<'/booth'>; snapshot: HallSnapshot; session: Session }

export function BoothPage({ deskLink, snapshot, session }: Props) {
  const mine = snapshot.booths.find(booth => booth.officer === session.name && booth.state !== 'closed')
  return mine ? (
    <DeskPage deskLink={deskLink} snapshot={snapshot} booth={mine} token={session.token} />
  ) : (
    <ChooseBooth deskLink={deskLink} snapshot={snapshot} />
  )
}
