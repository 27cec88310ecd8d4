/** What is published of services, asked of the agent each time that somebody wants to read it. */
import { PublishedStandard } from '@antrean/queue-core/contract'
import { useEffect, useState } from 'react'
import type { KioskApi } from '../../api/index.ts'

/** By service; one that is missing is still asked for, null is not to be had. */
export type Standards = Readonly<Record<string, PublishedStandard | null>>

/** `letters`: with commas, so that the same ones are the same. */
export function useStandards(kiosk: Pick<KioskApi, 'readStandard'>, letters: string): Standards {
  const [standards, setStandards] = useState<Standards>({})
  useEffect(() => {
    let isLeft = false
    for (const service of letters.split(','))
      void kiosk.readStandard({ service }).then(answer => {
        const told = answer.ok ? PublishedStandard.safeParse(answer.value).data : undefined
        if (!isLeft) setStandards(before => ({ ...before, [service]: told ?? null }))
      })
    return () => {
      isLeft = true
    }
  }, [kiosk, letters])
  return standards
}
