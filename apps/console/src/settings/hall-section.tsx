/** The hall: its name, its time and its word for where visitors are served. */
import { settingsWords } from '@antrean/words'
import { useWords } from '../shell/preferences.ts'
import { Bilingual, TextField } from './fields.tsx'

export function HallSection() {
  const words = useWords(settingsWords)
  return (
    <div className="settings-fields">
      <Bilingual path="name" label={words['field-name']} />
      <Bilingual path="place" label={words['field-place']} />
      <TextField
        path="timezone"
        label={words['field-timezone']}
        hint="Asia/Jakarta, Asia/Makassar, Asia/Jayapura"
      />
    </div>
  )
}
