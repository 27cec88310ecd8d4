/** Keys of other systems: which there are, a new one, and one that is taken back. */
import { ApiKeyView, type MadeApiKey } from '@antrean/queue-core/contract'
import { apiKeysWords } from '@antrean/words'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { z } from 'zod'
import { MadeHerePage } from '../administration/made-here-page.tsx'
import { SecretDialog } from '../administration/secret-dialog.tsx'
import { SureDialog } from '../administration/sure-dialog.tsx'
import { useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { useTold } from '../shell/use-told.ts'
import { KeyForm } from './key-form.tsx'
import { KeyTable } from './key-table.tsx'

const EVERY_MS = 15_000
const Keys = z.array(ApiKeyView)
/** Answered with nothing. */
const Gone = z.null().transform(() => 'gone' as const)
type Over = { add: true } | { made: MadeApiKey } | { revoke: ApiKeyView } | null
type Props = { token: string; timezone: string; now: number }

export function KeysPage({ token, timezone, now }: Props) {
  const words = useWords(apiKeysWords)
  const [over, setOver] = useState<Over>(null)
  const { answer, failure } = useTold(Keys, 'api-keys', token, EVERY_MS, over)
  const revoking = useChange(Gone, token)
  const back = () => setOver(null)
  async function revoke({ id }: ApiKeyView): Promise<void> {
    const asked = { method: 'DELETE', route: `api-keys/${encodeURIComponent(id)}` } as const
    if ((await revoking.give(asked)) === 'gone') setOver(null)
  }
  return (
    <MadeHerePage
      {...{ words, failure }}
      icon={KeyRound}
      all={answer?.value}
      isCovered={over !== null}
      onAdd={() => setOver({ add: true })}
      table={keys => (
        <KeyTable keys={keys} {...{ timezone, now }} onRevoke={revoked => setOver({ revoke: revoked })} />
      )}
    >
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
    </MadeHerePage>
  )
}
