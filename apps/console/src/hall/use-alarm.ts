/** A soft tone when somebody is at risk or was missed who was not before; a flood of them is one tone. */
import type { HallForecast, TicketView } from '@antrean/queue-core/contract'
import { useEffect, useRef } from 'react'
import { softTone } from '../booth/sounds.ts'

const QUIET_MS = 4_000

export function useAlarm(waiting: TicketView[], forecast: HallForecast | null, on: boolean): void {
  const known = useRef<{ risk: Set<string>; missed: Set<string> } | null>(null)
  const rang = useRef(Number.NEGATIVE_INFINITY)
  const risk = waiting.flatMap(({ id, atRiskAt }) => (atRiskAt ? id : [])).join()
  const missed = [
    ...waiting.flatMap(({ id, missedAt }) => (missedAt ? id : [])),
    ...(forecast?.misses ?? []).map(({ ticketId }) => ticketId),
  ].join()
  useEffect(() => {
    const now = { risk: new Set(risk.split(',')), missed: new Set(missed.split(',')) }
    const before = known.current
    known.current = now
    if (!before || !on || performance.now() - rang.current < QUIET_MS) return
    const fresh = (name: 'risk' | 'missed') => [...now[name]].some(id => id !== '' && !before[name].has(id))
    const tone = fresh('missed') ? 'late' : fresh('risk') ? 'risk' : null
    if (!tone) return
    rang.current = performance.now()
    softTone(tone)
  }, [risk, missed, on])
}
