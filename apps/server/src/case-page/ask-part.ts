/** The open question with the form of its answer, or that it was answered. */
import { casePageWords, type Language } from '@antrean/words'
import { inHtml } from '../http/in-html.ts'
import { ANSWER_MOST } from './applicant.ts'
import type { CaseVisit } from './case-visit.ts'
import { dateIn } from './dates.ts'

/** What was sent and not taken: why, and the text, so that nobody writes it twice. */
export type NotTaken = { why: string; text: string }

export type CasePage = {
  visit: CaseVisit
  language: Language
  /** The page's own address, without a query. */
  path: string
  notTaken?: NotTaken | undefined
  /** `kept`, or the code by which a file that was sent was refused. */
  file?: string | undefined
}

export function askPart({ visit, language, path, notTaken }: CasePage): string {
  const words = casePageWords(language)
  const { question, answer } = visit
  const why = notTaken ? `<p class="said wrong" role="alert">${inHtml(notTaken.why)}</p>` : ''
  if (!question)
    return answer && !visit.decision
      ? `${why}<p class="said">${words.received} ${words.answered({ date: dateIn(language, answer.at) })}</p>`
      : why
  return `<h2>${words.question}</h2>
<p class="text">${question.text === null ? words.textGone : inHtml(question.text)}</p>${why}
<form method="post" action="${path}/answer?lang=${language}">
<input type="hidden" name="question" value="${inHtml(question.id)}">
<label for="answer">${words.yourAnswer}</label>
<textarea id="answer" name="text" rows="5" maxlength="${ANSWER_MOST}" required>${inHtml(notTaken?.text ?? '')}</textarea>
<button type="submit">${words.send}</button>
</form>`
}
