/** One row a webhook: where it goes, how it stands, and how far it is. */
import type { WebhookView } from '@antrean/queue-core/contract'
import { webhooksWords } from '@antrean/words'
import { whenSaid } from '../messages/what-became.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns } from '../shell/table.tsx'
import { lastCall, stateWords, toneOf } from './webhook-words.ts'

type Props = {
  webhooks: readonly WebhookView[]
  timezone: string
  now: number
  onLook: (webhook: WebhookView) => void
}

export function WebhookTable({ webhooks, timezone, now, onLook }: Props) {
  const words = useWords(webhooksWords)
  const { language } = usePreferences()
  const when = (at: string) => whenSaid(at, now, { language, timezone })
  return (
    <table className="rows-table">
      <Columns of={[words.url, words.kinds, words.state, words.lastCall, words.behind]} />
      <tbody>
        {webhooks.map(webhook => (
          <tr key={webhook.id} data-webhook={webhook.id} data-state={webhook.state}>
            <th scope="row">
              <button type="button" className="quiet row-open" onClick={() => onLook(webhook)}>
                {webhook.url}
              </button>
            </th>
            <td>{words.nKinds({ n: webhook.kinds.length })}</td>
            <td className={`tone-${toneOf(webhook.state)}`}>
              <b>{stateWords(webhook, words, when)}</b>
            </td>
            <td>{lastCall(webhook, words, when)}</td>
            <td className="figure">{webhook.behind}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
