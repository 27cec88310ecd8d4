/** What an administrator sets up: the list of sections, and the one that the address names. */
import type { HallSnapshot } from '@antrean/queue-core/contract'
import { administrationWords } from '@antrean/words'
import { AlertsPage } from '../alerts/alerts-page.tsx'
import { SetupPage } from '../case-setup/setup-page.tsx'
import { KeysPage } from '../keys/keys-page.tsx'
import { SendingPage } from '../messages/sending-page.tsx'
import { TextPage } from '../messages/text-page.tsx'
import { OpenIdPage } from '../openid/openid-page.tsx'
import { MailsPage } from '../report-mails/mails-page.tsx'
import type { Shift } from '../session/shift.ts'
import { SettingsPage } from '../settings/settings-page.tsx'
import { BesideList } from '../shell/beside-list.tsx'
import { useWords } from '../shell/preferences.ts'
import { useHash } from '../shell/use-hash.ts'
import { AuditPage } from '../staff/audit-page.tsx'
import { StaffPage } from '../staff/staff-page.tsx'
import { WebhooksPage } from '../webhooks/webhooks-page.tsx'
import { SECTIONS, type Section, sectionAt } from './sections.ts'

type Props = { shift: Shift; snapshot: HallSnapshot; now: number }

export function AdministrationPage(props: Props) {
  const words = useWords(administrationWords)
  const section = sectionAt(useHash()) ?? 'set-up'
  const parts = SECTIONS.map(({ name, address }) => ({ name, address, label: words[name] }))
  return (
    <BesideList label={words.sections} parts={parts} chosen={section}>
      <SectionOf section={section} {...props} />
    </BesideList>
  )
}

function SectionOf({ section, shift, snapshot, now }: Props & { section: Section }) {
  const { token } = shift.session
  const { timezone } = snapshot.hall
  switch (section) {
    case 'set-up':
      return <SettingsPage shift={shift} />
    case 'staff':
      return <StaffPage shift={shift} timezone={timezone} services={snapshot.services} />
    case 'openid':
      return <OpenIdPage token={token} />
    case 'audit':
      return <AuditPage token={token} timezone={timezone} />
    case 'cases':
      return <SetupPage shift={shift} snapshot={snapshot} />
    case 'texts':
      return <TextPage token={token} snapshot={snapshot} />
    case 'sending':
      return <SendingPage token={token} />
    case 'keys':
      return <KeysPage token={token} {...{ timezone, now }} />
    case 'webhooks':
      return <WebhooksPage token={token} {...{ timezone, now }} />
    case 'alerts':
      return <AlertsPage token={token} {...{ timezone, now }} />
    case 'mails':
      return <MailsPage token={token} timezone={timezone} />
  }
}
