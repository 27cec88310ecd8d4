/** The lists, each with how many are in it where that needs somebody; and the way to the messages of a case or a ticket. */
import type { MessageList } from '@antrean/queue-core/contract'
import { messagesWords } from '@antrean/words'
import { Search, TriangleAlert } from 'lucide-react'
import { type FormEvent, type Ref, useEffect, useRef } from 'react'
import { useWords } from '../shell/preferences.ts'
import { addressOf, LISTS, type Seen } from './address.ts'

/** So many the server counts at the most. */
const COUNTED = 1_000
type Props = {
  seen: Seen
  counts: MessageList['counts'] | undefined
  setsUp: boolean
  search: Ref<HTMLInputElement>
}

export function MessageTabs({ seen, counts, setsUp, search }: Props) {
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
        {setsUp && (
          <>
            <a href="#messages/texts" aria-current={seen.see === 'texts' ? 'page' : undefined}>
              {words.texts}
            </a>
            <a href="#messages/settings" aria-current={seen.see === 'settings' ? 'page' : undefined}>
              {words.settings}
            </a>
          </>
        )}
      </nav>
      <SearchForm seen={seen} search={search} />
    </div>
  )
}

function SearchForm({ seen, search }: Pick<Props, 'seen' | 'search'>) {
  const words = useWords(messagesWords)
  const form = useRef<HTMLFormElement>(null)
  const sought = seen.see === 'found' ? seen.sought : ''
  useEffect(() => {
    const field = form.current?.elements.namedItem('sought')
    if (field instanceof HTMLInputElement) field.value = sought
  }, [sought])
  function find(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const given = String(new FormData(event.currentTarget).get('sought')).trim()
    location.hash = addressOf(
      given === '' ? { see: 'list', list: 'waiting' } : { see: 'found', sought: given },
    )
  }
  return (
    <search>
      <form ref={form} onSubmit={find}>
        <input
          ref={search}
          name="sought"
          type="search"
          maxLength={64}
          placeholder={words.search}
          aria-label={words.search}
          aria-keyshortcuts="C"
          autoComplete="off"
        />
        <button type="submit" className="plain small">
          <Search aria-hidden size={18} /> {words.searchDo}
        </button>
      </form>
    </search>
  )
}
