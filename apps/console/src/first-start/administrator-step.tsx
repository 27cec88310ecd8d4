import { firstStartWords } from '@antrean/words'
import { use } from 'react'
import { PasswordField } from '../session/password-field.tsx'
import { FaultsContext, Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'

/** The first of the staff, who lets all others in. */
export function AdministratorStep() {
  const words = useWords(firstStartWords)
  const fault = use(FaultsContext).password
  return (
    <>
      <p>{words.administratorLead}</p>
      <Field name="name" label={words.administrator} hint={words.administratorHint}>
        {attributes => (
          <input
            {...attributes}
            maxLength={60}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <div>
        <PasswordField
          name="newPassword"
          label={words.password}
          wrong={fault !== undefined}
          describedBy="first-password"
        />
        <small id="first-password" className={fault ? 'fault' : 'hint'}>
          {fault ?? words.passwordHint}
        </small>
      </div>
    </>
  )
}
