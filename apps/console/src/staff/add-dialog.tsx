/** Somebody new: a name and a role; the hall makes a password that is good once. */
import { GivenPassword } from '@antrean/queue-core/contract'
import { staffWords } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { FailureLine } from '../cases/failure-line.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { FaultsContext } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { MemberFields, readMember } from './member-fields.tsx'

type Props = { token: string; onGiven: (given: GivenPassword) => void; onBack: () => void }

export function AddDialog({ token, onGiven, onBack }: Props) {
  const words = useWords(staffWords)
  const change = useChange(GivenPassword, token)
  const [missing, setMissing] = useState(false)

  async function add(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const body = readMember(form)
    setMissing(body.name === '')
    if (body.name === '') return form.querySelector<HTMLElement>('[name=name]')?.focus()
    const given = await change.give({ method: 'POST', route: 'staff', body })
    if (given) onGiven(given)
  }
  return (
    <Dialog title={words.addTitle} onClose={onBack}>
      <form onSubmit={event => void add(event)} noValidate>
        <p>{words.addLead}</p>
        <FaultsContext value={missing ? { name: words.nameMissing } : {}}>
          <MemberFields />
        </FaultsContext>
        <FailureLine failure={change.failure} />
        <div className="dialog-actions">
          <button type="button" onClick={onBack}>
            {words.back}
          </button>
          <button type="submit" className="primary" disabled={change.busy}>
            {words.doAdd}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
