/** Signing in by an account from elsewhere, as an administrator sets it up. */
import { OpenIdChecked, OpenIdView, ROLES } from '@antrean/queue-core/contract'
import { openIdWords, shellWords } from '@antrean/words'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { FailureLine } from '../cases/failure-line.tsx'
import { type Faults, FaultsContext, Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'
import { useChange } from '../shell/use-change.ts'
import { useTold } from '../shell/use-told.ts'
import { readOpenId } from './read-openid.ts'
import '../administration/administration.css'
import '../alerts/alerts.css'
import '../cases/cases.css'
import '../shell/form-dialog.css'

const ROUTE = 'openid/settings'
const EVERY_MS = 30_000
const LINES = ['issuer', 'label', 'clientId', 'secret', 'nameClaim', 'roleClaim', 'scope'] as const
const STANDARD = { nameClaim: 'name', roleClaim: 'groups', scope: 'profile' }

export function OpenIdPage({ token }: { token: string }) {
  const words = useWords(openIdWords)
  const [saved, setSaved] = useState<unknown>(null)
  const { answer, failure } = useTold(OpenIdView, ROUTE, token, EVERY_MS, saved)
  return (
    <div className="cases">
      <header>
        <h1>{words.title}</h1>
        <p className="page-lead">{words.lead}</p>
      </header>
      <FailureLine failure={failure} />
      {answer ? (
        <>
          <Form its={answer.value} token={token} onSaved={setSaved} />
          <Removed removed={answer.value.removed} token={token} onSaved={setSaved} />
        </>
      ) : (
        !failure && <p className="cases-none">{words.loading}</p>
      )}
    </div>
  )
}

type FormProps = { its: OpenIdView; token: string; onSaved: (what: unknown) => void }

function Form({ its: { settings, hasSecret }, token, onSaved }: FormProps) {
  const words = useWords(openIdWords)
  const shell = useWords(shellWords)
  const change = useChange(OpenIdView, token)
  const check = useChange(OpenIdChecked, token)
  const [faults, setFaults] = useState<Faults>({})
  const hints: Partial<Record<(typeof LINES)[number], string>> = {
    ...{ issuer: words.issuerHint, label: words.labelHint, roleClaim: words.roleClaimHint },
    secret: hasSecret ? words.secretKept : words.secretNone,
  }
  const kept: Partial<Record<(typeof LINES)[number], string>> = settings ?? STANDARD

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const read = readOpenId(new FormData(form), words)
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read)
      return form.querySelector<HTMLElement>(`[name="${Object.keys(read.faults)[0]}"]`)?.focus()
    const saved = await change.give({ method: 'PUT', route: ROUTE, body: read.settings })
    if (!saved) return
    form.querySelector<HTMLInputElement>('[name=secret]')!.value = ''
    onSaved(saved)
  }
  return (
    <form className="card alerts-form" onSubmit={event => void save(event)} noValidate>
      <label className="check">
        <input type="checkbox" name="on" defaultChecked={settings?.on ?? false} /> {words.on}
      </label>
      <FaultsContext value={faults}>
        <div className="alerts-ways">
          {LINES.map(name => (
            <Field key={name} name={name} label={words[name]} hint={hints[name]}>
              {one => (
                <input
                  {...one}
                  type={name === 'secret' ? 'password' : 'text'}
                  autoComplete={name === 'secret' ? 'new-password' : 'off'}
                  spellCheck={false}
                  defaultValue={kept[name]}
                />
              )}
            </Field>
          ))}
        </div>
        <fieldset className="case-fields">
          <legend>{words.values}</legend>
          {ROLES.map(role => (
            <Field
              key={role}
              name={role}
              label={shell[role === 'ops' ? 'role-ops' : role]}
              hint={words.oneALine}
            >
              {one => (
                <textarea
                  {...one}
                  rows={2}
                  spellCheck={false}
                  defaultValue={settings?.roles[role].join('\n')}
                />
              )}
            </Field>
          ))}
        </fieldset>
      </FaultsContext>
      <Addresses />
      <p className="page-lead">{words.stays}</p>
      <div className="alerts-save">
        <FailureLine failure={change.failure ?? check.failure} />
        <p role="status" className={check.done && !check.done.ok ? 'tone-late' : 'tone-calm'}>
          {check.done ? (check.done.ok ? words.works : check.done.why) : change.done ? words.saved : ''}
        </p>
        <button
          type="button"
          className="plain"
          disabled={check.busy || !settings}
          onClick={() => void check.give({ method: 'POST', route: 'openid/check' })}
        >
          {words.check}
        </button>
        <button type="submit" className="primary" disabled={change.busy}>
          {words.save}
        </button>
      </div>
    </form>
  )
}

/** What the account service has to know of this server, by the address that this page came from. */
function Addresses() {
  const words = useWords(openIdWords)
  return (
    <div>
      <p>{words.register}</p>
      <ul>
        <li>
          <code>{location.origin}/api/v1/openid/back</code> ({words.backAddress})
        </li>
        <li>
          <code>{location.origin}/console/</code> ({words.outAddress})
        </li>
      </ul>
    </div>
  )
}

type RemovedProps = { removed: OpenIdView['removed']; token: string; onSaved: (what: unknown) => void }

function Removed({ removed, token, onSaved }: RemovedProps) {
  const words = useWords(openIdWords)
  const { give, busy, failure } = useChange(z.null(), token)
  async function letIn(id: string): Promise<void> {
    await give({ method: 'DELETE', route: `openid/removed/${id}` })
    onSaved(id)
  }
  if (removed.length === 0) return null
  return (
    <section className="card alerts-form">
      <h2>{words.removed}</h2>
      <FailureLine failure={failure} />
      {removed.map(({ id, name }) => (
        <p key={id}>
          <button type="button" className="plain" disabled={busy} onClick={() => void letIn(id)}>
            {words.letIn({ name })}
          </button>
        </p>
      ))}
    </section>
  )
}
