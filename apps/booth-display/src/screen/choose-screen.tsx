/** An address that names no screen: whoever sets this machine up chooses what it shows. */

import { type Language, Say } from '@antrean/ui'
import { enrolWords } from '@antrean/words'

export function ChooseScreen({ languages }: { languages: readonly Language[] }) {
  const say = (words: keyof ReturnType<typeof enrolWords>) => (
    <Say languages={languages} text={language => enrolWords(language)[words]} />
  )
  return (
    <main className="set-up">
      <form>
        <h1>{say('choose')}</h1>
        <button type="submit" name="screen" value="wall" formNoValidate>
          {say('wall')}
        </button>
        <label>
          <span>{say('booth')}</span>
          <input name="booth" type="number" className="figure" required min={1} max={999} />
        </label>
        <button type="submit" name="screen" value="booth">
          {say('show')}
        </button>
        <button type="submit" name="screen" value="rating">
          {say('rating')}
        </button>
      </form>
    </main>
  )
}
