/** A quiet word in the corner, only while the browser keeps the page silent. Any touch on the page is enough. */
import { type Language, screenWords } from '@antrean/words'
import { VolumeX } from 'lucide-react'
import { Say } from './say.tsx'

export function SoundSwitch({ allowed, languages }: { allowed: boolean; languages: readonly Language[] }) {
  if (allowed) return null
  return (
    <button type="button" className="sound-switch">
      <VolumeX aria-hidden="true" />
      <span>
        <Say languages={languages} text={language => screenWords(language).tap} />
      </span>
    </button>
  )
}
