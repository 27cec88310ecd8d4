/**
 * One table as a document for the file and the post: A4 across as the page to print, the heading on every sheet of paper, sheets
 * numbered, the definition below. The server makes it itself: no browser is needed on its machine.
 */
import type { Sheet } from '@antrean/queue-core/report'
import type { Language } from '@antrean/words'
import type { About } from '../about.ts'
import type { Weight } from './letters.ts'
import { BETWEEN_MARGINS, LINE, openPaper, type Paper } from './paper.ts'
import { drawTable } from './table.ts'
import { wrap } from './wrap.ts'

const SIZE = 9
const GAP = 10

/** `at`: when it was made, epoch ms. */
export function toPdf(sheet: Sheet, about: About, language: Language, at: number): Promise<Uint8Array> {
  const { title, hall, period, only, made } = about
  const paper = openPaper({ title, author: hall, language, at })
  paragraph(paper, title, { size: 16, weight: 'bold' })
  paper.down(2)
  for (const line of [hall, period, ...only, made]) paragraph(paper, line, { size: SIZE })
  paper.down(GAP)
  drawTable(paper, sheet, language)
  paper.down(GAP)
  drawDefinition(paper, about)
  return paper.end(foot(paper, [title, hall, period].join(' · ')))
}

type Look = { size: number; weight?: Weight; from?: number }

/** Keeps what fits a line of the foot, beside the number. */
function foot({ letters }: Paper, text: string): string {
  const [first = '', ...more] = wrap(
    letters.spelled(text),
    BETWEEN_MARGINS - 80,
    one => letters.widthOf(one) * 8,
  )
  return more.length > 0 ? `${first} …` : first
}

function linesOf({ letters }: Paper, text: string, { size, weight = 'plain', from = 0 }: Look): string[] {
  return wrap(letters.spelled(text), BETWEEN_MARGINS - from, one => letters.widthOf(one, weight) * size)
}

function paragraph(paper: Paper, text: string, look: Look): void {
  const { size, weight = 'plain', from = 0 } = look
  for (const line of linesOf(paper, text, look)) {
    if (size * LINE > paper.room()) paper.turn()
    paper.write(line, paper.left + from, { size, weight })
    paper.down(size * LINE)
  }
}

/** A sentence stays whole, and its heading is never the last thing on a sheet. */
function drawDefinition(paper: Paper, { heading, definition }: About): void {
  const rules = Math.max(0, ...definition.map(({ rule }) => paper.letters.widthOf(rule, 'bold') * SIZE))
  const look = { size: SIZE, from: rules + 12 }
  const tall = (text: string) => linesOf(paper, text, look).length * SIZE * LINE + 3
  const first = definition[0] ? tall(definition[0].text) : 0
  if (11 * LINE + 4 + first > paper.room()) paper.turn()
  paragraph(paper, heading, { size: 11, weight: 'bold' })
  paper.down(4)
  for (const { rule, text } of definition) {
    if (tall(text) > paper.room()) paper.turn()
    paper.write(paper.letters.spelled(rule), paper.left, { size: SIZE, weight: 'bold' })
    paragraph(paper, text, look)
    paper.down(3)
  }
}
