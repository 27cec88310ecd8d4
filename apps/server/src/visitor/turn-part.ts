/** On the visitor's page while they wait: what they may do about their turn, each on a page of its own that asks first. */
import { type Language, visitorWords } from '@antrean/words'
import { inHtml } from '../http/in-html.ts'
import { pathOf } from './rating-part.ts'
import type { Visit } from './visit.ts'

export function turnPart(visit: Visit, language: Language, token: string): string {
  const { turn, place, language: own } = visit
  if (!turn?.leave) return ''
  const words = visitorWords(language, place)
  const link = (what: string, text: string) =>
    `<a href="${pathOf(token, what, language, own)}">${inHtml(text)}</a>`
  const { messages, later } = turn
  const links = [
    messages && link('notify', messages.to === null ? words.tell : words.told({ to: messages.to })),
    later && link('later', words.more),
    link('leave', words.leave),
  ]
  return `<nav class="wishes">${links.filter(Boolean).join('\n')}</nav>`
}
