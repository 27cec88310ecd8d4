/** Where a visit stands, in the words of the screens. */
import { type IssuedTicket, isServed } from '@antrean/queue-core/contract'
import type { Press, ShownTicket } from '../api/index.ts'
import { isFresh, PAPERS_AT_MOST, type Visit } from './visit.ts'

/** A press that is not answered by then is said to be slow. */
export const SLOW_MS = 3000

export function pressView(visit: Visit | null, now: number, canPrint: boolean): Press {
  if (!visit || visit.left) return { stage: 'idle' }
  const { pressId, order, pressedAt, refusal } = visit
  const underWay = { pressId, language: order.language, service: order.service }
  if (refusal) return { stage: 'refused', ...underWay, error: refusal }
  if (!visit.ticket) {
    if (!isFresh(pressedAt, now)) return { stage: 'unanswered', ...underWay }
    return { stage: 'issuing', ...underWay, slow: now - pressedAt >= SLOW_MS }
  }
  const withTicket = { ...underWay, ticket: shown(visit.ticket) }
  const { copy, known } = visit.papers.at(-1)!
  if (!known) return { stage: 'printing', ...withTicket, copy }
  if (known.outcome === 'printed') return { stage: 'printed', ...withTicket, copy }
  const canReprint = canPrint && visit.papers.length < PAPERS_AT_MOST
  return { stage: known.outcome === 'unknown' ? 'uncertain' : 'not-printed', ...withTicket, canReprint }
}

const shown = (ticket: IssuedTicket): ShownTicket => {
  const { number, service, callBy, ahead, url } = ticket
  return { number, service, callBy, ahead, url, served: isServed(ticket) }
}

/** One press at a time: the next one is taken when this one has come to its end. */
export const isUnderWay = (press: Press): boolean => press.stage === 'issuing' || press.stage === 'printing'
