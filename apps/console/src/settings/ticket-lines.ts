/** The lines of a ticket as they are chosen and moved. */
import {
  DEFAULT_TICKET_LINES,
  type HallConfig,
  TICKET_LINES,
  type TicketLayout,
  type TicketLine,
} from '@antrean/queue-core/contract'
import { isSame } from './draft.ts'

export const layoutOf = ({ ticket }: HallConfig): TicketLayout =>
  ticket ?? { lines: [...DEFAULT_TICKET_LINES] }

/** Those on the ticket as they stand there, then the others. */
export const allLines = (lines: readonly TicketLine[]): TicketLine[] => [
  ...lines,
  ...TICKET_LINES.filter(line => !lines.includes(line)),
]

/** One that comes on stands where it would as the ticket comes: behind the nearest that stands before it there. */
export function ticked(lines: readonly TicketLine[], line: TicketLine, on: boolean): TicketLine[] {
  const others = lines.filter(its => its !== line)
  if (!on) return others
  const before = TICKET_LINES.slice(0, TICKET_LINES.indexOf(line)).findLast(its => others.includes(its))
  return others.toSpliced(before ? others.indexOf(before) + 1 : 0, 0, line)
}

export function moved<Line>(lines: readonly Line[], line: Line, by: -1 | 1): Line[] {
  const at = lines.indexOf(line)
  const other = lines[at + by]
  return other === undefined ? [...lines] : lines.with(at, other).with(at + by, line)
}

/** As it comes it is not written down: the ticket then follows what a later release makes of it. */
export function withLayout(settings: HallConfig, layout: TicketLayout): HallConfig {
  const { ticket: _, ...rest } = settings
  const { footer, lines } = layout
  const said = lines.includes('footer') && footer ? { lines, footer } : { lines }
  return isSame(said, { lines: DEFAULT_TICKET_LINES }) ? rest : { ...rest, ticket: said }
}
