import { FOR_VISITORS } from '@antrean/queue-core/contract'
import { inLanguage, type KioskWords, type Language } from '@antrean/words'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import type { KioskApi, KioskHall } from '../../api/index.ts'
import { Question } from '../frame/question.tsx'
import { MoreOfList } from '../step/more-of-list.tsx'
import { useRestOfList } from '../step/use-rest-of-list.ts'
import { useStandards } from './use-standards.ts'
import './standard-screen.css'

type Service = KioskHall['services'][number]

/** What hangs at the hall, in the hand of whoever is about to take a ticket: what to bring, how long, what it costs. [Q50] */
export function StandardScreen({
  services,
  kiosk,
  language,
  say,
  leave,
  take,
}: {
  services: readonly Service[]
  kiosk: Pick<KioskApi, 'readStandard'>
  language: Language
  say: KioskWords
  leave: () => void
  /** A ticket from here, where nothing else is asked. */
  take?: (() => void) | undefined
}) {
  const standards = useStandards(kiosk, services.map(({ letter }) => letter).join(','))
  const [list, setList] = useState<HTMLDivElement | null>(null)
  const { rest, turn } = useRestOfList(list, Object.keys(standards).length)
  const titles = {
    requirements: say.standardRequirements,
    completionTime: say.standardTime,
    cost: say.standardCost,
  }
  return (
    <>
      <Question step={1} say={say}>
        {say.standardTitle}
      </Question>
      <div className="standards" ref={setList}>
        {services.map(({ letter, name }) => (
          <section key={letter} data-testid={`standard-${letter}`}>
            <h2>
              <span className="small-letter figure" data-long={letter.length > 1 || undefined}>
                {letter}
              </span>
              {inLanguage(name, language)}
            </h2>
            {standards[letter] === null && <p role="status">{say.standardMissing}</p>}
            <dl>
              {FOR_VISITORS.map(component => {
                const text = standards[letter]?.[component]
                return (
                  text && (
                    <div key={component} data-component={component}>
                      <dt>{titles[component]}</dt>
                      <dd>{inLanguage(text, language)}</dd>
                    </div>
                  )
                )
              })}
            </dl>
          </section>
        ))}
      </div>
      <div className="choices">
        <MoreOfList rest={rest} turn={turn} more={say.standardMore} first={say.standardFirst} />
        <button
          type="button"
          className={take ? 'plain-button' : 'big-button'}
          onClick={leave}
          data-testid="done"
        >
          <ArrowLeft aria-hidden /> {say.back}
        </button>
        {take && (
          <button type="button" className="big-button" onClick={take} data-testid="take">
            {say.stepTicket}
          </button>
        )}
      </div>
    </>
  )
}
