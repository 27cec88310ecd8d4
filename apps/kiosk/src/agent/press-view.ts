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
  const printed = visit.papers.find(paper => paper.known?.outcome === 'printed')
  if (printed) return { stage: 'printed', ...withTicket, copy: printed.copy }
  const canReprint = known !== null && canPrint && canStore && visit.papers.length < PAPERS_AT_MOST
  // A copy that did not print says nothing about an original that the visitor may hold.
  const isHeldPerhaps = visit.papers.some(paper => paper.known?.outcome === 'unknown')
  const unprinted = isHeldPerhaps ? 'uncertain' : 'not-printed'
  if (known) return { stage: unprinted, ...withTicket, canReprint }
  // A disk that is full holds the paper up for as long as it lasts: nobody waits for that.
  if (!canStore) return { stage: started ? 'uncertain' : unprinted, ...withTicket, canReprint }
  return { stage: 'printing', ...withTicket, copy }
}

const shown = (ticket: IssuedTicket): ShownTicket => {
  const { number, service, callBy, ahead, url } = ticket
  return { number, service, callBy, ahead, url, served: isServed(ticket) }
}

/** One press at a time: the next one is taken when this one has come to its end. */
export const isUnderWay = (press: Press): boolean => press.stage === 'issuing' || press.stage === 'printing'
