/** A screen never pretends: what it says when it has not heard from the server, or was refused. */
import type { LinkStatus } from '@antrean/hall-client'
import { CloudOff } from 'lucide-react'
import { Say } from './say.tsx'
import { defineTexts, type Language } from './texts.ts'

const texts = defineTexts({
  id: { stale: 'Terputus dari server. Yang terlihat di layar ini mungkin sudah berubah.' },
  en: { stale: 'Not connected to the server. What this screen shows may be out of date.' },
})

export function StaleBanner({ status, languages }: { status: LinkStatus; languages: readonly Language[] }) {
  if (status !== 'stale' && status !== 'refused') return null
  return (
    <div role="status" className="stale-banner">
      <CloudOff aria-hidden="true" />
      <p>
        <Say languages={languages} text={language => texts(language).stale} />
      </p>
    </div>
  )
}
