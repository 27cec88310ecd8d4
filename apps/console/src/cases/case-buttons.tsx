/** What can be done with a case, each in its own place; what cannot be done now says why. */
import type { CaseView } from '@antrean/queue-core/contract'
import { casesWords } from '@antrean/words'
import type { LucideIcon } from 'lucide-react'
import {
  ArrowRightLeft,
  CalendarPlus,
  FileCheck,
  Gavel,
  MessageCircleQuestion,
  Reply,
  Undo2,
} from 'lucide-react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { ACTIONS, type CaseAction, KEYS_OF, whyNot } from './case-actions.ts'

const ICONS: Record<CaseAction, LucideIcon> = {
  assign: ArrowRightLeft,
  ask: MessageCircleQuestion,
  answer: Reply,
  document: FileCheck,
  extend: CalendarPlus,
  complete: Gavel,
  reopen: Undo2,
}

type Props = { view: CaseView; onAct: (action: CaseAction) => void }

export function CaseButtons({ view, onAct }: Props) {
  const words = useWords(casesWords)
  const { keys } = usePreferences()
  return (
    <fieldset className="case-actions">
      <legend className="visually-hidden">{words.actions}</legend>
      {ACTIONS.map(action => {
        const Icon = ICONS[action]
        const why = whyNot(action, view)
        return (
          <button
            key={action}
            type="button"
            className="case-action"
            data-action={action}
            aria-disabled={why !== null}
            aria-keyshortcuts={keys ? KEYS_OF[action] : undefined}
            onClick={() => onAct(action)}
          >
            <Icon aria-hidden size={20} />
            <span>
              {words[action]}
              {why && <small>{words[why]}</small>}
            </span>
            {keys && <kbd>{KEYS_OF[action]}</kbd>}
          </button>
        )
      })}
    </fieldset>
  )
}
