import type { Language } from '@antrean/ui'
import type { KioskWords } from '@antrean/words'
import type { KioskHall, Press } from '../../api/index.ts'
import { Issuing } from './Issuing.tsx'
import { NoNumber } from './NoNumber.tsx'
import { PaperInDoubt } from './PaperInDoubt.tsx'
import { TicketComes } from './TicketComes.tsx'

export type PressProps = {
  press: Exclude<Press, { stage: 'idle' }>
  /** Null while the hall is not known. */
  service: KioskHall['services'][number] | null
  /** Of the printer, now. */
  canPrint: boolean
  language: Language
  timezone: string
  say: KioskWords
  leave: () => void
  reprint: () => void
}

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
