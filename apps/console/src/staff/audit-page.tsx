/** The audit trail, by itself. */
import { staffWords } from '@antrean/words'
import { useWords } from '../shell/preferences.ts'
import { AuditView } from './audit-view.tsx'
import '../cases/cases.css'
import './staff.css'

export function AuditPage(props: { token: string; timezone: string }) {
  const { audit } = useWords(staffWords)
  return (
    <div className="cases staff">
      <header>
        <h1>{audit}</h1>
      </header>
      <AuditView {...props} />
    </div>
  )
}
