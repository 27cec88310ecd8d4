import type { KioskWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import type { Press } from '../../api/index.ts'
import { Question } from '../frame/question.tsx'
import './under-way.css'

type NoTicket = Extract<Press, { stage: 'refused' | 'unanswered' }>

export function NoNumber({ press, say, leave }: { press: NoTicket; say: KioskWords; leave: () => void }) {
  const { title, hint, next } = tell(press, say)
  return (
    <>
      <Question step={2} say={say}>
        {title}
      </Question>
      <div className="under-way">
        <CircleAlert aria-hidden />
        <p>{hint}</p>
      </div>
      <div className="choices">
        <button type="button" className="big-button" onClick={leave} data-testid="done">
          {next}
        </button>
      </div>
    </>
  )
}

/** What happened, what helps, and the way there: another service only where this one is closed. */
function tell(press: NoTicket, say: KioskWords): { title: string; hint: string; next: string } {
  if (press.stage === 'unanswered')
    return { title: say.unanswered, hint: say.unansweredHint, next: say.pressAgain }
  switch (press.error.code) {
    case 'service-closed':
      return { title: say.refusedClosed, hint: say.refusedClosedHint, next: say.back }
    case 'hall-closed':
      return { title: say.hallClosed, hint: say.hallThanks, next: say.back }
    case 'too-late':
      return { title: say.tooLate, hint: say.tooLateHint, next: say.pressAgain }
    default:
      return { title: say.refused, hint: say.refusedHint, next: say.pressAgain }
  }
}
