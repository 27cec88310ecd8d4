/** One member of staff: another name or role, a new one-time password, out for a time, or gone. */
import { GivenPassword, type ServiceView, StaffView } from '@antrean/queue-core/contract'
import { staffWords } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { FailureLine } from '../cases/failure-line.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { FaultsContext } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { MemberFields, readMember } from './member-fields.tsx'
import { ServicesDialog } from './services-dialog.tsx'

/** Of a change that answers with a password, with the member, or with nothing: they are gone. */
const Changed = z.union([GivenPassword, StaffView, z.null().transform(() => 'gone' as const)])
type Step = 'reset' | 'disable' | 'remove'
type Props = {
  member: StaffView
  services: ServiceView[]
  token: string
  onGiven: (given: GivenPassword) => void
  onBack: () => void
}

export function MemberDialog({ member, services, token, onGiven, onBack }: Props) {
  const words = useWords(staffWords)
  const change = useChange(Changed, token)
  const [missing, setMissing] = useState(false)
  /** What is asked once more before it is done. */
  const [step, setStep] = useState<Step | 'services' | null>(null)
  const route = `staff/${encodeURIComponent(member.id)}`
  const post = async (what: string, body?: object) =>
    (await change.give({ method: 'POST', route: `${route}/${what}`, body })) !== null

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const { name, role } = readMember(event.currentTarget)
    setMissing(name === '')
    if (name === '') return
    if (name !== member.name && !(await post('rename', { name }))) return
    if (role !== member.role && !(await post('role', { role }))) return
    onBack()
  }
  const enabled = member.disabledAt === null
  async function turn(): Promise<void> {
    if (enabled) setStep('disable')
    else if (await post('enable')) onBack()
  }
  if (step === 'services') return <ServicesDialog {...{ member, services, token, onBack }} />
  if (step) return <Sure key={step} {...{ step, member, token, onGiven, onBack }} />
  return (
    <Dialog title={member.name} onClose={onBack}>
      <form onSubmit={event => void save(event)} noValidate>
        <FaultsContext value={missing ? { name: words.nameMissing } : {}}>
          <MemberFields name={member.name} role={member.role} />
        </FaultsContext>
        <p>{words.endsSessions}</p>
        <FailureLine failure={change.failure} />
        <div className="staff-steps">
          <button type="button" className="plain small" onClick={() => setStep('services')}>
            {words.services}
          </button>
          <button type="button" className="plain small" onClick={() => setStep('reset')}>
            {words.reset}
          </button>
          <button type="button" className="plain small" onClick={() => void turn()}>
            {enabled ? words.disable : words.enable}
          </button>
          <button type="button" className="plain small" onClick={() => setStep('remove')}>
            {words.remove}
          </button>
        </div>
        <div className="dialog-actions">
          <button type="button" onClick={onBack}>
            {words.back}
          </button>
          <button type="submit" className="primary" disabled={change.busy}>
            {words.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

const ASKED = {
  reset: { method: 'POST', of: '/reset' },
  disable: { method: 'POST', of: '/disable' },
  remove: { method: 'DELETE', of: '' },
} as const

/** What cannot be taken back, or sends somebody away from their work, is asked once more. */
function Sure({ step, member, token, onGiven, onBack }: Omit<Props, 'services'> & { step: Step }) {
  const words = useWords(staffWords)
  const change = useChange(Changed, token)
  async function go(): Promise<void> {
    const { method, of } = ASKED[step]
    const told = await change.give({ method, route: `staff/${encodeURIComponent(member.id)}${of}` })
    if (told === null) return
    if (told !== 'gone' && 'oneTimePassword' in told) onGiven(told)
    else onBack()
  }
  return (
    <Dialog title={words[`sure-${step}`]({ name: member.name })} onClose={onBack}>
      <p>{words[`why-${step}`]}</p>
      <FailureLine failure={change.failure} />
      <div className="dialog-actions">
        <button type="button" onClick={onBack}>
          {words.back}
        </button>
        <button
          type="button"
          className={step === 'reset' ? 'primary' : 'danger'}
          disabled={change.busy}
          onClick={() => void go()}
        >
          {words[step]}
        </button>
      </div>
    </Dialog>
  )
}
