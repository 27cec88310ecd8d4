/** Cases, the most pressing first; the arrows go from one to the next, Enter opens it. */
import type { CaseOffers, CaseRow } from '@antrean/queue-core/contract'
import { longDate } from '@antrean/ui'
import { casesWords } from '@antrean/words'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns } from '../shell/table.tsx'
import { addressOf } from './address.ts'
import { kindName, whoHas } from './case-names.ts'
import { DueWord } from './due-word.tsx'

type Props = { cases: CaseRow[]; offers: CaseOffers | null; today: string }

export function CaseTable({ cases, offers, today }: Props) {
  const words = useWords(casesWords)
  const { language } = usePreferences()
  return (
    <table className="case-table">
      <Columns of={[words.number, words.kind, words.matter, words.who, words.dueDate]} />
      <tbody>
        {cases.map(its => (
          <tr key={its.id} data-case={its.number}>
            <th scope="row">
              <a href={addressOf({ see: 'case', id: its.id })} className="figure">
                {its.number}
              </a>
            </th>
            <td>{kindName(offers, its.kind, language)}</td>
            <td className="case-matter">
              <span title={its.matter ?? undefined}>{its.matter ?? '–'}</span>
            </td>
            <td>{whoHas(its, words)}</td>
            <td>
              <DueWord its={its} today={today} />
              <small>{longDate(`${its.dueDate}T00:00Z`, language, 'UTC')}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
