/** The set-up of the hall, by its administrator: written in parts, looked at as a whole, saved as one change. */
import { settingsWords } from '@antrean/words'
import type { Shift } from '../session/shift.ts'
import { type Faults, FaultsContext } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { useHash } from '../shell/use-hash.ts'
import { BoothsSection } from './booths-section.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { WritingContext } from './fields.tsx'
import { FileSection } from './file-section.tsx'
import { HallSection } from './hall-section.tsx'
import { HistorySection } from './history-section.tsx'
import { KioskSection } from './kiosk-section.tsx'
import { PeopleSection, PromiseSection, ReasonsSection } from './promise-section.tsx'
import { SaveBar } from './save-bar.tsx'
import { SavedDraft } from './saved-draft.tsx'
import { faultWords } from './say-settings.ts'
import { SECTIONS, type Section, sectionAt } from './sections.ts'
import { ServicesSection } from './services-section.tsx'
import { TicketSection } from './ticket-section.tsx'
import { type Draft, useDraft } from './use-draft.ts'
import { WallsSection } from './walls-section.tsx'
import '../shell/form-dialog.css'
import './settings.css'

export function SettingsPage({ shift }: { shift: Shift }) {
  const words = useWords(settingsWords)
  const { token } = shift.session
  const section = sectionAt(useHash())
  const draft = useDraft(shift.session)
  const faults: Faults = Object.fromEntries(
    draft.check?.faults.map(note => [note.path, faultWords(note, words)]) ?? [],
  )
  return (
    <div className="set-up">
      <header>
        <h1>{words.title}</h1>
        <nav aria-label={words.sections}>
          {SECTIONS.map(its => (
            <a key={its} href={`#settings/${its}`} aria-current={its === section ? 'page' : undefined}>
              {words[`part-${its}`]}
            </a>
          ))}
        </nav>
      </header>
      <section className="card settings-part" aria-label={words[`part-${section}`]} key={section}>
        <FaultsContext value={faults}>
          <WritingContext value={{ doc: draft.settings, set: draft.set, epoch: draft.epoch }}>
            {draft.settings ? <Part {...{ section, draft, token }} /> : <p>{words.loading}</p>}
          </WritingContext>
        </FaultsContext>
      </section>
      <div className="settings-foot">
        <SavedDraft token={token} draft={draft} />
        <SaveBar draft={draft} />
      </div>
    </div>
  )
}

function Part({ section, draft, token }: { section: Section; draft: Draft; token: string }) {
  const { set, put } = draft
  const settings = draft.settings!
  switch (section) {
    case 'hall':
      return <HallSection settings={settings} set={set} />
    case 'calendar':
      return <CalendarSection draft={draft} token={token} />
    case 'services':
      return <ServicesSection settings={settings} put={put} />
    case 'booths':
      return <BoothsSection settings={settings} set={set} put={put} />
    case 'promise':
      return <PromiseSection />
    case 'kiosk':
      return <KioskSection settings={settings} set={set} />
    case 'ticket':
      return <TicketSection settings={settings} put={put} token={token} />
    case 'walls':
      return <WallsSection settings={settings} set={set} put={put} />
    case 'reasons':
      return <ReasonsSection />
    case 'people':
      return <PeopleSection />
    case 'history':
      return <HistorySection token={token} draft={draft} />
    case 'file':
      return <FileSection settings={settings} put={put} />
  }
}
