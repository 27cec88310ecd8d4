/** Messages to visitors, and what became of them. */
import { type HallSnapshot, MessageList, MessageView } from '@antrean/queue-core/contract'
import { messagesWords } from '@antrean/words'
import { SlidersHorizontal } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../booth/use-keys.ts'
import { FailureLine } from '../cases/failure-line.tsx'
import { useRowKeys } from '../cases/use-row-keys.ts'
import type { Shift } from '../session/shift.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { useHash } from '../shell/use-hash.ts'
import { useTold } from '../shell/use-told.ts'
import { routeOf, seenAt, TEXTS } from './address.ts'
import { MessageDialog } from './message-dialog.tsx'
import { MessageTable } from './message-table.tsx'
import { MessageTabs } from './message-tabs.tsx'
import { canGoAgain, kindOf } from './what-became.ts'
import '../cases/cases.css'
import './messages.css'

const LISTS_EVERY_MS = 10_000
type Props = { shift: Shift; snapshot: HallSnapshot; now: number }

export function MessagesPage({ shift, snapshot, now }: Props) {
  const words = useWords(messagesWords)
  const { keys } = usePreferences()
  const { token, role } = shift.session
  const { timezone } = snapshot.hall
  const address = useHash()
  const seen = useMemo(() => seenAt(address), [address])
  const search = useRef<HTMLInputElement>(null)
  const [before, setBefore] = useState<number | null>(null)
  const [shown, setShown] = useState<MessageView | null>(null)
  const again = useChange(MessageView, token)
  const hash = routeOf(seen, null)
  // Another list begins with its newest.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is what it depends on
  useEffect(() => setBefore(null), [hash])
  const route = routeOf(seen, before)
  const { answer, failure } = useTold(MessageList, route, token, LISTS_EVERY_MS, again.done)
  const list = answer?.value
  const messages = answer?.route === route ? answer.value.messages : null

  async function sendAgain({ id }: MessageView): Promise<void> {
    if (again.busy) return
    const sent = await again.give({ method: 'POST', route: `messages/${encodeURIComponent(id)}/again` })
    if (sent) setShown(null)
  }
  useRowKeys('.message-open')
  useKeys(keys && !shown, key => {
    if (key === 'C') search.current?.focus()
    const row = document.activeElement?.closest<HTMLElement>('[data-message]')?.dataset.message
    const its = messages?.find(({ id }) => id === row)
    if (key === 'U' && its && canGoAgain(its)) void sendAgain(its)
    return key === 'C' || key === 'U'
  })
  return (
    <div className="cases messages">
      <header>
        <h1>{words.title}</h1>
        <p className="case-opened" role="status">
          {again.done &&
            words.queuedAgain({ what: kindOf(again.done.template, words), number: again.done.number ?? '' })}
        </p>
        {role === 'administrator' && (
          <a href={TEXTS} className="setup-link">
            <SlidersHorizontal aria-hidden size={18} /> {words.texts}
          </a>
        )}
      </header>
      <MessageTabs seen={seen} counts={list?.counts} search={search} />
      <FailureLine failure={again.failure ?? failure} />
      <section className="card case-list" aria-busy={messages === null} aria-label={words.title}>
        {messages === null ? (
          <p className="cases-none">{words.loading}</p>
        ) : messages.length === 0 ? (
          <p className="cases-none">
            {seen.see === 'found' ? words.noneFound({ sought: seen.sought }) : words.none}
          </p>
        ) : (
          <MessageTable
            {...{ messages, timezone, now }}
            onShow={setShown}
            onAgain={its => void sendAgain(its)}
          />
        )}
      </section>
      {(before !== null || list?.next != null) && (
        <p className="message-pages">
          {before !== null && (
            <button type="button" className="plain small" onClick={() => setBefore(null)}>
              {words.newest}
            </button>
          )}
          {messages && list?.next != null && (
            <button type="button" className="plain small" onClick={() => setBefore(list.next)}>
              {words.older}
            </button>
          )}
        </p>
      )}
      {messages && messages.length > 0 && keys && <p className="case-keys">{words.listKeys}</p>}
      {shown && (
        <MessageDialog
          message={shown}
          mayLook={role !== 'ops'}
          busy={again.busy}
          {...{ token, timezone }}
          onAgain={its => void sendAgain(its)}
          onBack={() => setShown(null)}
        />
      )}
    </div>
  )
}
