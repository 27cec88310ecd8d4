/** The lists, each with how many are in it where that needs somebody; and the way to the messages of a case or a ticket. */
import type { MessageList } from '@antrean/queue-core/contract'
import { messagesWords } from '@antrean/words'
import { TriangleAlert } from 'lucide-react'
import type { Ref } from 'react'
import { useWords } from '../shell/preferences.ts'
import { SearchForm } from '../shell/search-form.tsx'
import { addressOf, LISTS, type Seen } from './address.ts'

/** So many the server counts at the most. */
const COUNTED = 1_000
type Props = {
  seen: Seen
  counts: MessageList['counts'] | undefined
  search: Ref<HTMLInputElement>
}

export function MessageTabs({ seen, counts, search }: Props) {
  const words = useWords(messagesWords)
  const numbers: Partial<Record<string, number>> = {
    stuck: counts?.stuck,
    'given-up': counts?.givenUp,
    waiting: counts?.waiting,
  }
  return (
    <div className="case-tabs message-tabs">
      <nav aria-label={words.tabs}>
        {LISTS.map(list => {
          const n = numbers[list]
          const late = (list === 'stuck' || list === 'given-up') && (n ?? 0) > 0
          return (
            <a
              key={list}
              href={addressOf({ see: 'list', list })}
              aria-current={seen.see === 'list' && seen.list === list ? 'page' : undefined}
              data-late={late}
            >
              {late && <TriangleAlert aria-hidden size={16} />}
              {words[`list-${list}`]}{' '}
              {n !== undefined && <b className="figure">{n === COUNTED ? `${COUNTED}+` : n}</b>}
            </a>
          )
        })}
      </nav>
      <SearchForm
        sought={seen.see === 'found' ? seen.sought : ''}
        longest={64}
        words={words}
        field={search}
        onSearch={sought => {
          location.hash = addressOf(
            sought === '' ? { see: 'list', list: 'waiting' } : { see: 'found', sought },
          )
        }}
      />
    </div>
  )
}
