import { usePlace } from '@antrean/ui'
import { inLanguage } from '@antrean/words'
import { ArrowDown } from 'lucide-react'
import type { Press } from '../../api/index.ts'
import { Question } from '../frame/question.tsx'
import { useTimeLeft } from '../use-time-left.ts'
import type { PressProps } from './press-props.ts'
import { whenCalled } from './when-called.ts'
import './number-shown.css'
import './ticket-comes.css'

/** Long enough to read the number and take the paper; the bar shows it. */
const PRINTED_SHOWN_SECONDS = 8

type Comes = Extract<Press, { stage: 'printing' | 'printed' }>

export function TicketComes({
  press,
  service,
  canPrint,
  language,
  timezone,
  say,
  leave,
}: PressProps & { press: Comes }) {
  const { ticket, stage, copy } = press
  const place = usePlace()
  const isPrinted = stage === 'printed'
  useTimeLeft(isPrinted ? press.pressId : null, { seconds: PRINTED_SHOWN_SECONDS }, leave)
  const isBlocked = !isPrinted && !canPrint
  const title = isPrinted
    ? copy
      ? say.takeCopy
      : say.takeTicket
    : isBlocked
      ? say.printingBlocked
      : say.printing
  return (
    <>
      <Question key={title} step={2} say={say}>
        {title}
      </Question>
      <div className="number-shown" data-stage={stage}>
        {service && <p className="for-service">{inLanguage(service.name, language)}</p>}
        <p className="number figure" data-testid="number">
          <span className="visually-hidden">{say.yourNumber}: </span>
          {ticket.number}
        </p>
        <p className="called-by">{whenCalled(ticket, language, timezone, say, place)}</p>
        <p className="ahead">{say.ahead({ people: ticket.ahead })}</p>
        <div className="paper-comes" aria-hidden>
          {isPrinted ? <ArrowDown className="take" /> : !isBlocked && <span className="working" />}
        </div>
      </div>
      <div className="choices">
        {isPrinted && (
          <button type="button" className="big-button" onClick={leave} data-testid="done">
            {say.done}
            <span className="time-left" aria-hidden />
          </button>
        )}
      </div>
    </>
  )
}
