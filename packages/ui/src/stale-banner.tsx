/** A screen never pretends: what it says when it has not heard from the server, or was refused. */
import type { LinkStatus } from '@antrean/hall-client'
import { type Language, screenWords } from '@antrean/words'
import { CloudOff } from 'lucide-react'
import { Say } from './say.tsx'

export function StaleBanner({ status, languages }: { status: LinkStatus; languages: readonly Language[] }) {
  if (status !== 'stale' && status !== 'refused') return null
  return (
    <div role="status" className="stale-banner">
      <CloudOff aria-hidden="true" />
      <p>
        <Say languages={languages} text={language => screenWords(language).stale} />
      </p>
    </div>
  )
}
