import type { Language } from '@antrean/ui'
import type { KioskHall } from '../../api/index.ts'
import { Question } from '../frame/Question.tsx'
import type { Words } from '../words.ts'
import { ServiceCard } from './ServiceCard.tsx'

type Service = KioskHall['services'][number]

/** The first screen: every service at once, however many there are; fewer have room to say more. */
export function Services({
  services,
  language,
  say,
  choose,
}: {
  services: Service[]
  language: Language
  say: Words
  choose: (letter: string) => void
}) {
  const crowd = services.length <= 6 ? 'few' : services.length <= 12 ? 'some' : 'many'
  return (
    <>
      <Question step={0} say={say}>
        {say.whichService}
      </Question>
      <ul className="services" data-crowd={crowd}>
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
    </>
  )
}
