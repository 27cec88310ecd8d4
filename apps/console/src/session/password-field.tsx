/** A password, hidden unless its owner wants to see what they type. */
import { signInWords } from '@antrean/words'
import { useState } from 'react'
import { useWords } from '../shell/preferences.ts'

type Props = {
  name: 'password' | 'newPassword'
  label: string
  wrong: boolean
  /** The id of what says what is wrong. */
  describedBy: string
  first?: boolean
}

export function PasswordField({ name, label, wrong, describedBy, first = false }: Props) {
  const words = useWords(signInWords)
  const [shown, setShown] = useState(false)
  return (
    <label className="field">
      {label}
      <span className="password">
        <input
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={name === 'password' ? 'current-password' : 'new-password'}
          aria-invalid={wrong}
          aria-describedby={describedBy}
          // biome-ignore lint/a11y/noAutofocus: the first question of what was just opened
          autoFocus={first}
        />
        <button type="button" className="quiet" onClick={() => setShown(!shown)} aria-pressed={shown}>
          {shown ? words.hide : words.show}
        </button>
      </span>
    </label>
  )
}
