import { QrCode, usePlace } from '@antrean/ui'
import { inLanguage } from '@antrean/words'
import { Printer, TriangleAlert } from 'lucide-react'
import type { Press } from '../../api/index.ts'
import { Question } from '../frame/question.tsx'
import type { PressProps } from './press-props.ts'
import { whenCalled } from './when-called.ts'
import './number-shown.css'
import './paper-in-doubt.css'

type Doubtful = Extract<Press, { stage: 'uncertain' | 'not-printed' }>

/** The number stands whatever became of the paper: here it is, big, and for the phone. */
export function PaperInDoubt({
  press,
  service,
  language,
  timezone,
  say,
  leave,
  reprint,
}: PressProps & { press: Doubtful }) {
  const { ticket, stage, canReprint } = press
  const place = usePlace()
  return (
    <>
      <Question step={2} say={say}>
        {say.rememberNumber}
      </Question>
      <div className="number-shown in-doubt">
        <div className="told">
          {service && <p className="for-service">{inLanguage(service.name, language)}</p>}
          <p className="number figure" data-testid="number">
            {ticket.number}
          </p>
          <p className="called-by">{whenCalled(ticket, language, timezone, say, place)}</p>
          <p className="trouble" role="status">
            <TriangleAlert aria-hidden /> {stage === 'uncertain' ? say.uncertain : say.notPrinted}
          </p>
        </div>
        <div className="phone">
          <QrCode data={ticket.url} />
          <p>{say.scanInstead}</p>
        </div>
      </div>
      <div className="choices">
        {canReprint && (
          <button type="button" className="big-button" onClick={reprint} data-testid="reprint">
            <Printer aria-hidden /> {say.printAgain}
          </button>
        )}
        <button
          type="button"
          className={canReprint ? 'plain-button' : 'big-button'}
          onClick={leave}
          data-testid="done"
        >
          {say.done}
        </button>
      </div>
    </>
  )
}
