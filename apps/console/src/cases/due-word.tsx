/** How long there is until a case is due: by colour, word and picture. */
import { casesWords } from '@antrean/words'
import { CircleCheck, CirclePause, Clock, ClockAlert, TriangleAlert } from 'lucide-react'
import { useWords } from '../shell/preferences.ts'
import { dueIn, type Tone } from './due-in.ts'

const ICONS = { quiet: CircleCheck, calm: Clock, risk: ClockAlert, late: TriangleAlert } satisfies Record<
  Tone,
  unknown
>

type Props = { its: Parameters<typeof dueIn>[0]; today: string }

export function DueWord({ its, today }: Props) {
  const { tone, text } = dueIn(its, today, useWords(casesWords))
  const Icon = its.clockStands && its.state !== 'closed' ? CirclePause : ICONS[tone]
  return (
    <span className="due-word" data-tone={tone}>
      <Icon aria-hidden size={18} /> {text}
    </span>
  )
}
