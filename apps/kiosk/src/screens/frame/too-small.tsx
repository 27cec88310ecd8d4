import { kioskWords } from '@antrean/words'
import { Maximize } from 'lucide-react'
import { useEffect, useState } from 'react'
import '../blocked/blocked.css'

/** Below this nobody could read it, or hit one thing alone. */
const LEAST = '800 × 480'
const SMALLER = '(max-height: 459px), (max-width: 339px)'

export function useIsTooSmall(): boolean {
  const [isTooSmall, setTooSmall] = useState(() => matchMedia(SMALLER).matches)
  useEffect(() => {
    const query = matchMedia(SMALLER)
    const look = () => setTooSmall(query.matches)
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [])
  return isTooSmall
}

/** For whoever sets the kiosk up: a screen that cannot be used says what it needs. */
export function TooSmall() {
  const size = `${innerWidth} × ${innerHeight}`
  return (
    <div className="kiosk" data-testid="kiosk" data-screen="too-small">
      <main>
        <div className="blocked too-small" role="status">
          <Maximize aria-hidden />
          <h1>{kioskWords('id', undefined).tooSmall({ size, least: LEAST })}</h1>
          <p lang="en">{kioskWords('en', undefined).tooSmall({ size, least: LEAST })}</p>
        </div>
      </main>
    </div>
  )
}
