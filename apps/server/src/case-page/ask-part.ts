/** The open question with the form of its answer, or that it was answered. */
import { casePageWords } from '@antrean/words'
import { inHtml } from '../http/in-html.ts'
import { ANSWER_MOST } from './applicant.ts'
import { dateIn } from './dates.ts'
import type { CasePage } from './page.ts'

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
