/** The biggest thing on the desk. It keeps its place and size; only its words follow the state. */
import { boothWords } from '@antrean/words'
import { LoaderCircle } from 'lucide-react'
import type { Pending } from '../shell/order.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import type { Desk, Primary } from './actions.ts'
import { KEYS } from './keys.ts'

type Props = {
  primary: Primary
  desk: Desk
  waiting: number
  /** A command whose answer is overdue. */
  overdue: Pending | null
  arrived: boolean
  /** Seconds until the hall calls by itself; null where it does not. */
  callsIn: number | null
  onPress: () => void
}

export function NextButton({ primary, desk, waiting, overdue, arrived, callsIn, onPress }: Props) {
  const words = useWords(boothWords)
  const { keys } = usePreferences()
  const fits = primary !== 'next' || !desk.ticket
  const sending =
    overdue !== null &&
    (overdue.event === 'booth:next' ||
      overdue.event === 'booth:open' ||
      overdue.following.some(order => order.event === 'booth:next'))
  const under = (() => {
    if (primary === 'openAgain') return words.pausedWhy
    if (desk.ticket && primary === 'next') return words.nextAfter({ number: desk.ticket.number })
    if (waiting > 0 && callsIn !== null) return words.callsItself({ seconds: callsIn })
    return waiting === 0 ? words.nextNone : words.nextCount({ n: waiting })
  })()

  return (
    <button
      type="button"
      className="next"
      aria-disabled={!fits || overdue !== null}
      aria-busy={sending}
      aria-keyshortcuts={keys ? 'Enter N' : undefined}
      data-arrived={arrived}
      data-quiet={!fits || (primary === 'next' && waiting === 0)}
      onClick={onPress}
    >
      <span className="next-words">
        <b>{words[primary]}</b>
        <small>{under}</small>
      </span>
      {sending && <LoaderCircle aria-label={words.sending} className="turns" size={28} />}
      {keys && <kbd>{KEYS.next} ↵</kbd>}
    </button>
  )
}
