/** The ticket of the set-up that is being written, on paper of both widths: drawn by the server as a printer would. */
import type { HallConfig } from '@antrean/queue-core/contract'
import { LANGUAGES, type Language, languageOf, settingsWords } from '@antrean/words'
import { useEffect, useState } from 'react'
import { usePreferences, useWords } from '../shell/preferences.ts'

const WIDTHS = [80, 58] as const
/** A pause in the writing. */
const DRAW_AFTER_MS = 300
const PATIENCE_MS = 15_000

export function PaperPictures({ settings, token }: { settings: HallConfig; token: string }) {
  const words = useWords(settingsWords)
  const [language, speak] = useState<Language>(usePreferences().language)
  const [priority, prefer] = useState(false)
  const asked = { settings, language, priority: priority ? 'priority' : 'normal' }
  return (
    <div className="settings-papers">
      <div className="settings-row">
        <label className="field">
          {words.paperLanguage}
          <select value={language} onChange={({ target }) => speak(target.value)}>
            {LANGUAGES.map(its => (
              <option key={its} value={its}>
                {languageOf(its).name}
              </option>
            ))}
          </select>
        </label>
        <label className="settings-tick">
          <input type="checkbox" checked={priority} onChange={({ target }) => prefer(target.checked)} />{' '}
          {words.paperPriority}
        </label>
      </div>
      <div className="settings-rolls">
        {WIDTHS.map(mm => (
          <Paper key={mm} mm={mm} asked={asked} token={token} />
        ))}
      </div>
    </div>
  )
}

function Paper({ mm, asked, token }: { mm: (typeof WIDTHS)[number]; asked: object; token: string }) {
  const words = useWords(settingsWords)
  const { picture, failed } = usePicture(JSON.stringify({ ...asked, paper: mm }), token)
  return (
    <figure className={`roll-${mm}`}>
      <figcaption>{words.paperOf({ mm })}</figcaption>
      {picture && <img src={picture} alt={words.paperAlt({ mm })} />}
      <p role="status" className="hint">
        {failed && words.paperFailed}
      </p>
    </figure>
  )
}

/** The last one stays until the next is there: also while a field is half written, which makes none. */
function usePicture(body: string, token: string): { picture: string | null; failed: boolean } {
  const [picture, show] = useState<string | null>(null)
  const [failed, fail] = useState(false)
  useEffect(() => {
    const over = new AbortController()
    const timer = setTimeout(async () => {
      const drawn = await draw(body, token, over.signal)
      if (over.signal.aborted) return
      fail(drawn === null)
      if (drawn) show(URL.createObjectURL(drawn))
    }, DRAW_AFTER_MS)
    return () => {
      over.abort()
      clearTimeout(timer)
    }
  }, [body, token])
  useEffect(() => () => void (picture && URL.revokeObjectURL(picture)), [picture])
  return { picture, failed }
}

async function draw(body: string, token: string, signal: AbortSignal): Promise<Blob | null> {
  try {
    const response = await fetch('/api/v1/settings/ticket', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    })
    return response.ok ? await response.blob() : null
  } catch {
    return null
  }
}
