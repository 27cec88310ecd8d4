/** The equipment in one sentence. */
import { opsWords } from '@antrean/words'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useWords } from '../shell/preferences.ts'
import type { Condition } from './conditions.ts'

export function OpsSummary({ conditions }: { conditions: Condition[] }) {
  const words = useWords(opsWords)
  const count = (level: Condition['level']) => conditions.filter(its => its.level === level).length
  const parts = (part: Condition['part']) => conditions.filter(its => its.part === part).length
  const [broken, attention] = [count('broken'), count('attention')]
  const [tone, Icon, sentence] =
    broken > 0
      ? (['late', CircleAlert, words.headBroken({ n: broken })] as const)
      : attention > 0
        ? (['risk', TriangleAlert, words.headAttention({ n: attention })] as const)
        : (['calm', CircleCheck, words.headFine] as const)
  const [kiosks, displays, printers] = [parts('kiosk'), parts('display'), parts('desk-printer')]
  return (
    <header className="hall-summary" data-promise={tone}>
      <Icon aria-hidden size={32} />
      <div className="hall-sentence" role="status">
        <h1>{sentence}</h1>
        <p>
          {kiosks + displays + printers === 0
            ? words.noDevices
            : words.headLead({ kiosks, displays, printers })}
        </p>
      </div>
    </header>
  )
}
