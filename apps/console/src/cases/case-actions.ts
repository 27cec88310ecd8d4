/** What can be done with a case, by which key, and why not where it cannot. */
import type { CaseView } from '@antrean/queue-core/contract'

export const ACTIONS = ['assign', 'ask', 'answer', 'document', 'extend', 'complete', 'reopen'] as const
export type CaseAction = (typeof ACTIONS)[number]

/** The same in both languages, so hands need not learn twice. */
export const KEYS_OF: Record<CaseAction, string> = {
  assign: 'O',
  ask: 'T',
  answer: 'J',
  document: 'D',
  extend: 'P',
  complete: 'S',
  reopen: 'B',
}

export type WhyNot =
  | 'isDecided'
  | 'isOpen'
  | 'isAsked'
  | 'notAsked'
  | 'noExtension'
  | 'extendedOnce'
  | 'tooLate'

type Its = Pick<CaseView, 'state' | 'question' | 'extended' | 'extension'>

/** Null where it can be done, as far as this page knows: the server has the last word. */
export function whyNot(action: CaseAction, { state, question, extended, extension }: Its): WhyNot | null {
  if (action === 'reopen') return state === 'closed' ? null : 'isOpen'
  if (state === 'closed') return 'isDecided'
  switch (action) {
    case 'ask':
      return question ? 'isAsked' : null
    case 'answer':
      return question ? null : 'notAsked'
    case 'extend':
      if (!extension) return 'noExtension'
      if (extended) return 'extendedOnce'
      return state === 'overdue' ? 'tooLate' : null
    default:
      return null
  }
}
