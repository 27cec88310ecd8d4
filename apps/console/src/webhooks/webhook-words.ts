/** How a webhook stands, in plain words. */
import type { WebhookCall, WebhookView } from '@antrean/queue-core/contract'
import type { WebhooksWords } from '@antrean/words'

type When = (at: string) => string

export function stateWords(
  { state, failingSince, why }: Pick<WebhookView, 'state' | 'failingSince' | 'why'>,
  words: WebhooksWords,
  when: When,
): string {
  switch (state) {
    case 'on':
      return words.on
    case 'failing':
      return failingSince ? words.failing({ since: when(failingSince) }) : words.on
    case 'paused':
      return words.paused
    case 'disabled':
      return why === 'gone' ? words.gone : words.refusedLong
  }
}

export const toneOf = (state: WebhookView['state']): 'calm' | 'risk' | 'late' =>
  state === 'on' ? 'calm' : state === 'disabled' ? 'late' : 'risk'

/** What was answered: a status, or that nothing was. */
export const answerWords = (
  { delivered, status }: Pick<WebhookCall, 'delivered' | 'status'>,
  words: WebhooksWords,
): string =>
  delivered
    ? words.taken({ status: status ?? 0 })
    : status === null
      ? words.unanswered
      : words.refused({ status })

export function lastCall({ calls }: WebhookView, words: WebhooksWords, when: When): string {
  const [last] = calls
  return last ? `${when(last.at)}: ${answerWords(last, words)}` : words.notYet
}
