/** One message: what it says and to whom, for those who may know; and the way to send it again. */
import { MessageDetail, type MessageView } from '@antrean/queue-core/contract'
import { messagesWords } from '@antrean/words'
import { FailureLine } from '../cases/failure-line.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useTold } from '../shell/use-told.ts'
import { StateWord } from './message-table.tsx'
import { canGoAgain, kindOf, whatBecame } from './what-became.ts'

/** Each look is on record: one a dialog. */
const ONCE_MS = 86_400_000

type Props = {
  message: MessageView
  token: string
  timezone: string
  mayLook: boolean
  busy: boolean
  onAgain: (message: MessageView) => void
  onBack: () => void
}

export function MessageDialog({ message, token, timezone, mayLook, busy, onAgain, onBack }: Props) {
  const words = useWords(messagesWords)
  const { language } = usePreferences()
  const route = mayLook ? `messages/${encodeURIComponent(message.id)}` : null
  const { answer, failure } = useTold(MessageDetail, route, token, ONCE_MS)
  const detail = answer?.value
  const { tone, state, why } = whatBecame(message, words, { language, timezone })
  const to = detail?.to
  const address = message.channel === 'email' ? to?.email : to?.phone
  return (
    <Dialog
      title={[kindOf(message.template, words), message.number].filter(Boolean).join(' ')}
      onClose={onBack}
    >
      <p className="message-became">
        <StateWord tone={tone}>{state}</StateWord> {why}
      </p>
      <FailureLine failure={failure} />
      {mayLook && (
        <dl className="message-facts" aria-busy={!detail && !failure}>
          <div>
            <dt>{words.to}</dt>
            <dd>{detail ? [to?.name, address].filter(Boolean).join(' · ') || words.erased : '…'}</dd>
          </div>
          <div>
            <dt>{words.text}</dt>
            <dd>
              {message.channel === 'email' && detail && <b>{detail.subject}</b>}
              <span className="message-text">{detail?.text ?? '…'}</span>
              <small>{words.textNow}</small>
            </dd>
          </div>
        </dl>
      )}
      {!mayLook && <p>{words.notForYou}</p>}
      <div className="dialog-actions">
        <button type="button" onClick={onBack}>
          {words.back}
        </button>
        {canGoAgain(message) && (
          <button type="button" className="primary" disabled={busy} onClick={() => onAgain(message)}>
            {words.again}
          </button>
        )}
      </div>
    </Dialog>
  )
}
