/** The person's own settings, in a small panel under the bar. */

import type { Role } from '@antrean/queue-core/contract'
import { shellWords } from '@antrean/words'
import { Settings2 } from 'lucide-react'
import type { ToggleEvent } from 'react'
import { pagesOf } from './pages.tsx'
import { usePreferences, useWords } from './preferences.ts'

/** A closed panel leaves no hidden switch with the focus: the keys go to the page again. */
function giveBackKeyboard({ newState, currentTarget }: ToggleEvent<HTMLDivElement>): void {
  const focused = document.activeElement
  if (newState === 'closed' && focused instanceof HTMLElement && currentTarget.contains(focused))
    focused.blur()
}

export function Settings({ role }: { role: Role }) {
  const words = useWords(shellWords)
  const { change, keys, sounds, finishThenNext } = usePreferences()
  if (!pagesOf(role).includes('booth')) return null
  const rows = [
    ['keys', keys, words.keys, words.keysWhy],
    ['finishThenNext', finishThenNext, words.finishThenNext, words.finishThenNextWhy],
    ['sounds', sounds, words.sounds, words.soundsWhy],
  ] as const
  return (
    <>
      <button
        type="button"
        className="bar-button"
        popoverTarget="settings"
        title={words.settings}
        aria-label={words.settings}
      >
        <Settings2 aria-hidden size={20} />
      </button>
      <div id="settings" popover="auto" className="settings" onBeforeToggle={giveBackKeyboard}>
        <h2>{words.settings}</h2>
        {rows.map(([name, on, label, why]) => (
          <label key={name} className="switch">
            <input
              type="checkbox"
              name={name}
              checked={on}
              onChange={event => change({ [name]: event.target.checked })}
            />
            <span>
              {label}
              <small>{why}</small>
            </span>
          </label>
        ))}
      </div>
    </>
  )
}
