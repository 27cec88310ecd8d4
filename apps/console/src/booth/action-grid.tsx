/** The other actions, each in its own fixed place with its key. */
import { boothWords } from '@antrean/words'
import type { LucideIcon } from 'lucide-react'
import {
  ArrowRightLeft,
  BellRing,
  Check,
  CirclePause,
  DoorClosed,
  FileClock,
  LoaderCircle,
  TimerOff,
  TimerReset,
  UserCheck,
  UserX,
} from 'lucide-react'
import type { Pending } from '../shell/order.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { actionOfEvent, type Desk, fits } from './actions.ts'
import { type ActionName, KEYS } from './keys.ts'

const ICONS: Record<Exclude<ActionName, 'next' | 'undo'>, LucideIcon> = {
  serve: UserCheck,
  recall: BellRing,
  finish: Check,
  'no-show': UserX,
  transfer: ArrowRightLeft,
  park: TimerOff,
  escalate: FileClock,
  resume: TimerReset,
  pause: CirclePause,
  close: DoorClosed,
}
const NAMES = Object.keys(ICONS) as (keyof typeof ICONS)[]

type Props = { desk: Desk; overdue: Pending | null; onAct: (action: ActionName) => void }

export function ActionGrid({ desk, overdue, onAct }: Props) {
  const words = useWords(boothWords)
  const { keys } = usePreferences()
  // The step that usually comes now stands out; its place is the same as ever.
  const usual = desk.ticket?.state === 'called' ? 'serve' : desk.ticket ? 'finish' : null
  return (
    <fieldset className="actions">
      <legend className="visually-hidden">{words.actions}</legend>
      {NAMES.map(name => {
        const Icon = ICONS[name]
        const sending = overdue !== null && actionOfEvent(overdue.event) === name
        const again = name === 'pause' && desk.booth.state === 'paused'
        return (
          <button
            key={name}
            type="button"
            className="action"
            data-action={name}
            data-usual={name === usual}
            aria-disabled={overdue !== null || !(fits(name, desk) || again)}
            aria-busy={sending}
            aria-keyshortcuts={keys ? KEYS[name] : undefined}
            onClick={() => onAct(name)}
          >
            {sending ? (
              <LoaderCircle aria-label={words.sending} className="turns" size={20} />
            ) : (
              <Icon aria-hidden size={20} />
            )}
            <span>
              {again ? words.openAgain : words[name]}
              {name === 'resume' && desk.parked.length > 0 && ` (${desk.parked.length})`}
            </span>
            {keys && <kbd>{KEYS[name]}</kbd>}
          </button>
        )
      })}
    </fieldset>
  )
}
