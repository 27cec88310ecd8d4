/** A quiet word in the corner, only while the browser keeps the page silent. Any touch on the page is enough. */
import { VolumeX } from 'lucide-react'
import { Say } from './say.tsx'
import { defineTexts, type Language } from './texts.ts'

const texts = defineTexts({
  id: { tap: 'Ketuk layar untuk menyalakan suara' },
  en: { tap: 'Tap the screen to turn the sound on' },
})

export function SoundSwitch({ allowed, languages }: { allowed: boolean; languages: readonly Language[] }) {
  if (allowed) return null
  return (
    <button type="button" className="sound-switch">
      <VolumeX aria-hidden="true" />
      <span>
        <Say languages={languages} text={language => texts(language).tap} />
      </span>
    </button>
  )
}
