/** Every machine in its fixed place, quiet where it works. */

import { clockTime } from '@antrean/ui'
import { opsWords } from '@antrean/words'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns } from '../shell/table.tsx'
import type { Condition } from './conditions.ts'
import { nameOf } from './names.ts'
import type { Since } from './since.ts'

const ICONS = { broken: CircleAlert, attention: TriangleAlert, quiet: CircleCheck }

type Props = {
  conditions: Condition[]
  since: ReadonlyMap<string, Since>
  now: number
  timezone: string
}

export function EquipmentTable({ conditions, since, now, timezone }: Props) {
  const words = useWords(opsWords)
  const { language } = usePreferences()
  const heard = ({ device }: Condition) => {
    if (!device?.lastSeenAt) return words.never
    return device.connected ? words.now : clockTime(device.lastSeenAt, language, timezone)
  }
  const machines = conditions.filter(({ part }) => part !== 'server')
  if (machines.length === 0) return null
  return (
    <section className="card equipment" data-now={Math.floor(now / 60_000)}>
      <table>
        <Columns of={[words.all, words.state, words.detail, words.lastSeen]} />
        <tbody>
          {machines.map(condition => {
            const { id, part, level, matter, device } = condition
            const Icon = ICONS[level]
            const inner = id !== device?.id
            const known = since.get(id)
            return (
              <tr key={id} data-level={level} data-part={part} data-matter={matter}>
                <th scope="row" data-inner={inner}>
                  {nameOf(condition, words)}
                </th>
                <td className="equipment-state">
                  <Icon aria-hidden size={18} />
                  {matter === 'fine' ? (inner ? words.ready : words.fine) : words[matter]}
                </td>
                <td className="equipment-detail">{part === 'printer' && device?.printer?.model}</td>
                <td>
                  {inner
                    ? known &&
                      !known.atLeast &&
                      words.since({ time: clockTime(known.at, language, timezone) })
                    : heard(condition)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
