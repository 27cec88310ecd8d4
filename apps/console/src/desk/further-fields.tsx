/** What the visitor needs afterwards: as many fields as the hall takes services beside the first, and none in most halls. [Q56] */
import type { HallSnapshot } from '@antrean/queue-core/contract'
import { deskWords, inLanguage } from '@antrean/words'
import { Field } from '../shell/field.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'

const NAME = 'further-'

export function FurtherFields({ snapshot }: { snapshot: HallSnapshot }) {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  const names = Array.from({ length: snapshot.hall.furtherServices ?? 0 }, (_, n) => `${NAME}${n}`)
  return names.map(field => (
    <Field key={field} name={field} label={words.thenTo}>
      {attributes => (
        <select {...attributes}>
          <option value="">{words.nothingFurther}</option>
          {snapshot.services
            .filter(its => its.open)
            .map(({ letter, name }) => (
              <option key={letter} value={letter}>
                {letter} · {inLanguage(name, language)}
              </option>
            ))}
        </select>
      )}
    </Field>
  ))
}

export const furtherIn = (fields: FormData): string[] =>
  [...fields]
    .filter(([name, value]) => name.startsWith(NAME) && value !== '')
    .map(([, value]) => String(value))
