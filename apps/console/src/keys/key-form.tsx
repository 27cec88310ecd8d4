/** A key for another system: what it is called, how long it is good, and what for. */
import { KEY_DAYS, MadeApiKey } from '@antrean/queue-core/contract'
import { administrationWords, apiKeysWords } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { ChecksFault } from '../administration/checks-fault.tsx'
import { FailureLine } from '../cases/failure-line.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { type Faults, FaultsContext, Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { readKey } from './read-key.ts'
import { actingWord, GROUPS, groupWord } from './scopes-by-group.ts'
import '../shell/form-dialog.css'
import './keys.css'

type Props = { token: string; onMade: (made: MadeApiKey) => void; onBack: () => void }

export function KeyForm({ token, onMade, onBack }: Props) {
  const words = useWords(apiKeysWords)
  const { back } = useWords(administrationWords)
  const change = useChange(MadeApiKey, token)
  const [faults, setFaults] = useState<Faults>({})

  async function make(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const read = readKey(new FormData(form), words)
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read)
      return form.querySelector<HTMLElement>(`[name=${Object.keys(read.faults)[0]}]`)?.focus()
    const made = await change.give({ method: 'POST', route: 'api-keys', body: read.key })
    if (made) onMade(made)
  }
  return (
    <Dialog title={words.addTitle} onClose={onBack}>
      <form className="key-form" onSubmit={event => void make(event)} noValidate>
        <FaultsContext value={faults}>
          <div className="case-fields">
            <Field name="name" label={words.name} hint={words.nameHint}>
              {its => <input {...its} maxLength={60} autoComplete="off" spellCheck={false} />}
            </Field>
            <Field name="days" label={words.days} hint={words.daysHint({ most: KEY_DAYS.most })}>
              {its => <input {...its} inputMode="numeric" autoComplete="off" defaultValue={KEY_DAYS.usual} />}
            </Field>
          </div>
        </FaultsContext>
        <fieldset className="key-scopes" aria-describedby={faults.scope && 'scope-fault'}>
          <legend>{words.scopes}</legend>
          <p>{words.scopesWhy}</p>
          <div>
            {GROUPS.map(({ group, scopes }) => (
              // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand beside its checks
              <div key={group} role="group" aria-label={groupWord(group, words)}>
                <b>{groupWord(group, words)}</b>
                <span>
                  {scopes.map(({ scope, acting }) => (
                    <label key={scope} className="check">
                      <input type="checkbox" name="scope" value={scope} /> {actingWord(acting, words)}
                    </label>
                  ))}
                </span>
              </div>
            ))}
          </div>
        </fieldset>
        <ChecksFault id="scope-fault" fault={faults.scope} />
        <FailureLine failure={change.failure} />
        <div className="dialog-actions">
          <button type="button" onClick={onBack}>
            {back}
          </button>
          <button type="submit" className="primary" disabled={change.busy}>
            {words.doAdd}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
