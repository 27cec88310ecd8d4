/** What is said of a ticket that was scanned: one sentence, and what to do. [Q43] */
import type { ScannedTicket } from '@antrean/queue-core/contract'
import type { KioskWords } from '@antrean/words'
import type { Told } from './use-scans.ts'

export type Said = { title: string; hint: string | null; tone: 'calm' | 'risk' }

/** `time`: of the promise, as it is read. */
export function sayScan(told: Told, say: KioskWords, time: (at: string) => string): Said {
  switch (told.is) {
    case 'asking':
      return { title: say.scanAsking, hint: null, tone: 'calm' }
    case 'unknown':
      return { title: say.scanUnknown, hint: say.scanUnknownHint, tone: 'risk' }
    case 'no-answer':
      return { title: say.scanNoServer, hint: say.scanNoServerHint, tone: 'risk' }
    case 'ticket':
      return sayTicket(told.ticket, say, time)
  }
}

function sayTicket(scanned: ScannedTicket, say: KioskWords, time: (at: string) => string): Said {
  const { ticket, returned, ahead, served, boothName } = scanned
  const booth = boothName ?? ''
  const calm = (title: string, hint: string | null) => ({ title, hint, tone: 'calm' as const })
  const over = (title: string) => ({ title, hint: say.scanNewNumber, tone: 'risk' as const })
  switch (ticket.state) {
    case 'waiting': {
      const promise = served ? `${say.calledBy({ time: time(ticket.callBy) })}.` : ''
      const hint = [`${say.ahead({ people: ahead })}.`, promise, say.scanStay].filter(Boolean).join(' ')
      return calm(returned ? say.scanReturned : say.scanWaiting, hint)
    }
    case 'called':
      return calm(say.scanCalled({ booth }), say.scanCalledHint)
    case 'serving':
      return calm(say.scanServing({ booth }), null)
    case 'parked':
      return calm(say.scanParked({ booth }), say.scanParkedHint)
    case 'done':
    case 'escalated':
      return over(say.scanDone)
    case 'no-show':
      return over(say.scanTooLate)
    case 'cancelled':
      return over(say.scanCancelled)
    case 'expired':
      return over(say.scanExpired)
  }
}
