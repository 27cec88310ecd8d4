/** Entries of the audit trail, a row each. */
import { AUDITED, type AuditView } from '@antrean/queue-core/contract'
import { clockTime, longDate } from '@antrean/ui'
import { staffWords } from '@antrean/words'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns } from '../shell/table.tsx'

export function AuditTable({ entries, timezone }: { entries: AuditView[]; timezone: string }) {
  const words = useWords(staffWords)
  const { language } = usePreferences()
  /** A newer server may have kinds that this page has no words for. */
  function kindOf(what: string): string {
    const known = AUDITED.find(its => its === what)
    return known ? words[`what-${known}`] : what
  }
  return (
    <table className="staff-table">
      <Columns of={[words.when, words.what, words.who, words.address, words.detail]} />
      <tbody>
        {entries.map(({ id, at, what, actor, address, detail }) => (
          <tr key={id} data-what={what}>
            <td className="audit-when">
              {longDate(at, language, timezone)}, {clockTime(at, language, timezone)}
            </td>
            <th scope="row">{kindOf(what)}</th>
            <td>{actor.replace(/^staff:/, '')}</td>
            <td>{address}</td>
            <td className="audit-detail">{detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
