/** Tickets whose visitor may stand there without paper: which, how sure that is, and what to do. */

import type { TicketView } from '@antrean/queue-core/contract'
import { opsWords } from '@antrean/words'
import { FileQuestion } from 'lucide-react'
import { useWords } from '../shell/preferences.ts'

/** Open tickets without paper, the surest first. */
export const withoutPaper = (tickets: readonly TicketView[]): TicketView[] => [
  ...tickets.filter(({ paper }) => paper === 'not-printed'),
  ...tickets.filter(({ paper }) => paper === 'unknown'),
]

export function PaperInDoubt({ tickets }: { tickets: TicketView[] }) {
  const words = useWords(opsWords)
  if (tickets.length === 0) return null
  return (
    <section className="card paper-in-doubt" data-matter="paper-in-doubt">
      <FileQuestion aria-hidden size={28} />
      <div>
        <h2>{words.paperInDoubt({ n: tickets.length })}</h2>
        <p>{words.doPaperInDoubt}</p>
        <ul>
          {tickets.map(({ id, number, paper }) => (
            <li key={id}>
              <b className="figure">{number}</b>{' '}
              {paper === 'unknown' ? words.paperUnknown : words.paperNotPrinted}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
