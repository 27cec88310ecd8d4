/** A due date as people say it: today, in 3 days, 2 days over. */
import type { CaseBrief } from '@antrean/queue-core/contract'
import type { CasesWords } from '@antrean/words'

export type Tone = 'quiet' | 'calm' | 'risk' | 'late'
export type DueIn = { tone: Tone; text: string }

type Its = Pick<CaseBrief, 'state' | 'dueDate'> & { clockStands: boolean }

/** `today`: the hall's date, YYYY-MM-DD. */
export function dueIn({ state, dueDate, clockStands }: Its, today: string, words: CasesWords): DueIn {
  if (state === 'closed') return { tone: 'quiet', text: words.decided }
  if (clockStands) return { tone: 'calm', text: words.stands }
  const days = Math.round((Date.parse(dueDate) - Date.parse(today)) / 86_400_000)
  if (days < 0) return { tone: 'late', text: words.overBy({ n: -days }) }
  const tone = state === 'open' ? 'calm' : 'risk'
  if (days === 0) return { tone: 'risk', text: words.dueToday }
  return { tone, text: days === 1 ? words.dueTomorrow : words.dueIn({ n: days }) }
}

/** YYYY-MM-DD where the hall is. */
export const dateIn = (timezone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(at)
