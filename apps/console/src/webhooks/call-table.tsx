/** The last calls of a webhook, the newest first. */
import type { WebhookCall } from '@antrean/queue-core/contract'
import { webhooksWords } from '@antrean/words'
import { useWords } from '../shell/preferences.ts'
import { Columns } from '../shell/table.tsx'
import { answerWords } from './webhook-words.ts'

type Props = { calls: readonly WebhookCall[]; when: (at: string) => string }

export function CallTable({ calls, when }: Props) {
  const words = useWords(webhooksWords)
  if (calls.length === 0) return <p>{words.noCalls}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
    <section className="webhook-calls" tabIndex={0} aria-label={words.calls}>
      <table className="rows-table">
        <Columns of={[words.when, words.event, words.kind, words.answer]} />
        <tbody>
          {calls.map(call => (
            <tr key={`${call.at} ${call.seq}`} data-delivered={call.delivered}>
              <td>{when(call.at)}</td>
              <td className="figure">{call.seq}</td>
              <td>{call.kind}</td>
              <td className={call.delivered ? 'tone-calm' : 'tone-late'}>{answerWords(call, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
