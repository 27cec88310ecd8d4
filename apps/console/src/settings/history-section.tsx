/** Who changed what, when and why; what was changed is put back from here, with a reason of its own. */
import { SettingsHistory, WHY_MAX } from '@antrean/queue-core/contract'
import { settingsWords } from '@antrean/words'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { FailureLine } from '../cases/failure-line.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { useTold } from '../shell/use-told.ts'
import { fieldName } from './say-settings.ts'
import type { Draft } from './use-draft.ts'

const EVERY_MS = 60_000
const shown = (value: unknown): string =>
  value === null ? '–' : (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 80)

export function HistorySection({ token, draft }: { token: string; draft: Draft }) {
  const words = useWords(settingsWords)
  const { answer, failure } = useTold(
    SettingsHistory,
    'settings/history',
    token,
    EVERY_MS,
    draft.present?.version,
  )
  const [back, setBack] = useState<number | null>(null)
  const changes = answer?.value.changes
  return (
    <>
      <FailureLine failure={failure} />
      {!changes && !failure && <p>{words.loading}</p>}
      <ol className="settings-history">
        {changes?.map(({ version, at, by, why, differences }, n) => (
          <li key={version}>
            <p>
              <b>{by}</b> · <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')}</time> ·{' '}
              {why ?? words.byFile}
            </p>
            <ul>
              {differences.slice(0, 8).map(({ path, before, after }) => (
                <li key={path}>
                  {fieldName(path, words)}: {shown(before)} → {shown(after)}
                </li>
              ))}
              {differences.length > 8 && <li>{words.andMore({ n: differences.length - 8 })}</li>}
            </ul>
            {changes[n + 1] && (
              <button
                type="button"
                className="plain small"
                disabled={draft.changed || draft.busy}
                onClick={() => setBack(changes[n + 1]!.version)}
              >
                <Undo2 aria-hidden size={16} /> {n === 0 ? words.undo : words.backTo}
              </button>
            )}
          </li>
        ))}
      </ol>
      {back !== null && (
        <Dialog title={words.undo} onClose={() => setBack(null)}>
          <form
            onSubmit={event => {
              event.preventDefault()
              const why = String(new FormData(event.currentTarget).get('why') ?? '').trim()
              if (why) void draft.undo(why, back).then(() => setBack(null))
            }}
          >
            <Field name="why" label={words['field-why']}>
              {its => <input {...its} required maxLength={WHY_MAX} autoComplete="off" />}
            </Field>
            <div className="dialog-actions">
              <button type="button" onClick={() => setBack(null)}>
                {words.no}
              </button>
              <button type="submit" className="primary">
                {words.undo}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  )
}
