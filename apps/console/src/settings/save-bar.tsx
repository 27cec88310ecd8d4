/** What the change would do and what is wrong with it, before it is saved; and who else changed the set-up meanwhile. */
import { type SettingsNote, WHY_MAX } from '@antrean/queue-core/contract'
import { settingsWords } from '@antrean/words'
import { CircleAlert, Users } from 'lucide-react'
import type { FormEvent } from 'react'
import { FailureLine } from '../cases/failure-line.tsx'
import { useWords } from '../shell/preferences.ts'
import { effectWords, faultWords, fieldName, sectionOf } from './say-settings.ts'
import type { Draft } from './use-draft.ts'

export function SaveBar({ draft }: { draft: Draft }) {
  const words = useWords(settingsWords)
  const { check, changed, overtaken, present, saved } = draft
  const says = (note: SettingsNote) => `${sectionOf(note.path)} ${faultWords(note, words)}`
  if (!changed)
    return (
      <footer className="settings-bar">
        <FailureLine failure={draft.failure} />
        <p role="status" className="tone-calm">
          {saved && saved.version === present?.version && words.saved}
        </p>
      </footer>
    )
  // One sentence may be true of a field and of what is in it.
  const faults = (check?.faults ?? []).filter(
    (note, n, all) => all.findIndex(its => says(its) === says(note)) === n,
  )
  return (
    <section className="settings-bar card" aria-label={words.change}>
      <FailureLine failure={draft.failure} />
      {overtaken && present ? (
        <div role="alert" className="settings-overtaken">
          <p>
            <Users aria-hidden size={20} /> {words.overtaken({ name: present.by, why: present.why ?? '–' })}{' '}
            {draft.theirs
              .slice(0, 4)
              .map(path => fieldName(path, words))
              .join(', ')}
          </p>
          <button type="button" className="primary" onClick={draft.join}>
            {words.join}
          </button>
          <button type="button" className="plain" onClick={draft.giveUp}>
            {words.giveUp}
          </button>
        </div>
      ) : (
        <>
          <div role="status" className="settings-says">
            <p>
              {faults.length === 0 && <b>{words.nChanges({ n: check?.differences.length ?? 0 })}</b>}{' '}
              {check?.differences
                .slice(0, 4)
                .map(({ path }) => fieldName(path, words))
                .join(', ')}
            </p>
            <ul>
              {faults.map(note => (
                <Fault key={`${note.path} ${note.kind}`} note={note} />
              ))}
              {check?.effects.map(note => (
                <li key={`${note.path} ${note.kind}`}>{effectWords(note, words)}</li>
              ))}
            </ul>
          </div>
          <SaveForm draft={draft} blocked={faults.length > 0} />
        </>
      )}
    </section>
  )
}

function Fault({ note }: { note: SettingsNote }) {
  const words = useWords(settingsWords)
  const section = sectionOf(note.path)
  const said = faultWords(note, words)
  return (
    <li className="fault">
      <CircleAlert aria-hidden size={16} /> {section ? <a href={`#settings/${section}`}>{said}</a> : said}
    </li>
  )
}

function SaveForm({ draft, blocked }: { draft: Draft; blocked: boolean }) {
  const words = useWords(settingsWords)
  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const given = new FormData(event.currentTarget)
    const why = String(given.get('why') ?? '').trim()
    const day = String(given.get('goesLiveOn') ?? '')
    if (!why || blocked || draft.busy) return
    if (day || submitter?.dataset.keeps) void draft.keepFor(why, day || null)
    else void draft.save(why)
  }
  return (
    <form className="settings-row" onSubmit={save}>
      <label className="field">
        {words['field-why']}
        <input name="why" required maxLength={WHY_MAX} autoComplete="off" />
      </label>
      <label className="field settings-from">
        {words.holdsFrom}
        <input name="goesLiveOn" type="date" min={draft.check?.days[1]?.date} />
      </label>
      <button type="submit" className="primary" disabled={blocked || draft.busy}>
        {words.save}
      </button>
      <button type="submit" className="plain" data-keeps disabled={blocked || draft.busy}>
        {words.keepDraft}
      </button>
      <button type="button" className="plain" onClick={draft.giveUp}>
        {words.giveUp}
      </button>
    </form>
  )
}
