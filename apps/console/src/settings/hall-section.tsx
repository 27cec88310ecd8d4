/** The hall: its name, its time, its word for where visitors are served, and its colours. */
import type { HallConfig } from '@antrean/queue-core/contract'
import { settingsWords } from '@antrean/words'
import { useWords } from '../shell/preferences.ts'
import { ColourFields } from './colour-fields.tsx'
import { Bilingual, TextField } from './fields.tsx'

type Props = { settings: HallConfig; set: (path: string, value: unknown) => void }

export function HallSection({ settings, set }: Props) {
  const words = useWords(settingsWords)
  return (
    <>
      <div className="settings-fields">
        <Bilingual path="name" label={words['field-name']} />
        <Bilingual path="place" label={words['field-place']} />
        <TextField
          path="timezone"
          label={words['field-timezone']}
          hint="Asia/Jakarta, Asia/Makassar, Asia/Jayapura"
        />
      </div>
      <ColourFields settings={settings} set={set} />
    </>
  )
}
