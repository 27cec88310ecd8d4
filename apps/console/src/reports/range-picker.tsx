/** The period: by its name, or by two dates. */
import { reportsWords } from '@antrean/words'
import { usePreferences, useWords } from '../shell/preferences.ts'
import { isRange, RANGES, type Range, rangeOf } from './ranges.ts'
import { Segments } from './segments.tsx'

type Props = { range: Range; today: string; onChange: (range: Range) => void }

export function RangePicker({ range, today, onChange }: Props) {
  const words = useWords(reportsWords)
  const { language } = usePreferences()
  const chosen = RANGES.find(name => {
    const named = rangeOf(name, today)
    return named.from === range.from && named.to === range.to
  })
  const wrong = !isRange(range)
  return (
    <div className="range">
      <Segments
        label={words.range}
        options={RANGES.map(name => [name, words[name]])}
        chosen={chosen ?? null}
        onChoose={name => onChange(rangeOf(name, today))}
      />
      {(['from', 'to'] as const).map(end => (
        <label key={end}>
          {words[end]}
          <input
            type="date"
            lang={language}
            name={end}
            max={today}
            value={range[end]}
            aria-invalid={wrong}
            onChange={event => onChange({ ...range, [end]: event.target.value })}
          />
        </label>
      ))}
      <p className="complaint" role="status">
        {wrong && words.wrongRange}
      </p>
    </div>
  )
}
