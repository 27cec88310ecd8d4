import { type ComposedPaper, composePaper } from '../paper/compose.ts'
import type { TextBlock } from '../paper/document.ts'
import { generic80 } from '../profile/generic.ts'
import { profileSchema } from '../profile/profile.ts'
import { askProcessId } from '../status/requests.ts'

/** Widths of the printers that there are, in characters of font A. */
export const widths = [32, 42, 48] as const
/** Without bit 4 in any letter, as those of jobs. */
export const probeId = 'AaBb'

/** Every model is asked by the same page: what it cannot do shows. */
const anyPrinter = profileSchema.parse({ ...generic80, ownCharacters: false })

const ruler = (width: number): TextBlock => ({
  kind: 'text',
  text: `${width} ${'-'.repeat(width - 6)} ${width}`,
})

/** Rulers, a QR code by `GS ( k`, and a cut; the process id is asked for before the blade. */
export function composeProbePage(): ComposedPaper {
  const paper = composePaper(
    {
      blocks: [
        { kind: 'text', text: 'PRINTER PROBE', bold: true },
        ...widths.map(ruler),
        { kind: 'text', text: 'QR:' },
        { kind: 'qr', data: 'printer probe' },
        { kind: 'text', text: 'Digits here mean nothing:' },
        { kind: 'cut' },
      ],
    },
    anyPrinter,
  )
  const beforeTheCut = paper.pieces.slice(0, -1)
  return { ...paper, pieces: [...beforeTheCut, askProcessId(probeId), ...paper.pieces.slice(-1)] }
}
