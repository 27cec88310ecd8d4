/** One row a rule: whether it is watched, from when it is told, when it is over, and how it stands. */
import { ALERT_RULES, type AlertsView } from '@antrean/queue-core/contract'
import { alertsWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import { whenSaid } from '../messages/what-became.ts'
import type { Faults } from '../shell/field.tsx'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { Columns } from '../shell/table.tsx'

const NUMBERS = ['at', 'over', 'minutes'] as const
type Props = { rules: AlertsView['rules']; faults: Faults; timezone: string; now: number }

export function RuleTable({ rules, faults, timezone, now }: Props) {
  const words = useWords(alertsWords)
  const { language } = usePreferences()
  return (
    <table className="rows-table alerts-rules">
      <Columns of={[words.rule, words.at, words.over, words.minutes, words.state]} />
      <tbody>
        {ALERT_RULES.map(rule => {
          const its = rules[rule]
          const fault = NUMBERS.map(one => faults[`${rule}.${one}`]).find(Boolean)
          return (
            <tr key={rule} data-rule={rule} data-raised={its.raised}>
              <th scope="row">
                <label className="check">
                  <input type="checkbox" name={`${rule}.on`} defaultChecked={its.on} />
                  <span>
                    {words[`rule-${rule}`]}
                    {fault && (
                      <small className="form-fault" id={`${rule}-fault`}>
                        <CircleAlert aria-hidden size={16} /> {fault}
                      </small>
                    )}
                  </span>
                </label>
              </th>
              {NUMBERS.map(one => (
                <td key={one}>
                  <input
                    name={`${rule}.${one}`}
                    aria-label={`${words[`rule-${rule}`]}: ${words[one]}`}
                    aria-invalid={faults[`${rule}.${one}`] !== undefined}
                    aria-describedby={fault && `${rule}-fault`}
                    inputMode="numeric"
                    autoComplete="off"
                    defaultValue={its[one]}
                  />
                </td>
              ))}
              <td className={its.raised ? 'tone-late' : undefined}>
                {its.raised && its.since
                  ? words.raised({ since: whenSaid(its.since, now, { language, timezone }) })
                  : its.on
                    ? words.calm
                    : words.off}
                {its.value !== null && <small>{words.nowAt({ value: its.value })}</small>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
