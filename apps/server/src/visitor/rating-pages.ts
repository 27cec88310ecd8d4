/** The survey, on a page that nothing refreshes while it is filled in; and why something that was sent was not taken. */
import type { ErrorCode, SkmForm } from '@antrean/queue-core'
import { inLanguage, type Language, visitorWords } from '@antrean/words'
import { inHtml } from '../http/in-html.ts'
import { layout } from './layout.ts'
import { pathOf } from './rating-part.ts'
import type { Visit } from './visit.ts'

export function surveyPage(visit: Visit, form: SkmForm | null, language: Language, token: string): string {
  const words = visitorWords(language, visit.place)
  const back = pathOf(token, '', language, visit.language)
  const asked = form && visit.rating && Date.parse(visit.at) <= Date.parse(visit.rating.closesAt)
  if (!asked) return plainPage(visit, language, visit.rating ? words.noSurvey : words.notServed, '', back)
  const questions = form.elements.map(({ key, name, answers }, n) => {
    const choices = answers.map(
      (answer, i) =>
        `<label><input type="radio" name="answer.${key}" value="${i + 1}"><span>${inHtml(inLanguage(answer, language))}</span></label>`,
    )
    return `<fieldset><legend>${n + 1}. ${inHtml(inLanguage(name, language))}</legend>${choices.join('')}</fieldset>`
  })
  const kept = visit.rating?.commented ? ` ${words.commented}` : ''
  return layout({
    language,
    title: words.surveyTitle,
    hall: visit.hall,
    colours: visit.colours,
    mood: 'asking',
    main: `<h1 class="place">${words.surveyTitle}</h1><p class="text">${words.surveyIntro}</p>
<form class="questions" method="post" action="${pathOf(token, 'rating', language, visit.language)}">
${questions.join('\n')}
<label class="comment" for="comment">${words.comment}</label>
<textarea id="comment" name="comment" rows="4" maxlength="1000" aria-describedby="note"></textarea>
<p class="label" id="note">${words.commentNote}${kept}</p>
<button>${words.sendSurvey}</button>
</form>`,
    footer: `<a href="${back}">${words.backToNumber}</a>`,
    live: false,
  })
}

/** `back`: the visitor's own page. */
export function refusedPage(visit: Visit, language: Language, code: ErrorCode, back: string): string {
  const words = visitorWords(language, visit.place)
  const because: Partial<Record<ErrorCode, [string, string]>> = {
    'rated-already': [words.ratedAlready, words.ratedAlreadyThen],
    'rating-closed': [words.ratingClosed, ''],
    'not-served': [words.notServed, ''],
  }
  const [title, then] = because[code] ?? [words.notKept, words.notKeptThen]
  return plainPage(visit, language, title, then, back)
}

/** A few words, and the way back. */
export function plainPage(
  visit: Visit,
  language: Language,
  title: string,
  then: string,
  back: string,
): string {
  const words = visitorWords(language, visit.place)
  return layout({
    language,
    title,
    hall: visit.hall,
    colours: visit.colours,
    mood: '',
    main: `<h1 class="place">${title}</h1>${then && `<p class="text">${then}</p>`}<p><a class="survey" href="${back}">${words.backToNumber}</a></p>`,
    footer: `<span>${words.free}</span>`,
    live: false,
  })
}
