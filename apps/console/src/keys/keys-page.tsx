/** Keys of other systems: which there are, a new one, and one that is taken back. */
import { ApiKeyView, type MadeApiKey } from '@antrean/queue-core/contract'
import { apiKeysWords } from '@antrean/words'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { z } from 'zod'
import { SecretDialog } from '../administration/secret-dialog.tsx'
import { SureDialog } from '../administration/sure-dialog.tsx'
import { useKeys } from '../booth/use-keys.ts'
import { FailureLine } from '../cases/failure-line.tsx'
import { useRowKeys } from '../cases/use-row-keys.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { useTold } from '../shell/use-told.ts'
import { KeyForm } from './key-form.tsx'
import { KeyTable } from './key-table.tsx'
import '../administration/administration.css'
import '../cases/cases.css'

const EVERY_MS = 15_000
const Keys = z.array(ApiKeyView)
/** Answered with nothing. */
const Gone = z.null().transform(() => 'gone' as const)
type Over = { add: true } | { made: MadeApiKey } | { revoke: ApiKeyView } | null
type Props = { token: string; timezone: string; now: number }

export function KeysPage({ token, timezone, now }: Props) {
  const words = useWords(apiKeysWords)
  const { keys: shortcuts } = usePreferences()
  const [over, setOver] = useState<Over>(null)
  const { answer, failure } = useTold(Keys, 'api-keys', token, EVERY_MS, over)
  const revoking = useChange(Gone, token)
  const back = () => setOver(null)
  useRowKeys('.rows-table button')
  useKeys(shortcuts && !over, key => {
    if (key === 'B') setOver({ add: true })
    return key === 'B'
  })
  async function revoke({ id }: ApiKeyView): Promise<void> {
    const asked = { method: 'DELETE', route: `api-keys/${encodeURIComponent(id)}` } as const
    if ((await revoking.give(asked)) === 'gone') setOver(null)
  }
  return (
    <div className="cases">
      <header>
        <h1>{words.title}</h1>
        <p className="page-lead">{words.lead}</p>
        <button
          type="button"
          className="primary"
          aria-keyshortcuts="B"
          onClick={() => setOver({ add: true })}
        >
          <KeyRound aria-hidden size={20} /> {words.add} {shortcuts && <kbd>B</kbd>}
        </button>
      </header>
      <FailureLine failure={failure} />
      <section className="card case-list" aria-busy={!answer} aria-label={words.title}>
        {!answer ? (
          <p className="cases-none">{words.loading}</p>
        ) : answer.value.length === 0 ? (
          <p className="cases-none">{words.none}</p>
        ) : (
          <KeyTable
            keys={answer.value}
            {...{ timezone, now }}
            onRevoke={revoked => setOver({ revoke: revoked })}
          />
        )}
      </section>
      {over && 'add' in over && <KeyForm token={token} onMade={made => setOver({ made })} onBack={back} />}
      {over && 'made' in over && (
        <SecretDialog
          title={words.madeTitle({ name: over.made.name })}
          secret={over.made.secret}
          why={words.madeWhy}
          onBack={back}
        />
      )}
      {over && 'revoke' in over && (
        <SureDialog
          title={words.sureRevoke({ name: over.revoke.name })}
          why={words.whyRevoke}
          yes={words.revoke}
          busy={revoking.busy}
          failure={revoking.failure}
          onYes={() => void revoke(over.revoke)}
          onBack={back}
        />
      )}
    </div>
  )
}
