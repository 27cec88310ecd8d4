/** On the visitor's page, once the service has ended: one press on a face, and what was said. */
import { inLanguage, type Language, visitorWords } from '@antrean/words'
import { inHtml } from '../http/in-html.ts'
import { face } from './face.ts'
import { timeIn } from './layout.ts'
import type { Visit } from './visit.ts'

export function ratingPart(visit: Visit, language: Language, token: string): string {
  const { rating, at, place } = visit
  if (!rating) return ''
  const words = visitorWords(language, place)
  const { level, levels, changeableUntil } = rating
  const now = Date.parse(at)
  const open = now <= Date.parse(rating.closesAt)
  const changeable = changeableUntil !== null && now <= Date.parse(changeableUntil)
  const said =
    level === null
      ? ''
      : words.rated({ level: inHtml(inLanguage(levels[level - 1] ?? levels.at(-1)!, language)) })
  const asks = open && (level === null || changeable)
  const title = said || (asks ? words.rate : '')
  return [
    title && `<section class="rating"><h2>${title}</h2>`,
    asks && faces(visit, language, token),
    said &&
      changeable &&
      `<p class="label">${words.changeable({ time: timeIn(language, changeableUntil) })}</p>`,
    open && surveyLink(visit, language, token),
    title && '</section>',
  ]
    .filter(Boolean)
    .join('\n')
}

function faces({ rating, language: own }: Visit, language: Language, token: string): string {
  const { level, levels } = rating!
  const buttons = levels.map((words, n) => {
    const value = n + 1
    const chosen = value === level
    return `<button name="level" value="${value}" aria-pressed="${chosen}">${face(value, levels.length)}<span>${chosen ? '✓ ' : ''}${inHtml(inLanguage(words, language))}</span></button>`
  })
  return `<form class="faces" method="post" action="${pathOf(token, 'rating', language, own)}">${buttons.join('')}</form>`
}

function surveyLink({ rating, language: own, place }: Visit, language: Language, token: string): string {
  const { questions, answered } = rating!
  if (questions === 0) return ''
  const words = visitorWords(language, place)
  const text =
    answered > 0 ? words.surveyMore({ answered, count: questions }) : words.survey({ count: questions })
  return answered === questions
    ? `<p class="label">${text}</p>`
    : `<p><a class="survey" href="${pathOf(token, 'survey', language, own)}">${text}</a></p>`
}

/** In the language that the page is read in, where it is not the ticket's own. */
export const pathOf = (token: string, what: string, language: Language, own: Language): string =>
  `/t/${encodeURIComponent(token)}${what && `/${what}`}${language === own ? '' : `?lang=${language}`}`
