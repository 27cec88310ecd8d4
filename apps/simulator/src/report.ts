/** The figures as people read them. */
import type { Comparison } from './compare.ts'
import { type Figures, figuresBy, figuresOf } from './figures.ts'

const HEAD = ['', 'visitors', 'in time', 'late', 'median', '95 %', 'worst']

export function report({ outcomes, lateLowerBound }: Comparison, closes: number, main: string): string {
  const lines = [
    table([HEAD, ...[...outcomes].map(([name, all]) => row(name, figuresOf(all, closes)))]),
    `No policy could have less than ${lateLowerBound} late.`,
  ]
  const own = [...outcomes].find(([name]) => name === main) ?? [...outcomes][0]
  if (own) {
    const [name, all] = own
    const byService = figuresBy(all, closes, ({ visitor }) => `service ${visitor.service}`)
    const byPriority = figuresBy(all, closes, ({ visitor }) => (visitor.priority ? 'priority' : 'normal'))
    lines.push('', `${name}, by service and by priority:`)
    lines.push(table([HEAD, ...[...byService, ...byPriority].map(([part, figures]) => row(part, figures))]))
  }
  return lines.join('\n')
}

const row = (name: string, f: Figures): string[] => [
  name,
  `${f.arrivals}`,
  f.arrivals === 0 ? '–' : `${((100 * f.calledWithinTarget) / f.arrivals).toFixed(1)} %`,
  `${f.late}`,
  ...[f.p50Seconds, f.p95Seconds, f.worstSeconds].map(clock),
]

/** 4:05 or 1:04:05. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  if (parts[0] === 0) parts.shift()
  return parts.map((part, n) => (n === 0 ? `${part}` : `${part}`.padStart(2, '0'))).join(':')
}

function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(cells => cells[column]!.length)))
  return rows
    .map(cells =>
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
