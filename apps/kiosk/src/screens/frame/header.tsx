import { clockTime, HallLogo, type Language } from '@antrean/ui'
import { inLanguage } from '@antrean/words'
import { useEffect, useState } from 'react'
import type { KioskHall } from '../../api/index.ts'
import './header.css'

export function Header({
  hall,
  clockAheadMs,
  language,
}: {
  hall: KioskHall | null
  clockAheadMs: number
  language: Language
}) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <header className="header">
      <HallLogo png={hall?.logo} />
      <p className="hall-name">{hall ? inLanguage(hall.name, language) : 'Antrean'}</p>
      {hall && (
        <p className="clock figure">
          <time>{clockTime(now + clockAheadMs, language, hall.timezone)}</time>
        </p>
      )}
    </header>
  )
}
