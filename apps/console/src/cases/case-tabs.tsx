/** The lists, each with how many cases are in it, and the way to any case by its number or by whoever asked. */
import type { CaseList } from '@antrean/queue-core/contract'
import { casesWords } from '@antrean/words'
import { Search, TriangleAlert } from 'lucide-react'
import { type FormEvent, type Ref, useEffect, useRef } from 'react'
import { useWords } from '../shell/preferences.ts'
import { addressOf, type Seen, TABS } from './address.ts'

type Props = { seen: Seen; counts: CaseList['counts'] | undefined; search: Ref<HTMLInputElement> }

export function CaseTabs({ seen, counts, search }: Props) {
  const words = useWords(casesWords)
  const here = addressOf(seen)
  const units = Object.keys(counts?.units ?? {})
  const lists: { to: Seen; name: string; n: number | undefined }[] = TABS.map(tab => ({
    to: { see: 'list', tab },
    name: words[tab],
    n: tab === 'closed' ? undefined : counts?.[tab],
  }))
  lists.splice(
    1,
    0,
    ...units.map(unit => ({ to: { see: 'unit' as const, unit }, name: unit, n: counts?.units[unit] })),
  )
  return (
    <div className="case-tabs">
      <nav aria-label={words.tabs}>
        {lists.map(({ to, name, n }) => {
          const address = addressOf(to)
          const late = to.see === 'list' && to.tab === 'overdue' && (n ?? 0) > 0
          return (
            <a
              key={address}
              href={address}
              aria-current={address === here ? 'page' : undefined}
              data-late={late}
            >
              {late && <TriangleAlert aria-hidden size={16} />}
              {name} {n !== undefined && <b className="figure">{n}</b>}
            </a>
          )
        })}
      </nav>
      <SearchForm seen={seen} search={search} />
    </div>
  )
}

function SearchForm({ seen, search }: Omit<Props, 'counts'>) {
  const words = useWords(casesWords)
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
      given.length < 3 ? { see: 'list', tab: 'mine' } : { see: 'found', sought: given },
    )
  }
  return (
    <search>
      <form ref={form} onSubmit={find}>
        <input
          ref={search}
          name="sought"
          type="search"
          maxLength={254}
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
