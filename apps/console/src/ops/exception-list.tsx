/** What needs somebody: the thing, since when, and what to do about it in one sentence. */

import { clockTime, usePlace } from '@antrean/ui'
import { opsWords } from '@antrean/words'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { usePreferences, useWords } from '../shell/preferences.ts'
import type { Condition, Matter } from './conditions.ts'
import { machineWords } from './machine-words.ts'
import { nameOf, placeOf } from './names.ts'
import type { Since } from './since.ts'

type Props = { conditions: Condition[]; since: ReadonlyMap<string, Since>; timezone: string }

export function ExceptionList({ conditions, since, timezone }: Props) {
  const words = useWords(opsWords)
  const { language } = usePreferences()
  const place = usePlace()
  return (
    <ul className="exceptions">
      {conditions.map(condition => {
        const { id, level, matter } = condition
        const said = machineWords(condition, language, place)
        const known = since.get(id)
        const Icon = level === 'broken' ? CircleAlert : TriangleAlert
        const remedy = words[`do-${matter as Exclude<Matter, 'fine'>}`]
        const say = known?.atLeast ? words.sinceAtLeast : words.since
        return (
          <li key={id} className="card" data-level={level} data-matter={matter}>
            <Icon aria-hidden size={28} />
            <div>
              <h2>
                {nameOf(condition, words)}: {lower(words[matter])}
              </h2>
              <p>{remedy}</p>
              {said && (
                <small className="machine-words">
                  {words.machineSays} <span lang={said.language}>{said.text}</span>
                </small>
              )}
            </div>
            <p className="exception-since">
              {known && <b>{say({ time: clockTime(known.at, language, timezone) })}</b>}
              <span>{placeOf(condition)}</span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
