/** Hours as people say them: 5 hours, 2 days 3 hours. */
import type { CasesWords } from '@antrean/words'

export function hoursInWords(hours: number, words: CasesWords): string {
  const whole = Math.round(hours)
  if (whole === 0) return hours > 0 ? words.underHour : words.hours({ n: 0 })
  if (whole < 24) return words.hours({ n: whole })
  const [d, h] = [Math.floor(whole / 24), whole % 24]
  return h === 0 ? words.days({ d }) : words.daysHours({ d, h })
}
