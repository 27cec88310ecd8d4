/** The lists, each with how many cases are in it, and the way to any case by its number or by whoever asked. */
import type { CaseList } from '@antrean/queue-core/contract'
import { casesWords } from '@antrean/words'
import { TriangleAlert } from 'lucide-react'
import type { Ref } from 'react'
import { useWords } from '../shell/preferences.ts'
import { SearchForm } from '../shell/search-form.tsx'
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
      <SearchForm
        sought={seen.see === 'found' ? seen.sought : ''}
        longest={254}
        words={words}
        field={search}
        onSearch={sought => {
          location.hash = addressOf(
            sought.length < 3 ? { see: 'list', tab: 'mine' } : { see: 'found', sought },
          )
        }}
      />
    </div>
  )
}
