/** A table over as many sheets as it needs: its heading on each, a row whole on one wherever a sheet can hold it. */
import { heatOf, type Sheet } from '@antrean/queue-core/report'
import type { Language } from '@antrean/words'
import { isFigure, shown } from '../shown.ts'
import { fitColumns } from './columns.ts'
import type { Weight } from './letters.ts'
import { BETWEEN_MARGINS, LINE, type Paper } from './paper.ts'
import { wrap } from './wrap.ts'

/** Free at either side of a text, and above and below it, in heights of its letters. */
const SIDE = 0.35
const EDGE = 0.3
/** A column of texts is never narrower than this, in heights of its letters. */
const FEWEST = 3

type Line = { texts: string[]; weight: Weight; heat?: readonly number[]; colour?: string }

export function drawTable(paper: Paper, sheet: Sheet, language: Language): void {
  const { letters } = paper
  const { headings, rows, total } = sheet
  const figures = headings.map((_, column) => [...rows, total].some(row => isFigure(row[column]!)))
  const spell = (texts: readonly string[]) => texts.map(letters.spelled)
  const heading: Line = { texts: spell(headings.map(({ text }) => text)), weight: 'bold', colour: '#e8eef6' }
  const body = rows.map(
    (row): Line => ({
      texts: spell(row.map(cell => shown(cell, language))),
      weight: 'plain',
      heat: row.map((cell, column) => heatOf(sheet, column, cell)),
    }),
  )
  const last: Line = { texts: spell(total.map(cell => shown(cell, language))), weight: 'bold' }

  const lines = [heading, ...body, last]
  const { size, widths } = fitColumns(
    headings.map((_, column) => {
      const widest = (of: readonly Line[], pieces: (text: string) => readonly string[]) => {
        let most = 0
        for (const { texts, weight } of of)
          for (const piece of pieces(texts[column]!)) most = Math.max(most, letters.widthOf(piece, weight))
        return most
      }
      const word = widest(lines, text => text.split(/\s+/))
      const firm = figures[column] ? widest([...body, last], text => [text]) : Math.min(word, FEWEST)
      return { firm, word: Math.max(word, firm), whole: widest(lines, text => [text]) }
    }),
    BETWEEN_MARGINS,
    2 * SIDE,
  )
  const height = size * LINE
  const [side, edge] = [size * SIDE, size * EDGE]
  const starts = widths.map((_, n) => paper.left + widths.slice(0, n).reduce((sum, one) => sum + one, 0))

  /** The lines of each cell. */
  const cellsOf = ({ texts, weight }: Line) =>
    texts.map((text, n) =>
      // A hair more: the widths were added up and divided.
      wrap(text, widths[n]! - 2 * side + 0.01, piece => letters.widthOf(piece, weight) * size),
    )
  const tall = (count: number) => count * height + 2 * edge
  const longest = (cells: readonly string[][]) => Math.max(...cells.map(({ length }) => length))

  const above = cellsOf(heading)
  const aboveTall = tall(longest(above))
  const mostLines = Math.max(1, Math.floor((paper.whole - aboveTall - 2 * edge) / height))

  function draw(line: Line, cells: readonly string[][], count: number): void {
    const { weight, heat, colour } = line
    if (colour) paper.fill(paper.left, BETWEEN_MARGINS, tall(count), colour)
    for (const [n, its] of cells.entries()) {
      const warm = heat?.[n] ?? 0
      if (warm > 0) paper.fill(starts[n]!, widths[n]!, tall(count), shade(warm))
      const x = figures[n] ? starts[n]! + widths[n]! - side : starts[n]! + side
      for (const [k, text] of its.entries())
        paper.write(text, x, { size, weight, right: figures[n]!, below: edge + k * height })
    }
    paper.down(tall(count))
    paper.rule(0.4, '#bbbbbb')
  }

  function turn(): void {
    paper.turn()
    draw(heading, above, longest(above))
  }

  /** `more`: what must stand on the same sheet below it. */
  function place(line: Line, cells: string[][], more: number): void {
    let left = cells
    if (tall(longest(left)) + more > paper.room() && longest(left) <= mostLines) turn()
    while (longest(left) > 0) {
      const room = Math.floor((paper.room() - 2 * edge) / height)
      if (room < 1) {
        turn()
        continue
      }
      const count = Math.min(room, longest(left))
      draw(
        line,
        left.map(its => its.slice(0, count)),
        count,
      )
      left = left.map(its => its.slice(count))
    }
  }

  const end = cellsOf(last)
  if (aboveTall + 4 * height > paper.room()) paper.turn()
  draw(heading, above, longest(above))
  for (const [n, line] of body.entries())
    place(line, cellsOf(line), n === body.length - 1 ? tall(longest(end)) : 0)
  paper.rule(1, '#111111')
  place(last, end, 0)
}

/** From white to half of the screens' blue, on which dark letters are still read well. `heat`: 0 to 1. */
function shade(heat: number): string {
  const towards = (darkest: number) =>
    Math.round(255 - (255 - darkest) * heat * 0.5)
      .toString(16)
      .padStart(2, '0')
  return `#${[0x17, 0x4a, 0x8c].map(towards).join('')}`
}
