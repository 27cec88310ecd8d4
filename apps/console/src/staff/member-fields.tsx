/** A name and a role, as a form asks for them. */
import { ROLES, type Role, STAFF_NAME_MAX } from '@antrean/queue-core/contract'
import { shellWords, staffWords } from '@antrean/words'
import { Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'

export function MemberFields({ name = '', role = 'officer' }: { name?: string; role?: Role }) {
  const words = useWords(staffWords)
  const shell = useWords(shellWords)
  return (
    <>
      <Field name="name" label={words.name} hint={words.nameHint}>
        {its => (
          <input
            {...its}
            defaultValue={name}
            maxLength={STAFF_NAME_MAX}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      <Field name="role" label={words.role}>
        {its => (
          <select {...its} defaultValue={role}>
            {ROLES.map(one => (
              <option key={one} value={one}>
                {shell[one === 'ops' ? 'role-ops' : one]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}

/** What was filled in; no name where there is none. */
export function readMember(form: HTMLFormElement): { name: string; role: Role } {
  const fields = new FormData(form)
  return { name: String(fields.get('name')).trim(), role: String(fields.get('role')) as Role }
}
