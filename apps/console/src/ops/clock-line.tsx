/** One quiet line: how the hall's clock stands to this browser's and to the time servers' word; what they do not say, and why. */
import { opsWords, serverTroublesWords } from '@antrean/words'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useWords } from '../shell/preferences.ts'
import type { Clocks, Comparison } from './compare-clocks.ts'

/** `onAsk`: absent where it is asked for already. */
type Props = Clocks & { onAsk: (() => void) | undefined }

export function ClockLine({ standing, comparisons, servers, onAsk }: Props) {
  const words = useWords(serverTroublesWords)
  const { uptimeOf } = useWords(opsWords)
  const Icon = standing === 'agree' ? CircleCheck : TriangleAlert
  const age = servers?.ageSeconds ?? null
  const asked = age === null ? '' : ` ${words.askedAgo({ minutes: Math.floor(age / 60) })}`
  const compared = ({ whom, apart }: Comparison) => {
    const said = apart
      ? words.clockApart({ whom, way: apart.way, apart: uptimeOf(parts(apart.minutes)) })
      : words.clockAgrees({ whom })
    return whom === 'own' ? said : said + asked
  }
  const sentences = [
    ...comparisons.map(compared),
    ...(servers === null ? [words.noTimeServer] : []),
    ...(servers?.hallAheadMs === null
      ? [servers.disagree > 0 ? words.timeServersDiffer : words.timeServersSilent]
      : []),
    ...(servers?.mute.map(its => words.timeServerMute(its)) ?? []),
  ]
  return (
    <p className="clock-line" data-standing={standing}>
      <Icon aria-hidden size={16} />
      <span>{sentences.join(' · ')}</span>
      {standing !== 'agree' && onAsk && (
        <button type="button" className="plain small" onClick={onAsk}>
          {words.setClock}
        </button>
      )}
    </p>
  )
}

const parts = (minutes: number) => ({
  days: Math.floor(minutes / 1440),
  hours: Math.floor(minutes / 60) % 24,
  minutes: minutes % 60,
})
