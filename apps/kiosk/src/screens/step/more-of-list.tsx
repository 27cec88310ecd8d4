import type { KioskWords } from '@antrean/words'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { RestOfList } from './use-rest-of-list.ts'

export function MoreOfList({ rest, turn, say }: { rest: RestOfList; turn: () => void; say: KioskWords }) {
  if (rest === 'none') return null
  return (
    <button type="button" className="plain-button more-services" data-testid="more-services" onClick={turn}>
      {rest === 'below' ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />}
      {rest === 'below' ? say.moreServices : say.firstServices}
    </button>
  )
}
