/**
 * One table as a page to print: A4 across, the heading on every sheet of paper, pages numbered (CSS Paged Media, 5: margin
 * boxes; Chromium from 131 on), and the definition below. It needs nothing from anywhere else, and runs nothing.
 */
import { type Cell, heatOf, type Sheet } from '@antrean/queue-core/report'
import type { Language } from '@antrean/words'
import { inHtml } from '../../http/in-html.ts'
import type { About } from './about.ts'
import { isFigure, shown } from './shown.ts'

export function toPage(sheet: Sheet, about: About, language: Language): string {
  const { headings, rows, total } = sheet
  const cells = (row: readonly Cell[]) =>
    row.map((cell, n) => tableCell(cell, heatOf(sheet, n, cell), language)).join('')
  // A heading stands where its column stands.
  const overFigures = (column: number) => [...rows, total].some(row => isFigure(row[column]!))
  const facts = [about.hall, about.period, ...about.only, about.made]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inHtml(about.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${inHtml(about.title)}</h1>
<p>${facts.map(inHtml).join('<br>')}</p>
<table${headings.length > FEW ? ' class="many"' : ''}>
<thead><tr>${headings.map((its, n) => `<th scope="col"${overFigures(n) ? ' data-figure' : ''}${widthOf(its.width)}>${inHtml(its.text)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(row => `<tr>${cells(row)}</tr>\n`).join('')}</tbody>
<tbody class="total"><tr>${total.map(cell => tableCell(cell, 0, language)).join('')}</tr></tbody>
</table>
<section>
<h2>${inHtml(about.heading)}</h2>
<dl>${about.definition.map(its => `<dt>${inHtml(its.rule)}</dt><dd>${inHtml(its.text)}</dd>`).join('')}</dl>
</section>
</body>
</html>
`
}

/** Columns that fit on the paper at the usual size. */
const FEW = 14

const widthOf = (characters: number | undefined): string =>
  characters === undefined ? '' : ` style="width:${characters}ch"`

/** Percent of the colour on which dark letters are still read well. */
const DARKEST = 50

function tableCell(cell: Cell, heat: number, language: Language): string {
  const shade = heat === 0 ? '' : ` style="--heat:${Math.round(heat * DARKEST)}%"`
  const text = inHtml(shown(cell, language))
  return isFigure(cell) ? `<td data-figure${shade}>${text}</td>` : `<td>${text}</td>`
}

const STYLE = `
@page { size: A4 landscape; margin: 14mm 12mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #444 } }
:root { color: #111; background: #fff; font: 9pt/1.4 system-ui, sans-serif; print-color-adjust: exact }
body { margin: 0 auto; max-width: 273mm }
@media screen { body { padding: 10mm } }
h1 { margin: 0; font-size: 16pt } h2 { margin: 0 0 2mm; font-size: 11pt }
table { width: 100%; margin: 4mm 0; border-collapse: collapse; font-variant-numeric: tabular-nums }
thead { display: table-header-group } tr { break-inside: avoid }
th, td { padding: 1mm 1.5mm; border-bottom: 0.2mm solid #bbb; text-align: left; vertical-align: top; overflow-wrap: break-word }
th { background: #e8eef6; font-size: 8pt }
[data-figure] { text-align: right }
td[data-figure] { white-space: nowrap; background: color-mix(in srgb, #174a8c var(--heat, 0%), transparent) }
.many { font-size: 7pt } .many :is(th, td) { padding: 1mm 0.7mm } .many th { font-size: 6pt } .many td:not([data-figure]) { min-width: 8mm }
.total td { border-top: 0.4mm solid #111; font-weight: 700 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 4mm; margin: 0 } dt { font-weight: 700 } dd { margin: 0 }
dl > * { break-inside: avoid }
`
