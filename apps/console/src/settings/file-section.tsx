/** The whole set-up as one file: out, and in again, where it stands as a change that is looked at before it is saved. */
import { HallConfig } from '@antrean/queue-core/contract'
import { settingsWords } from '@antrean/words'
import { useState } from 'react'
import { useWords } from '../shell/preferences.ts'

type Props = { settings: HallConfig; put: (settings: HallConfig) => void }

export function FileSection({ settings, put }: Props) {
  const words = useWords(settingsWords)
  const [said, say] = useState<{ tone: 'calm' | 'late'; sentence: string } | null>(null)

  async function take(file: File | undefined): Promise<void> {
    if (!file) return
    try {
      const given: unknown = JSON.parse(await file.text())
      const whole = HallConfig.safeParse(given)
      // A field that is not valid is said beside it; what is no set-up at all has no fields.
      const lists = given as Partial<HallConfig>
      if (!whole.success && !(Array.isArray(lists?.services) && Array.isArray(lists.booths)))
        throw new Error()
      put(whole.success ? whole.data : (given as HallConfig))
      say({ tone: 'calm', sentence: words.fileRead })
    } catch {
      say({ tone: 'late', sentence: words.badFile })
    }
  }
  return (
    <div className="settings-file">
      <p>
        <a
          className="plain"
          download="antrean-hall.json"
          href={`data:application/json,${encodeURIComponent(JSON.stringify(settings, null, 2))}`}
        >
          {words.export}
        </a>{' '}
        {words.exportWhy}
      </p>
      <label className="field">
        {words.takeIn}
        <input
          type="file"
          accept="application/json,.json"
          onChange={event => void take(event.target.files?.[0])}
        />
        <small className="hint">{words.takeInWhy}</small>
      </label>
      <p>
        <a href="/api/v1/settings/schema" target="_blank" rel="noreferrer">
          JSON Schema
        </a>
      </p>
      <p role="status" className={said ? `tone-${said.tone}` : undefined}>
        {said?.sentence}
      </p>
    </div>
  )
}
