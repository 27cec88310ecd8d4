/** What became of a request for public information. [S16] */
import type { CaseFacts } from '../case-facts.ts'

/** Keys of the kinds that come with the product (cases/shipped-setup.ts). */
export const isRequest = ({ kind }: Pick<CaseFacts, 'kind'>): boolean => kind === 'information'
export const isObjection = ({ kind }: Pick<CaseFacts, 'kind'>): boolean => kind === 'objection'

export const ANSWERS = ['granted', 'partlyGranted', 'refused', 'otherwise', 'pending'] as const
export type Answer = (typeof ANSWERS)[number]

export function answerOf({ outcome }: Pick<CaseFacts, 'outcome'>): Answer {
  switch (outcome) {
    case null:
      return 'pending'
    case 'granted':
    case 'refused':
      return outcome
    case 'partly-granted':
      return 'partlyGranted'
    // Neither says whether the information was given.
    default:
      return 'otherwise'
  }
}
