/** Who is on the staff: their role, when they signed in last, and whether they may. */
import type { StaffView } from '@antrean/queue-core/contract'
import { clockTime, longDate } from '@antrean/ui'
import { shellWords, staffWords } from '@antrean/words'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns } from '../shell/table.tsx'

type Props = { staff: StaffView[]; timezone: string; own: string; onOpen: (member: StaffView) => void }

export function StaffTable({ staff, timezone, own, onOpen }: Props) {
  const words = useWords(staffWords)
  const shell = useWords(shellWords)
  const { language } = usePreferences()
  const when = (at: string) => `${longDate(at, language, timezone)}, ${clockTime(at, language, timezone)}`
  function stateOf({ disabledAt, oneTimeUntil }: StaffView): string {
    if (disabledAt) return words.disabledSince({ when: when(disabledAt) })
    return oneTimeUntil ? words.onceUntil({ when: when(oneTimeUntil) }) : words.mayEnter
  }
  const sorted = staff.toSorted((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }))
  return (
    <table className="staff-table">
      <Columns of={[words.name, words.role, words.lastSignIn, words.state]} />
      <tbody>
        {sorted.map(member => (
          <tr key={member.id} data-member={member.name} data-disabled={member.disabledAt !== null}>
            <th scope="row">
              <button type="button" className="quiet staff-open" onClick={() => onOpen(member)}>
                {member.name}
              </button>
              {member.name === own && <small> {words.you}</small>}
            </th>
            <td>
              {shell[member.role === 'ops' ? 'role-ops' : member.role]}{' '}
              {member.masters && (
                <small className="figure">{member.masters.map(({ service }) => service).join(' ')}</small>
              )}
            </td>
            <td>{member.signedInAt ? when(member.signedInAt) : words.never}</td>
            <td>{stateOf(member)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
