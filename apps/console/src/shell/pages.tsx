/** The pages, and who sees which; the address keeps the page over a reload. */
import type { HallSnapshot, Role } from '@antrean/queue-core/contract'
import type { ReactNode } from 'react'
import { AdministrationPage } from '../administration/administration-page.tsx'
import { sectionAt } from '../administration/sections.ts'
import { BoothPage } from '../booth/booth-page.tsx'
import { CasesPage } from '../cases/cases-page.tsx'
import { DevicesPage } from '../devices/devices-page.tsx'
import { HallPage } from '../hall/hall-page.tsx'
import { MessagesPage } from '../messages/messages-page.tsx'
import { OpsPage } from '../ops/ops-page.tsx'
import { ReportsPage } from '../reports/reports-page.tsx'
import type { Shift } from '../session/shift.ts'

type Seen = { shift: Shift; snapshot: HallSnapshot; now: number }

/** A link that a role lacks shows nothing. */
const SHOWN = {
  booth: ({ shift: { booth, session }, snapshot }) =>
    booth && <BoothPage deskLink={booth} snapshot={snapshot} session={session} />,
  hall: ({ shift: { booth, staff }, snapshot }) =>
    booth && staff && <HallPage booth={booth} staff={staff} snapshot={snapshot} />,
  cases: seen => <CasesPage {...seen} />,
  messages: seen => <MessagesPage {...seen} />,
  ops: ({ shift: { staff }, snapshot }) => staff && <OpsPage deskLink={staff} snapshot={snapshot} />,
  reports: ({ shift: { session }, snapshot }) => <ReportsPage session={session} snapshot={snapshot} />,
  devices: ({ shift: { staff }, snapshot }) => staff && <DevicesPage deskLink={staff} snapshot={snapshot} />,
  settings: seen => <AdministrationPage {...seen} />,
} satisfies Record<string, (seen: Seen) => ReactNode>
export type Page = keyof typeof SHOWN

/** What stands under the bar. */
export const shown = (page: Page, seen: Seen): ReactNode => SHOWN[page](seen)

const OF_ROLE: Record<Role, readonly Page[]> = {
  officer: ['booth', 'cases'],
  supervisor: ['hall', 'booth', 'cases', 'messages', 'ops', 'reports'],
  ops: ['ops', 'messages', 'devices'],
  administrator: ['ops', 'cases', 'messages', 'reports', 'devices', 'settings'],
}

export const pagesOf = (role: Role): readonly Page[] => OF_ROLE[role]

/** The page that the address names (`#hall`, `#cases/ID`, a section of an administrator's), if the role has it; otherwise the role's first. */
export function pageAt(hash: string, role: Role): Page {
  const pages = pagesOf(role)
  if (pages.includes('settings') && sectionAt(hash)) return 'settings'
  const [named] = hash.slice(1).split('/')
  return pages.find(page => page === named) ?? pages[0]!
}
