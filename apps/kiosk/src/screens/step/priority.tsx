import type { Language } from '@antrean/ui'
import type { KioskWords } from '@antrean/words'
import { inLanguage } from '@antrean/words'
import { Accessibility, ArrowLeft, FileText, LifeBuoy, Plus } from 'lucide-react'
import type { ComponentType } from 'react'
import type { KioskHall } from '../../api/index.ts'
import { Question } from '../frame/question.tsx'
import type { PriorityReason, WalkSteps } from '../use-walk.ts'
import type { Further } from '../which-screen.ts'
import { Elderly, Pregnant, WithChild } from './pictograms.tsx'
import './chosen.css'
import './priority.css'

/** Who goes first by law (UU 25/2009, article 29); nearly everybody says no, so *no* is the biggest. */
export function Priority({
  service,
  further,
  language,
  say,
  steps,
}: {
  service: KioskHall['services'][number]
  further: Further
  language: Language
  say: KioskWords
  steps: WalkSteps
}) {
  const reasons: { reason: PriorityReason; word: string; Icon: ComponentType }[] = [
    { reason: 'elderly', word: say.elderly, Icon: Elderly },
    { reason: 'disabled', word: say.disabled, Icon: Accessibility },
    { reason: 'pregnant-or-nursing', word: say.pregnantOrNursing, Icon: Pregnant },
    { reason: 'with-child', word: say.withChild, Icon: WithChild },
    { reason: 'disaster-victim', word: say.disasterVictim, Icon: LifeBuoy },
  ]
  return (
    <>
      <Question step={1} say={say}>
        {say.priorityQuestion}
      </Question>
      <div className="priority">
        <button
          type="button"
          className="big-button no-priority"
          data-testid="no-priority"
          onClick={() => steps.order(null)}
        >
          <span className="no">{say.noPriority}</span>
          <span className="next">{say.noPriorityNext}</span>
        </button>
        <ul className="reasons">
          {reasons.map(({ reason, word, Icon }) => (
            <li key={reason}>
              <button
                type="button"
                className="reason"
                data-testid={`priority-${reason}`}
                onClick={() => steps.order(reason)}
              >
                <Icon />
                <span>{word}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className="hint">{say.priorityHint}</p>
      </div>
      <div className="chosen">
        <button type="button" className="plain-button" onClick={steps.back} data-testid="back">
          <ArrowLeft aria-hidden /> {say.back}
        </button>
        {[service, ...further.chosen].map(({ letter, name }) => (
          <p key={letter} data-testid={`chosen-${letter}`}>
            <span className="small-letter figure" data-long={letter.length > 1 || undefined}>
              {letter}
            </span>
            <span>{inLanguage(name, language)}</span>
          </p>
        ))}
        {[service, ...further.chosen].some(its => its.standard) && (
          <button
            type="button"
            className="plain-button read-standard"
            data-testid="read-standard"
            onClick={() => steps.read(true)}
          >
            <FileText aria-hidden /> {say.readStandard}
          </button>
        )}
        {further.more && (
          <button
            type="button"
            className="plain-button add-further"
            data-testid="add-further"
            onClick={steps.addFurther}
          >
            <Plus aria-hidden /> {say.addFurther}
          </button>
        )}
      </div>
    </>
  )
}
