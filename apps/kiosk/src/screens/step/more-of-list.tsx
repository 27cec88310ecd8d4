import { ArrowDown, ArrowUp } from 'lucide-react'
import type { RestOfList } from './use-rest-of-list.ts'
import './more-of-list.css'

export function MoreOfList({
  rest,
  turn,
  more,
  first,
}: {
  rest: RestOfList
  turn: () => void
  more: string
  first: string
}) {
  if (rest === 'none') return null
  return (
    <button type="button" className="plain-button more-services" data-testid="more-services" onClick={turn}>
      {rest === 'below' ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />}
      {rest === 'below' ? more : first}
    </button>
  )
}
