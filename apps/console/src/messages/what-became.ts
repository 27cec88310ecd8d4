/** What became of a message, in plain words. */
import type { MessageView } from '@antrean/queue-core/contract'
import { clockTime, type Language, longDate } from '@antrean/ui'
import type { MessagesWords } from '@antrean/words'

export type Tone = 'calm' | 'risk' | 'late' | 'quiet'
export type Became = { tone: Tone; state: string; why: string | null }

type Given = { language: Language; timezone: string }

export function whatBecame(its: MessageView, words: MessagesWords, { language, timezone }: Given): Became {
  const { state, tries, doubts, nextAt } = its
  switch (state) {
    case 'delivered':
      return { tone: 'calm', state: words.delivered, why: null }
    case 'sent':
      return { tone: 'calm', state: words.sentOn, why: null }
    case 'sending':
      return { tone: 'quiet', state: words.sending, why: null }
    case 'withdrawn':
      return { tone: 'quiet', state: words.withdrawn, why: whyOf(its, words) }
    case 'given-up':
      return { tone: 'late', state: words.givenUp, why: whyOf(its, words) }
    case 'waiting': {
      const stuck = tries + doubts > 0
      const again = nextAt && words.nextAt({ time: clockTime(nextAt, language, timezone) })
      return stuck
        ? { tone: 'risk', state: words.isStuck, why: [whyOf(its, words), again].filter(Boolean).join(' ') }
        : { tone: 'quiet', state: words.isWaiting, why: again || null }
    }
  }
}

function whyOf({ reason, why, doubts }: MessageView, words: MessagesWords): string | null {
  const say: Readonly<Record<string, unknown>> = words
  const over = why && why !== 'refused' ? say[`why-${why}`] : undefined
  const last = reason ? say[`reason-${reason}`] : doubts > 0 ? words.doubtful : undefined
  const told = [over, last].filter(its => typeof its === 'string')
  return told.length > 0 ? told.join(' ') : null
}

/** The kind of message, by its name; one of a newer server by what the server calls it. */
export const kindOf = (template: string, words: MessagesWords): string =>
  String((words as Readonly<Record<string, unknown>>)[`kind-${template}`] ?? template)

export const canGoAgain = ({ state }: MessageView): boolean =>
  state === 'given-up' || state === 'sent' || state === 'delivered'

/** Today by the clock alone; before that with its date. */
export function whenSaid(at: string, now: number, { language, timezone }: Given): string {
  const day = (moment: number | string) => longDate(moment, language, timezone)
  const time = clockTime(at, language, timezone)
  return day(at) === day(now) ? time : `${day(at)}, ${time}`
}
