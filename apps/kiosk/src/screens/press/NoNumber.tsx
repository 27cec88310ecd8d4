import { CircleAlert } from 'lucide-react'
import type { Press } from '../../api/index.ts'
import { Question } from '../frame/Question.tsx'
import type { Words } from '../words.ts'

type NoTicket = Extract<Press, { stage: 'refused' | 'unanswered' }>

export function NoNumber({ press, say, leave }: { press: NoTicket; say: Words; leave: () => void }) {
  const isClosed =
    press.stage === 'refused' && (press.error.code === 'service-closed' || press.error.code === 'hall-closed')
  const title = press.stage === 'unanswered' ? say.unanswered : isClosed ? say.refusedClosed : say.refused
  return (
    <>
      <Question step={2} say={say}>
        {title}
      </Question>
      <div className="under-way">
        <CircleAlert aria-hidden />
        <p>{press.stage === 'unanswered' ? say.unansweredHint : say.refusedHint}</p>
      </div>
      <div className="choices">
        <button type="button" className="big-button" onClick={leave} data-testid="done">
          {say.back}
        </button>
      </div>
    </>
  )
}
