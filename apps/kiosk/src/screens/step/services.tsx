import type { Language } from '@antrean/ui'
import type { KioskWords } from '@antrean/words'
import { useState } from 'react'
import type { Service } from './find-services.ts'
import { MoreOfList } from './more-of-list.tsx'
import { ServiceCard } from './service-card.tsx'
import { useRestOfList } from './use-rest-of-list.ts'
import './services.css'

/** Every service at once where they fit; fewer have room to say more. */
export function Services({
  services,
  withUnits = false,
  language,
  say,
  choose,
}: {
  services: readonly Service[]
  /** They are of several units, which nobody has chosen. */
  withUnits?: boolean
  language: Language
  say: KioskWords
  choose: (letter: string) => void
}) {
  const crowd = services.length <= 6 ? 'few' : services.length <= 12 ? 'some' : 'many'
  const [list, setList] = useState<HTMLUListElement | null>(null)
  const { rest, turn } = useRestOfList(list, services.length)
  return (
    <>
      <ul className="services" data-crowd={crowd} ref={setList}>
        {services.map(service => (
          <li key={service.letter}>
            <ServiceCard
              service={service}
              language={language}
              say={say}
              brief={crowd !== 'few' || withUnits}
              withUnit={withUnits}
              choose={() => choose(service.letter)}
            />
          </li>
        ))}
      </ul>
      <MoreOfList rest={rest} turn={turn} more={say.moreServices} first={say.firstServices} />
    </>
  )
}
