import type { VirtualTicket } from '../../virtual/start.ts'
import type { PaperDocument } from '../paper/document.ts'

const copyMark = 'SALINAN'
/** What the last line of a ticket of ours says: no ticket without it is whole. */
const ending = 'Gratis'

/** The ticket of the campaign: its number first, a last line that shows that it is whole. */
export function campaignTicket(number: string): PaperDocument {
  return {
    blocks: [
      { kind: 'copy-mark', text: copyMark },
      { kind: 'text', text: number, align: 'center', bold: true, width: 4, height: 4 },
      { kind: 'text', text: 'Pengesahan peraturan perusahaan', align: 'center' },
      { kind: 'qr', data: `http://127.0.0.1/t/${number}`, align: 'center', size: 3 },
      { kind: 'text', text: `${ending}, tidak dipungut biaya`, align: 'center' },
      { kind: 'cut' },
    ],
  }
}

export type PaperCount = {
  /** Whole tickets without a mark, and with it. */
  readonly originals: number
  readonly copies: number
}

/** What stands on the pieces that bear the number, for those who look into a disagreement. */
export const textsWith = (pieces: readonly VirtualTicket[], number: string): (readonly string[])[] =>
  pieces.flatMap(({ text }) => (text.includes(number) ? [text] : []))

/** Reads the paper as a visitor does: a ticket is its number and, below it on the same piece, its last line. */
export function countPaper(pieces: readonly VirtualTicket[], number: string): PaperCount {
  let originals = 0
  let copies = 0
  for (const { text } of pieces) {
    for (const [at, line] of text.entries()) {
      if (line !== number) continue
      const rest = text.slice(at + 1)
      const next = rest.findIndex(later => later === number || later.trim() === copyMark)
      const isWhole = (next < 0 ? rest : rest.slice(0, next)).some(later => later.includes(ending))
      if (isWhole && text[at - 1]?.trim() === copyMark) copies++
      else if (isWhole) originals++
    }
  }
  return { originals, copies }
}
