/** How much is the matter at the kiosks, in the bar of every page; pressed, it shows the line again. */
import { troubleWords } from '@antrean/words'
import { TriangleAlert } from 'lucide-react'
import { useWords } from '../shell/preferences.ts'
import type { Troubles } from './use-troubles.ts'

export function TroubleBadge({ troubles: { all, showAgain } }: { troubles: Troubles }) {
  const words = useWords(troubleWords)
  if (all.length === 0) return null
  const about = words.badge({ n: all.length })
  return (
    <button
      type="button"
      className="trouble-badge figure"
      title={about}
      aria-label={about}
      onClick={showAgain}
    >
      <TriangleAlert aria-hidden size={18} /> {all.length}
    </button>
  )
}
