/**
 * The ticket on paper, short: the lines that the hall chose, in its order. As it comes the number is first and biggest, then the
 * service, then when it is called.
 */
import type { PaperBlock, PaperDocument, TextBlock } from '@antrean/printer-driver'
import {
  DEFAULT_TICKET_LINES,
  type IssuedTicket,
  NEEDED_LINES,
  type TicketLine,
} from '@antrean/queue-core/contract'
import { linesOf, type PaperSetting } from './lines.ts'

export type { PaperSetting } from './lines.ts'

export function ticketPaper(ticket: IssuedTicket, setting: PaperSetting): PaperDocument {
  const lines = linesOf(ticket, setting)
  const isKnown = (line: string): line is TicketLine => Object.hasOwn(lines, line)
  // One of a later release is left out; a ticket without what it needs is none.
  const chosen = setting.hall?.ticket?.lines.filter(isKnown)
  const order = chosen && NEEDED_LINES.every(its => chosen.includes(its)) ? chosen : DEFAULT_TICKET_LINES
  const said = order.map(line => ({ line, blocks: lines[line]() })).filter(({ blocks }) => blocks.length > 0)
  const blocks: PaperBlock[] = []
  for (let n = 0; n < said.length; n++) {
    const { line, blocks: its } = said[n]!
    const next = said[n + 1]
    const joined = next && onOneLine(line, its, next, setting.columns)
    blocks.push(...(joined || its))
    if (joined) n++
    blocks.push(...gapBetween(joined ? next!.line : line, said[n + 1]?.line))
  }
  return { blocks: [...blocks, { kind: 'cut' }] }
}

/** What is read together stands together, without a gap within. */
const GROUPS: readonly (readonly TicketLine[])[] = [
  ['number', 'service', 'unit', 'priority'],
  ['call-by', 'ahead', 'wait'],
  ['further'],
  ['where-to-wait', 'missed'],
  ['scan'],
  ['hall', 'issued', 'free', 'footer'],
]

/** In lines of text. The code's quiet zone is four modules. */
function gapBetween(one: TicketLine, other: TicketLine | undefined): PaperBlock[] {
  if (other === undefined) return one === 'qr' ? [feed(0.8)] : []
  if (one === 'qr' || other === 'qr') return [feed(0.8)]
  if (one === 'logo' || other === 'logo') return [feed(0.4)]
  return GROUPS.some(group => group.includes(one) && group.includes(other)) ? [] : [feed(0.5)]
}

const feed = (lines: number): PaperBlock => ({ kind: 'feed', lines })

/** Paper is short where two things fit on one line: when it was given, and that it costs nothing. */
function onOneLine(
  line: TicketLine,
  [one]: PaperBlock[],
  next: { line: TicketLine; blocks: PaperBlock[] },
  columns: number,
): TextBlock[] | null {
  const [other] = next.blocks
  if (line !== 'issued' || next.line !== 'free' || one?.kind !== 'text' || other?.kind !== 'text') return null
  const text = `${one.text} - ${other.text}`
  return text.length <= columns ? [{ ...one, text }] : null
}
