/** Where a visit stands, in the words of the screens. */
import { type IssuedTicket, isServed } from '@antrean/queue-core/contract'
import type { Press, ShownTicket } from '../api/index.ts'
import { isFresh, PAPERS_AT_MOST, type Visit } from './visit.ts'

/** A press that is not answered by then is said to be slow. */
export const SLOW_MS = 3000

export type Circumstances = {
  now: number
  isLive: boolean
  canPrint: boolean
  canStore: boolean
  /** So long a press waits for its answer. */
  letGoMs: number
}

export function pressView(visit: Visit | undefined, circumstances: Circumstances): Press {
  const { now, isLive, canPrint, canStore, letGoMs } = circumstances
  if (!visit || visit.left) return { stage: 'idle' }
  const { pressId, order, pressedAt, refusal } = visit
  const underWay = { pressId, language: order.language, service: order.service }
  if (refusal) return { stage: 'refused', ...underWay, error: refusal }
  if (!visit.ticket) {
    if (!isFresh(pressedAt, now, letGoMs)) return { stage: 'unanswered', ...underWay }
    return { stage: 'issuing', ...underWay, slow: !isLive || now - pressedAt >= SLOW_MS }
  }
  const withTicket = { ...underWay, ticket: shown(visit.ticket) }
  const { copy, known, started } = visit.papers.at(-1)!
  if (known?.outcome === 'printed') return { stage: 'printed', ...withTicket, copy }
  const canReprint = known !== null && canPrint && canStore && visit.papers.length < PAPERS_AT_MOST
  if (known)
    return { stage: known.outcome === 'unknown' ? 'uncertain' : 'not-printed', ...withTicket, canReprint }
  // A disk that is full holds the paper up for as long as it lasts: nobody waits for that.
  if (!canStore) return { stage: started ? 'uncertain' : 'not-printed', ...withTicket, canReprint }
  return { stage: 'printing', ...withTicket, copy }
}

const shown = (ticket: IssuedTicket): ShownTicket => {
  const { number, service, callBy, ahead, url } = ticket
  return { number, service, callBy, ahead, url, served: isServed(ticket) }
}

/** One press at a time: the next one is taken when this one has come to its end. */
export const isUnderWay = (press: Press): boolean => press.stage === 'issuing' || press.stage === 'printing'
