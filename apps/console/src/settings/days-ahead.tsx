/** The next two weeks as the set-up on the page makes them, a sentence each. */
import type { DayAhead, SettingsCheck } from '@antrean/queue-core/contract'
import { inLanguage, longDate, onClock, type SettingsWords, settingsWords } from '@antrean/words'
import { TriangleAlert } from 'lucide-react'
import { usePreferences, useWords } from '../shell/preferences.ts'

type Language = ReturnType<typeof usePreferences>['language']

export function DaysAhead({ check }: { check: SettingsCheck | null }) {
  const words = useWords(settingsWords)
  const { language } = usePreferences()
  if (!check) return null
  return (
    <section className="settings-days" aria-labelledby="days-ahead">
      <h2 id="days-ahead">{words.daysAhead}</h2>
      {check.yearsMissing.map(year => (
        <p key={year} className="fault">
          <TriangleAlert aria-hidden size={20} />
          <span>
            {words.yearMissing({ year: String(year) })} <a href="#cases/setup/years">{words.toYears}</a>
          </span>
        </p>
      ))}
      {check.days.length === 0 && <p className="hint">{words.daysAfterFault}</p>}
      <ul>
        {check.days.map(day => (
          <li key={day.date} data-date={day.date} className={day.hours.length === 0 ? 'hint' : undefined}>
            {sentence(day, words, language)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function sentence(day: DayAhead, words: SettingsWords, language: Language): string {
  const date = longDate(`${day.date}T12:00:00Z`, language, 'UTC')
  const why = day.why && inLanguage(day.why, language)
  const because = day.as === 'holiday' || day.as === 'leave' ? words[`day-${day.as}`] : why
  const hours = day.hours.length === 0 ? words.dayClosed : saidHours(day.hours, words, language)
  const whole = because ? words.dayBecause({ date, hours, why: because }) : words.dayIs({ date, hours })
  const own = day.services.map(({ letter, hours: its }) =>
    its.length === 0
      ? words.serviceShut({ name: letter })
      : words.serviceHours({ name: letter, hours: saidHours(its, words, language) }),
  )
  return [whole, ...own].join(' ')
}

function saidHours(hours: DayAhead['hours'], words: SettingsWords, language: Language): string {
  const clock = (time: string) => onClock(time.slice(0, 2), time.slice(3), language)
  return hours.map(({ from, to }) => words.fromTo({ from: clock(from), to: clock(to) })).join(', ')
}
