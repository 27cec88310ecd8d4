/** Times as people read them: 09.17 in Indonesian, 9:17 in English; always in the hall's own zone. */
import { type Language, languageOf } from './languages.ts'

const cache = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, timezone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${timezone} ${JSON.stringify(options)}`
  let known = cache.get(key)
  if (!known) {
    known = new Intl.DateTimeFormat(languageOf(language).locale, { timeZone: timezone, ...options })
    cache.set(key, known)
  }
  return known
}

/** `at`: epoch ms or ISO 8601. */
export function clockTime(at: number | string, language: Language, timezone: string): string {
  const [hours = '', minutes = ''] = format(language, timezone, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .formatToParts(typeof at === 'string' ? Date.parse(at) : at)
    .filter(part => part.type === 'hour' || part.type === 'minute')
    .map(part => part.value)
  return onClock(hours, minutes, language)
}

/** `hours` and `minutes`: two digits each. */
export function onClock(hours: string, minutes: string, language: Language): string {
  const { between, twoDigits } = languageOf(language).clock
  return `${twoDigits ? hours : Number(hours)}${between}${minutes}`
}

/** Senin, 2 Maret 2026; Monday 2 March 2026. */
export function longDate(at: number | string, language: Language, timezone: string): string {
  return format(language, timezone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(typeof at === 'string' ? Date.parse(at) : at)
}

/** 2 Maret 2026; 2 March 2026. */
export function calendarDate(at: number | string, language: Language, timezone: string): string {
  return format(language, timezone, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    typeof at === 'string' ? Date.parse(at) : at,
  )
}

/** 4:05, 1:02:09: a running clock. Negative spans count as nothing. */
export function stopwatch(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** Whole minutes for a person who waits: never 0 of something that takes time. */
export function minutes(seconds: number): number {
  return seconds <= 0 ? 0 : Math.max(1, Math.round(seconds / 60))
}
