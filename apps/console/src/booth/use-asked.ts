/** A tone when a booth of these is asked for; what is asked is written where the officer looks. */
import type { BoothView } from '@antrean/queue-core/contract'
import { useEffect, useRef } from 'react'
import { softTone } from './sounds.ts'

export function useAsked(booths: BoothView[], sounds: boolean): void {
  const asked = booths.flatMap(({ number, askedBackAt }) => (askedBackAt ? `${number} ${askedBackAt}` : []))
  const key = asked.join()
  const known = useRef<Set<string> | null>(null)
  useEffect(() => {
    const now = key === '' ? [] : key.split(',')
    const fresh = known.current !== null && now.some(its => !known.current?.has(its))
    known.current = new Set(now)
    if (fresh && sounds) softTone('asked')
  }, [key, sounds])
}
