/** Other systems that are told of what happens: which there are and how each stands, and a new one. */
import { type MadeWebhook, WebhookView } from '@antrean/queue-core/contract'
import { webhooksWords } from '@antrean/words'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { z } from 'zod'
import { MadeHerePage } from '../administration/made-here-page.tsx'
import { SecretDialog } from '../administration/secret-dialog.tsx'
import { useWords } from '../shell/preferences.ts'
import { useTold } from '../shell/use-told.ts'
import { WebhookDialog } from './webhook-dialog.tsx'
import { WebhookForm } from './webhook-form.tsx'
import { WebhookTable } from './webhook-table.tsx'

const EVERY_MS = 5_000
const Webhooks = z.array(WebhookView)
type Over = { add: true } | { made: MadeWebhook } | { look: string } | null
type Props = { token: string; timezone: string; now: number }

export function WebhooksPage({ token, timezone, now }: Props) {
  const words = useWords(webhooksWords)
  const [over, setOver] = useState<Over>(null)
  const [changed, setChanged] = useState<unknown>(null)
  const { answer, failure } = useTold(Webhooks, 'webhooks', token, EVERY_MS, changed)
  const back = () => setOver(null)
  const looked = over && 'look' in over && answer?.value.find(({ id }) => id === over.look)
  return (
    <MadeHerePage
      {...{ words, failure }}
      icon={Plus}
      all={answer?.value}
      isCovered={over !== null}
      onAdd={() => setOver({ add: true })}
      table={webhooks => (
        <WebhookTable webhooks={webhooks} {...{ timezone, now }} onLook={({ id }) => setOver({ look: id })} />
      )}
    >
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
    </MadeHerePage>
  )
}
