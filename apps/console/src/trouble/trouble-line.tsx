/** What is the matter at a kiosk, over every page: which, since when, what to do. It goes by itself when it is mended. */

import { clockTime } from '@antrean/ui'
import { opsWords, troubleWords } from '@antrean/words'
import { CircleAlert } from 'lucide-react'
import { nameOf } from '../ops/names.ts'
import { usePreferences, useWords } from '../shell/preferences.ts'
import type { Troubles } from './use-troubles.ts'
import './trouble.css'

type Props = { troubles: Troubles; timezone: string; hasOps: boolean }

export function TroubleLine({ troubles: { fresh, since, putAside }, timezone, hasOps }: Props) {
  const words = useWords(troubleWords)
  const ops = useWords(opsWords)
  const { language } = usePreferences()
  const [first] = fresh
  if (!first || first.matter === 'fine') return null
  const known = since.get(first.id)
  const say = known?.atLeast ? ops.sinceAtLeast : ops.since
  return (
    <div className="trouble-line" role="alert" data-matter={first.matter}>
      <CircleAlert aria-hidden size={24} />
      <p>
        <b>
          {nameOf(first, ops)}: {ops[first.matter]}
          {known && `, ${say({ time: clockTime(known.at, language, timezone) })}`}.
        </b>{' '}
        {ops[`do-${first.matter}`]} {fresh.length > 1 && <b>{words.more({ n: fresh.length - 1 })}</b>}
      </p>
      {hasOps && <a href="#ops">{words.look}</a>}
      <button type="button" title={words.putAsideWhy} onClick={putAside}>
        {words.putAside}
      </button>
    </div>
  )
}
