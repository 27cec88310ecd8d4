/** Somebody came to a booth that had nobody to call, or somebody is at risk or late: said once, softly. */
import type { TicketView } from '@antrean/queue-core/contract'
import { useEffect, useRef, useState } from 'react'
import { slackOf } from '../promise/promise.ts'
import type { Desk } from './actions.ts'
import { softTone } from './sounds.ts'

/** The ticket that ended the quiet, until the booth calls it. */
export function useArrival(
  waiting: TicketView[],
  { booth, ticket }: Desk,
  now: number,
  sounds: boolean,
): TicketView | null {
  const idle = booth.state === 'open' && ticket === null
  const quiet = useRef(false)
  const lateOnes = useRef<Set<string> | null>(null)
  const atRisk = useRef<Set<string> | null>(null)
  const [arrival, setArrival] = useState<string | null>(null)
  const first = waiting[0] ?? null

  useEffect(() => {
    if (!idle) {
      quiet.current = false
      setArrival(null)
    } else if (!first) {
      quiet.current = true
      setArrival(null)
    } else if (quiet.current) {
      quiet.current = false
      setArrival(first.id)
      if (sounds) softTone('arrival')
    }
  }, [idle, first, sounds])

  useEffect(() => {
    const late = waiting.filter(its => slackOf(its, now).state === 'late').map(({ id }) => id)
    const known = lateOnes.current
    lateOnes.current = new Set(late)
    const risky = waiting.filter(its => its.atRiskAt).map(({ id }) => id)
    const knownRisky = atRisk.current
    atRisk.current = new Set(risky)
    if (!sounds) return
    if (known && late.some(id => !known.has(id))) softTone('late')
    else if (knownRisky && risky.some(id => !knownRisky.has(id))) softTone('risk')
  }, [waiting, now, sounds])

  return waiting.find(({ id }) => id === arrival) ?? null
}
