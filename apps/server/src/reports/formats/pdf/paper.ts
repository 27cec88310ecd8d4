/** The sheets of paper, filled from the top; each gets its number and what it is part of when all are there. */
import PDFDocument from 'pdfkit'
import { FIGURES, type Letters, openLetters, type Weight } from './letters.ts'

const MM = 72 / 25.4
const [WIDTH, HEIGHT] = [297 * MM, 210 * MM]
const MARGIN = { left: 12 * MM, right: 12 * MM, top: 14 * MM, bottom: 16 * MM }
export const BETWEEN_MARGINS = WIDTH - MARGIN.left - MARGIN.right
/** The height of a line, in heights of its letters. */
export const LINE = 1.35

export type Paper = ReturnType<typeof openPaper>

/** `foot`: stands at the foot of every sheet, beside its number. `at`: when it was made, epoch ms. */
export function openPaper(about: { title: string; author: string; language: string; at: number }) {
  const { title, author, language, at } = about
  const doc = new PDFDocument({
    ...{ size: 'A4', layout: 'landscape', margin: 0, bufferPages: true, displayTitle: true },
    ...{ pdfVersion: '1.7', lang: language },
    info: { Title: title, Author: author, Creator: 'Antrean', CreationDate: new Date(at) },
  })
  const letters: Letters = openLetters(doc)
  const bottom = HEIGHT - MARGIN.bottom
  let y = MARGIN.top

  const paper = {
    letters,
    left: MARGIN.left,
    /** What is still free on this sheet, points. */
    room: () => bottom - y,
    whole: bottom - MARGIN.top,
    turn(): void {
      doc.addPage()
      y = MARGIN.top
    },
    down(points: number): void {
      y += points
    },
    /** One line; `right`: it ends at `x`. `below`: so far under the present place, points. */
    write(
      text: string,
      x: number,
      its: { size: number; weight?: Weight; right?: boolean; below?: number; grey?: boolean },
    ) {
      const { size, weight = 'plain', right = false, below = 0, grey = false } = its
      const from = right ? x - letters.widthOf(text, weight) * size : x
      doc
        .font(weight)
        .fontSize(size)
        .fillColor(grey ? '#444444' : '#111111')
        .text(text, from, y + below, { ...FIGURES, lineBreak: false })
    },
    fill(x: number, width: number, height: number, colour: string): void {
      doc.rect(x, y, width, height).fill(colour)
    },
    /** A line across, at the present place. */
    rule(thickness: number, colour: string): void {
      doc.rect(MARGIN.left, y - thickness / 2, BETWEEN_MARGINS, thickness).fill(colour)
    },
    async end(foot: string): Promise<Uint8Array> {
      const { count } = doc.bufferedPageRange()
      for (let n = 0; n < count; n++) {
        doc.switchToPage(n)
        y = HEIGHT - MARGIN.bottom + 5 * MM
        paper.write(foot, MARGIN.left, { size: 8, grey: true })
        paper.write(`${n + 1} / ${count}`, WIDTH - MARGIN.right, { size: 8, right: true, grey: true })
      }
      const parts: Buffer[] = []
      doc.on('data', (part: Buffer) => parts.push(part))
      const ended = new Promise(resolve => doc.once('end', resolve))
      doc.end()
      await ended
      return Buffer.concat(parts)
    },
  }
  return paper
}
