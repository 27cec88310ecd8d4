/** A workbook: a sheet for each grouping with real dates, numbers and percentages, and one with the definition. */
import { type Cell, type Heading, heatOf, type Sheet } from '@antrean/queue-core/report'
import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node'
import type { About } from './about.ts'
import { PRINTED } from './printed.ts'

const HEADING = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'center',
  backgroundColor: '#e8eef6',
  height: 48,
} as const

export async function toXlsx(sheets: readonly Sheet[], about: About): Promise<Uint8Array> {
  const definition = {
    sheet: about.heading,
    data: definitionRows(about),
    columns: [{ width: 8 }, { width: 110 }],
    showGridLines: false,
    orientation: 'landscape' as const,
  }
  return writeExcelFile([...sheets.map(tableOf), definition], { features: [PRINTED] }).toBuffer()
}

const tableOf = (sheet: Sheet) => ({
  sheet: sheet.name,
  data: [
    sheet.headings.map(({ text }) => ({ value: text, ...HEADING })),
    ...sheet.rows.map(row => row.map((its, n) => shaded(cell(its), heatOf(sheet, n, its)))),
    sheet.total.map(its => ({ ...cell(its), fontWeight: 'bold' as const })),
  ],
  columns: sheet.headings.map((heading, n) => ({ width: heading.width ?? widthOf(sheet, n, heading) })),
  stickyRowsCount: 1,
  orientation: 'landscape' as const,
})

/** `heat`: 0 to 1, from white to the darkest on which black letters are read. */
function shaded(its: CellObject | null, heat: number): CellObject | null {
  if (!its || heat === 0) return its
  const towards = (darkest: number) =>
    Math.round(255 - (255 - darkest) * heat)
      .toString(16)
      .padStart(2, '0')
  return { ...its, backgroundColor: `#${[0x6f, 0xa3, 0xdd].map(towards).join('')}` }
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
    case 'count':
    case 'seconds':
      return { value, type: Number, format: '#,##0' }
    case 'share':
      return { value, type: Number, format: '0.00%' }
    case 'percent':
      return { value, type: Number, format: '0"%"' }
    case 'decimal':
      return { value, type: Number, format: '0.00' }
  }
}

/** The name of a service needs room; a figure as much as its heading in two or three lines. */
function widthOf({ rows }: Sheet, column: number, { text }: Heading): number {
  const texts = rows.map(row => (row[column]?.kind === 'text' ? (row[column].value?.length ?? 0) : 0))
  const longest = texts.reduce((most, length) => Math.max(most, length), 0)
  return Math.min(60, Math.max(12, Math.ceil(text.length / 2) + 2, longest + 2))
}

function definitionRows({ title, hall, period, only, made, definition }: About): Row[] {
  const line = (value: string): Row => [{ value, columnSpan: 2 }, null]
  return [
    [{ value: title, fontWeight: 'bold', fontSize: 14, columnSpan: 2 }, null],
    ...[hall, period, ...only, made].map(line),
    [],
    ...definition.map(
      ({ rule, text }): Row => [
        { value: rule, fontWeight: 'bold', alignVertical: 'top' },
        { value: text, wrap: true, alignVertical: 'top' },
      ],
    ),
  ]
}
