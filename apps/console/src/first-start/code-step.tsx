import { firstStartWords } from '@antrean/words'
import { Field } from '../shell/field.tsx'
import { useWords } from '../shell/preferences.ts'

/** The code stands where the hall was started; whoever reads it there may set it up. */
export function CodeStep({ code, onCode }: { code: string; onCode: (code: string) => void }) {
  const words = useWords(firstStartWords)
  return (
    <>
      <p>{words.lead}</p>
      <Field name="code" label={words.code} hint={words.codeHint}>
        {attributes => (
          <input
            {...attributes}
            className="figure first-start-code"
            value={code}
            onChange={event => onCode(event.target.value)}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        )}
      </Field>
    </>
  )
}
