import type { Language } from '@antrean/ui'
import type { KioskWords } from '@antrean/words'
import { inLanguage } from '@antrean/words'
import { ArrowDown, ArrowUp, CircleAlert } from 'lucide-react'
import { useState } from 'react'
import type { KioskHall } from '../../api/index.ts'
import { Question } from '../frame/question.tsx'
import { ServiceCard } from './service-card.tsx'
import { useRestOfList } from './use-rest-of-list.ts'

type Service = KioskHall['services'][number]

/** The first screen: every service at once where they fit; fewer have room to say more. */
export function Services({
  services,
  question,
  justClosed,
  language,
  say,
  choose,
}: {
  services: Service[]
  /** Where it is not what the visit is about. */
  question?: string
  /** What the visitor had chosen. */
  justClosed: Service | null
  language: Language
  say: KioskWords
  choose: (letter: string) => void
}) {
  const crowd = services.length <= 6 ? 'few' : services.length <= 12 ? 'some' : 'many'
  const [list, setList] = useState<HTMLUListElement | null>(null)
  const { rest, turn } = useRestOfList(list, services.length)
  return (
    <>
      <Question step={0} say={say}>
        {question ?? say.whichService}
      </Question>
      {justClosed && (
        <p className="trouble just-closed" role="alert" data-testid="just-closed">
          <CircleAlert aria-hidden /> {say.justClosed({ service: inLanguage(justClosed.name, language) })}
        </p>
      )}
      <ul className="services" data-crowd={crowd} ref={setList}>
        {services.map(service => (
          <li key={service.letter}>
            <ServiceCard
              service={service}
              language={language}
              say={say}
              brief={crowd !== 'few'}
              choose={() => choose(service.letter)}
            />
          </li>
        ))}
      </ul>
      {rest !== 'none' && (
        <button
          type="button"
          className="plain-button more-services"
          data-testid="more-services"
          onClick={turn}
        >
          {rest === 'below' ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />}
          {rest === 'below' ? say.moreServices : say.firstServices}
        </button>
      )}
    </>
  )
}
