import { Issuing } from './issuing.tsx'
import { NoNumber } from './no-number.tsx'
import { PaperInDoubt } from './paper-in-doubt.tsx'
import type { PressProps } from './press-props.ts'
import { TicketComes } from './ticket-comes.tsx'

/** From the press to the paper. */
export function PressScreen(props: PressProps) {
  const { press, say } = props
  switch (press.stage) {
    case 'issuing':
      return <Issuing isSlow={press.slow} say={say} />
    case 'refused':
    case 'unanswered':
      return <NoNumber press={press} say={say} leave={props.leave} />
    case 'printing':
    case 'printed':
      return <TicketComes {...props} press={press} />
    case 'uncertain':
    case 'not-printed':
      return <PaperInDoubt {...props} press={press} />
    default:
      return press satisfies never
  }
}
