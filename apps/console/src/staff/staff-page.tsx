/** The staff, as an administrator keeps them. */
import { type GivenPassword, type ServiceView, StaffView } from '@antrean/queue-core/contract'
import { staffWords } from '@antrean/words'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { z } from 'zod'
import { FailureLine } from '../cases/failure-line.tsx'
import { useRowKeys } from '../cases/use-row-keys.ts'
import type { Shift } from '../session/shift.ts'
import { useWords } from '../shell/preferences.ts'
import { useTold } from '../shell/use-told.ts'
import { AddDialog } from './add-dialog.tsx'
import { GivenDialog } from './given-dialog.tsx'
import { MemberDialog } from './member-dialog.tsx'
import { StaffTable } from './staff-table.tsx'
import '../cases/cases.css'
import './staff.css'

const EVERY_MS = 10_000
const Staff = z.array(StaffView)
type Props = { shift: Shift; timezone: string; services: ServiceView[] }
/** What stands over the list. */
type Over = { add: true } | { member: StaffView } | { given: GivenPassword } | null

export function StaffPage({ shift, timezone, services }: Props) {
  const words = useWords(staffWords)
  const { token, name } = shift.session
  const [over, setOver] = useState<Over>(null)
  const { answer, failure } = useTold(Staff, 'staff', token, EVERY_MS, over)
  const back = () => setOver(null)
  useRowKeys('.staff-open')
  return (
    <div className="cases staff">
      <header>
        <h1>{words.title}</h1>
        <button type="button" className="primary" onClick={() => setOver({ add: true })}>
          <UserPlus aria-hidden size={20} /> {words.add}
        </button>
      </header>
      <FailureLine failure={failure} />
      <section className="card case-list" aria-busy={!answer} aria-label={words.list}>
        {answer ? (
          <StaffTable
            staff={answer.value}
            timezone={timezone}
            own={name}
            onOpen={member => setOver({ member })}
          />
        ) : (
          <p className="cases-none">{words.loading}</p>
        )}
      </section>
      {over && 'add' in over && (
        <AddDialog token={token} onGiven={given => setOver({ given })} onBack={back} />
      )}
      {over && 'given' in over && <GivenDialog given={over.given} timezone={timezone} onBack={back} />}
      {over && 'member' in over && (
        <MemberDialog
          member={over.member}
          services={services}
          token={token}
          onGiven={given => setOver({ given })}
          onBack={back}
        />
      )}
    </div>
  )
}
