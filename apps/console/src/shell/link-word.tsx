/** Whether what is shown is true now. Its place is always taken, so nothing moves when the network goes. */

import type { LinkStatus } from '@antrean/hall-client'
import { clockTime } from '@antrean/ui'
import { shellWords } from '@antrean/words'
import { LoaderCircle, Wifi, WifiOff } from 'lucide-react'
import { useState } from 'react'
import { usePreferences, useWords } from './preferences.ts'

type Props = { status: LinkStatus; at: number; timezone: string }

export function LinkWord({ status, at, timezone }: Props) {
  const words = useWords(shellWords)
  const { language } = usePreferences()
  const [lost, setLost] = useState<number | null>(null)
  if (status === 'stale' && lost === null) setLost(at)
  if (status === 'live' && lost !== null) setLost(null)

  return (
    <p className="link-word" role="status">
      {status === 'live' && (
        <>
          <Wifi aria-hidden size={18} /> {words.live}
        </>
      )}
      {status === 'connecting' && (
        <>
          <LoaderCircle aria-hidden size={18} /> {words.connecting}
        </>
      )}
      {status === 'stale' && (
        <>
          <WifiOff aria-hidden size={20} />{' '}
          {words.stale({ since: clockTime(lost ?? at, language, timezone) })}
        </>
      )}
      {status === 'refused' && words.ended}
    </p>
  )
}
