/** In whose hands the case was, each hour counted once: one bar, and the same in words. */
import type { CaseView } from '@antrean/queue-core/contract'
import { casesWords } from '@antrean/words'
import { useWords } from '../shell/preferences.ts'
import { hoursInWords } from './hours.ts'

export function MeterBar({ meter }: { meter: CaseView['meter'] }) {
  const words = useWords(casesWords)
  const parts = [
    { by: 'hall', name: words.meterHall, hours: meter.hall },
    { by: 'unit', name: words.meterUnit, hours: meter.unit },
    { by: 'applicant', name: words.meterApplicant, hours: meter.applicant },
  ]
  return (
    <section className="case-meter" aria-label={words.meter}>
      <h2>
        {words.meter}: {hoursInWords(meter.elapsed, words)}
      </h2>
      <div className="meter-bar" aria-hidden>
        {parts.map(({ by, hours }) => hours > 0 && <i key={by} data-by={by} style={{ flexGrow: hours }} />)}
      </div>
      <ul>
        {parts.map(({ by, name, hours }) => (
          <li key={by}>
            <i data-by={by} aria-hidden /> {name}: <b>{hoursInWords(hours, words)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
