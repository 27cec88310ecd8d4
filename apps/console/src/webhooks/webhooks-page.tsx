/** Other systems that are told of what happens: which there are and how each stands, and a new one. */
import { type MadeWebhook, WebhookView } from '@antrean/queue-core/contract'
import { webhooksWords } from '@antrean/words'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { z } from 'zod'
import { SecretDialog } from '../administration/secret-dialog.tsx'
import { useKeys } from '../booth/use-keys.ts'
import { FailureLine } from '../cases/failure-line.tsx'
import { useRowKeys } from '../cases/use-row-keys.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useTold } from '../shell/use-told.ts'
import { WebhookDialog } from './webhook-dialog.tsx'
import { WebhookForm } from './webhook-form.tsx'
import { WebhookTable } from './webhook-table.tsx'
import '../administration/administration.css'
import '../cases/cases.css'

const EVERY_MS = 5_000
const Webhooks = z.array(WebhookView)
type Over = { add: true } | { made: MadeWebhook } | { look: string } | null
type Props = { token: string; timezone: string; now: number }

export function WebhooksPage({ token, timezone, now }: Props) {
  const words = useWords(webhooksWords)
  const { keys } = usePreferences()
  const [over, setOver] = useState<Over>(null)
  const [changed, setChanged] = useState<unknown>(null)
  const { answer, failure } = useTold(Webhooks, 'webhooks', token, EVERY_MS, changed)
  const back = () => setOver(null)
  const looked = over && 'look' in over && answer?.value.find(({ id }) => id === over.look)
  useRowKeys('.rows-table button')
  useKeys(keys && !over, key => {
    if (key === 'B') setOver({ add: true })
    return key === 'B'
  })
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
          <Plus aria-hidden size={20} /> {words.add} {keys && <kbd>B</kbd>}
        </button>
      </header>
      <FailureLine failure={failure} />
      <section className="card case-list" aria-busy={!answer} aria-label={words.title}>
        {!answer ? (
          <p className="cases-none">{words.loading}</p>
        ) : answer.value.length === 0 ? (
          <p className="cases-none">{words.none}</p>
        ) : (
          <WebhookTable
            webhooks={answer.value}
            {...{ timezone, now }}
            onLook={({ id }) => setOver({ look: id })}
          />
        )}
      </section>
      {over && 'add' in over && (
        <WebhookForm
          token={token}
          onBack={back}
          onMade={made => {
            setChanged(made)
            setOver({ made })
          }}
        />
      )}
      {over && 'made' in over && (
        <SecretDialog title={words.madeTitle} secret={over.made.secret} why={words.madeWhy} onBack={back} />
      )}
      {looked && (
        <WebhookDialog
          key={looked.id}
          webhook={looked}
          {...{ token, timezone, now }}
          onChanged={setChanged}
          onBack={back}
        />
      )}
    </div>
  )
}
