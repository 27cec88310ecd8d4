import { withSoftHyphens } from '@antrean/ui'
import type { KioskWords } from '@antrean/words'
import { useState } from 'react'
import type { Service } from './find-services.ts'
import { MoreOfList } from './more-of-list.tsx'
import { useRestOfList } from './use-rest-of-list.ts'
import './service-card.css'
import './services.css'
import './units.css'

/** Where a hall has too many services for one screen: who answers for what. */
export function Units({
  units,
  services,
  say,
  choose,
}: {
  units: readonly string[]
  services: readonly Service[]
  say: KioskWords
  choose: (unit: string) => void
}) {
  const [list, setList] = useState<HTMLUListElement | null>(null)
  const { rest, turn } = useRestOfList(list, units.length)
  return (
    <>
      <ul className="services units" data-crowd={units.length <= 12 ? 'few' : 'some'} ref={setList}>
        {units.map(unit => (
          <li key={unit}>
            <button type="button" className="unit" data-testid={`unit-${unit}`} onClick={() => choose(unit)}>
              <span className="service-name">{withSoftHyphens(unit)}</span>
              <span className="unit-services">
                {say.servicesOfUnit({ count: services.filter(its => its.unit === unit).length })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <MoreOfList rest={rest} turn={turn} more={say.moreServices} first={say.firstServices} />
    </>
  )
}
