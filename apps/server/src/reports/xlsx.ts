/** A workbook: a sheet for each grouping with real dates, numbers and percentages, and one with the definition. */
import type { Bilingual } from '@antrean/queue-core'
import { definitionWords, type Language, type ReportWords } from '@antrean/words'
import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node'
import type { Cell, Sheet } from './columns.ts'
import { PRINTED } from './printed.ts'

/** What stands above the definition: the hall, the period, the moment. */
export type About = { hall: string; place: Bilingual | undefined; period: string; made: string }

const HEADING = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'center',
  backgroundColor: '#e8eef6',
  height: 48,
} as const

export async function toXlsx(
  sheets: readonly Sheet[],
  about: About,
  words: ReportWords,
  language: Language,
): Promise<Uint8Array> {
  const tables = sheets.map(({ name, headings, rows, total }) => ({
    sheet: name,
    data: [
      headings.map(value => ({ value, ...HEADING })),
      ...rows.map(row => row.map(cell)),
      total.map(value => ({ ...cell(value), fontWeight: 'bold' as const })),
    ],
    columns: headings.map((heading, n) => ({ width: widthOf(sheets, name, n, heading) })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }))
  const definition = {
    sheet: words.definition,
    data: definitionRows(about, words, language),
    columns: [{ width: 8 }, { width: 110 }],
    showGridLines: false,
    orientation: 'landscape' as const,
  }
  return writeExcelFile([...tables, definition], { features: [PRINTED] }).toBuffer()
}

function cell({ kind, value }: Cell): CellObject | null {
  if (value === null) return null
  switch (kind) {
    case 'text':
      return { value, type: String }
    case 'date':
      return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', align: 'left' }
    case 'hour':
      return { value: Number(value.slice(0, 2)) / 24, type: Number, format: 'hh:mm', align: 'left' }
    case 'number':
      return { value, type: Number, format: '#,##0' }
    case 'share':
      return { value, type: Number, format: '0.00%' }
  }
}

/** The name of a service needs room; a figure as much as its heading in two or three lines. */
function widthOf(sheets: readonly Sheet[], name: string, column: number, heading: string): number {
  const { rows } = sheets.find(sheet => sheet.name === name)!
  const texts = rows.map(row => (row[column]?.kind === 'text' ? String(row[column].value).length : 0))
  return Math.min(60, Math.max(12, Math.ceil(heading.length / 2) + 2, ...texts.map(length => length + 2)))
}

function definitionRows(about: About, words: ReportWords, language: Language): Row[] {
  const line = (value: string): Row => [{ value, columnSpan: 2 }, null]
  return [
    [{ value: words.title, fontWeight: 'bold', fontSize: 14, columnSpan: 2 }, null],
    line(about.hall),
    line(about.period),
    line(about.made),
    [],
    ...Object.entries(definitionWords(language, about.place)).map(
      ([rule, text]): Row => [
        { value: rule, fontWeight: 'bold', alignVertical: 'top' },
        { value: text, wrap: true, alignVertical: 'top' },
      ],
    ),
  ]
}
