/** What an administrator makes here: all of its kind, and one more by the key B. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useKeys } from '../booth/use-keys.ts'
import { FailureLine } from '../cases/failure-line.tsx'
import { useRowKeys } from '../cases/use-row-keys.ts'
import type { Failure } from '../shell/ask-server.ts'
import { usePreferences } from '../shell/preferences.ts'
import './administration.css'
import '../cases/cases.css'

type Props<Its> = {
  words: { title: string; lead: string; add: string; loading: string; none: string }
  icon: LucideIcon
  /** Undefined while they are on their way. */
  all: Its[] | undefined
  failure: Failure | null
  /** A dialog is over it, and takes the keys. */
  isCovered: boolean
  onAdd: () => void
  table: (all: Its[]) => ReactNode
  /** What is over it. */
  children: ReactNode
}

export function MadeHerePage<Its>({ words, icon: Icon, all, failure, isCovered, ...rest }: Props<Its>) {
  const { onAdd, table, children } = rest
  const { keys } = usePreferences()
  useRowKeys('.rows-table button')
  useKeys(keys && !isCovered, key => {
    if (key === 'B') onAdd()
    return key === 'B'
  })
  return (
    <div className="cases">
      <header>
        <h1>{words.title}</h1>
        <p className="page-lead">{words.lead}</p>
        <button type="button" className="primary" aria-keyshortcuts="B" onClick={onAdd}>
          <Icon aria-hidden size={20} /> {words.add} {keys && <kbd>B</kbd>}
        </button>
      </header>
      <FailureLine failure={failure} />
      <section className="card case-list" aria-busy={!all} aria-label={words.title}>
        {!all ? (
          <p className="cases-none">{words.loading}</p>
        ) : all.length === 0 ? (
          <p className="cases-none">{words.none}</p>
        ) : (
          table(all)
        )}
      </section>
      {children}
    </div>
  )
}
