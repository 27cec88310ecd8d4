/** Which services somebody masters, and at which hours of the day: all, or those that are ticked. */
import { type ServiceView, StaffView } from '@antrean/queue-core/contract'
import { inLanguage, staffWords } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { FailureLine } from '../cases/failure-line.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { readMasters } from './read-masters.ts'

type Props = { member: StaffView; services: ServiceView[]; token: string; onBack: () => void }
type Fault = NonNullable<ReturnType<typeof readMasters>['fault']>

export function ServicesDialog({ member: { id, name, masters }, services, token, onBack }: Props) {
  const words = useWords(staffWords)
  const change = useChange(StaffView, token)
  const [all, setAll] = useState(masters === null)
  const [fault, setFault] = useState<Fault | null>(null)

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const read = all ? { masters: null, fault: null } : readMasters(new FormData(form), services)
    setFault(read.fault)
    if (read.fault) return form.querySelector<HTMLElement>(`[name="${read.fault.field}"]`)?.focus()
    const body = { masters: read.masters }
    if (await change.give({ method: 'POST', route: `staff/${encodeURIComponent(id)}/services`, body }))
      onBack()
  }
  function sentence(): string {
    if (!fault) return words.mastersHint
    return fault.why === 'endsFirst' ? words.endsFirst({ service: fault.service }) : words.noneMastered
  }
  return (
    <Dialog title={words.servicesOf({ name })} onClose={onBack}>
      <form onSubmit={event => void save(event)} noValidate>
        <p>{words.servicesWhy}</p>
        <label className="staff-tick">
          <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} />{' '}
          {words.mastersAll}
        </label>
        {!all && (
          <ul className="staff-services" aria-label={words.services}>
            {services.map(service => (
              <ServiceRow key={service.letter} {...{ service, fault }} its={mine(masters, service)} />
            ))}
          </ul>
        )}
        {!all && (
          <small
            id="staff-services-say"
            className={fault ? 'fault' : 'hint'}
            role={fault ? 'alert' : undefined}
          >
            {sentence()}
          </small>
        )}
        <FailureLine failure={change.failure} />
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

type Mastered = NonNullable<StaffView['masters']>[number]
/** What nobody has said yet is all ticked: then the others are taken away. */
const mine = (masters: StaffView['masters'], { letter }: ServiceView): Mastered | undefined =>
  masters === null ? { service: letter } : masters.find(({ service }) => service === letter)

type RowProps = { service: ServiceView; its: Mastered | undefined; fault: Fault | null }

function ServiceRow({ service: { letter, name }, its, fault }: RowProps) {
  const words = useWords(staffWords)
  const { language } = usePreferences()
  const [on, setOn] = useState(its !== undefined)
  const time = (side: 'from' | 'to', label: string, value = '') => (
    <input
      type="time"
      name={`${side}-${letter}`}
      aria-label={label}
      aria-invalid={fault?.field === `${side}-${letter}`}
      aria-describedby="staff-services-say"
      defaultValue={value === '00:00' || value === '24:00' ? '' : value}
      disabled={!on}
    />
  )
  return (
    <li data-service={letter}>
      <label className="staff-tick">
        <input
          type="checkbox"
          name={`masters-${letter}`}
          checked={on}
          onChange={({ target }) => setOn(target.checked)}
        />{' '}
        <b>{letter}</b> {inLanguage(name, language)}
      </label>
      {time('from', words.fromHour({ service: letter }), its?.from)}
      <span aria-hidden>–</span>
      {time('to', words.toHour({ service: letter }), its?.to)}
    </li>
  )
}
