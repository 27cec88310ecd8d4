/** Messages, the newest first; the arrows go from one to the next, Enter shows it, U sends it again. */
import type { MessageView } from '@antrean/queue-core/contract'
import { messagesWords } from '@antrean/words'
import { CircleAlert, CircleCheck, Clock, TriangleAlert } from 'lucide-react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns, RowButton } from '../shell/table.tsx'
import { canGoAgain, kindOf, type Tone, whatBecame, whenSaid } from './what-became.ts'

const ICONS = { calm: CircleCheck, risk: TriangleAlert, late: CircleAlert, quiet: Clock } as const
type Props = {
  messages: MessageView[]
  timezone: string
  now: number
  onShow: (message: MessageView) => void
  onAgain: (message: MessageView) => void
}

export function MessageTable({ messages, timezone, now, onShow, onAgain }: Props) {
  const words = useWords(messagesWords)
  const { language } = usePreferences()
  return (
    <table className="message-table">
      <Columns
        of={[
          words.what,
          words.about,
          words.by,
          words.became,
          words.when,
          { name: words.again, unseen: true },
        ]}
      />
      <tbody>
        {messages.map(its => {
          const { id, template, number, channel, at } = its
          const { tone, state, why } = whatBecame(its, words, { language, timezone })
          return (
            <tr key={id} data-message={id} data-state={its.state}>
              <th scope="row">
                <button type="button" className="quiet message-open" onClick={() => onShow(its)}>
                  {kindOf(template, words)}
                  <span className="visually-hidden"> {number}</span>
                </button>
              </th>
              <td className="figure">{number ?? '–'}</td>
              <td>{words[`by-${channel}`]}</td>
              <td>
                <StateWord tone={tone}>{state}</StateWord>
                {why && <small>{why}</small>}
              </td>
              <td className="message-when">{whenSaid(at, now, { language, timezone })}</td>
              <td className="at-right">
                {canGoAgain(its) && (
                  <RowButton
                    about={`${kindOf(template, words)} ${number ?? ''}`}
                    onPress={() => onAgain(its)}
                  >
                    {words.again}
                  </RowButton>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

export function StateWord({ tone, children }: { tone: Tone; children: string }) {
  const Icon = ICONS[tone]
  return (
    <span className="message-state" data-tone={tone}>
      <Icon aria-hidden size={18} /> {children}
    </span>
  )
}
