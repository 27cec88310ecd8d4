import { readNamedFile } from '@antrean/command-line'
import type { Rendered } from '../../virtual/render.ts'
import { findProfile } from '../profile/find.ts'
import { CliError, type Command, GIVE_A_FILE, say, writeOutput } from './command.ts'
import { readWords } from './words.ts'

export const render: Command = {
  usage: 'render FILE.bin --png OUT.png [--profile NAME] [--json]',
  does: 'any ESC/POS stream as pictures: OUT.png, OUT-2.png, …; and what of it is not drawn',
  async run(words) {
    const options = {
      png: { type: 'string' },
      profile: { type: 'string' },
      json: { type: 'boolean', default: false },
    } as const
    const { values, positionals } = readWords(words, 1, options)
    const [file] = positionals
    if (!file || !values.png) throw new CliError('Say which file to render, and --png where to.')
    const bytes = Uint8Array.from(readNamedFile('The file', file, GIVE_A_FILE))
    // The codes of this world are large to load, and no other command needs them.
    const { renderWithRemarks } = await import('../../virtual/render.ts')
    const { sentenceOf } = await import('../../virtual/remarks.ts')
    const rendered = await renderWithRemarks([bytes], findProfile(values.profile))
    const pictures = rendered.pieces.map((_, index) => pictureName(values.png!, index))
    for (const [index, piece] of rendered.pieces.entries()) await writeOutput(pictures[index]!, piece.png())
    if (values.json) say(JSON.stringify(asJson(rendered, pictures)))
    else tell(rendered, pictures, rendered.remarks.map(sentenceOf))
    return 0
  },
}

const pictureName = (png: string, index: number): string =>
  index === 0 ? png : png.replace(/(\.png)?$/i, `-${index + 1}.png`)

function tell({ pieces, furtherRemarks }: Rendered, pictures: readonly string[], missing: string[]): void {
  for (const [index, piece] of pieces.entries()) {
    say(`${pictures[index]}: ${piece.widthMm} × ${piece.heightMm} mm${piece.isCut ? '' : ', not cut'}`)
    for (const data of piece.qr) say(`  QR: ${data}`)
    for (const code of piece.codes) say(`  ${code}`)
  }
  if (pieces.length === 0) say('Nothing would be on the paper.')
  if (furtherRemarks > 0) missing.push(`and ${furtherRemarks} more`)
  if (missing.length > 0) process.stderr.write(`Not drawn:\n${missing.map(line => `  ${line}\n`).join('')}`)
}

/** One line: the pieces from first to last, and what is not on them, each with its offset in the file. */
const asJson = ({ pieces, remarks, furtherRemarks }: Rendered, pictures: readonly string[]): object => ({
  pieces: pieces.map(({ text, qr, codes, isCut, widthMm, heightMm }, index) => ({
    ...{ png: pictures[index], text, qr, codes, isCut, widthMm, heightMm },
  })),
  notDrawn: remarks,
  furtherNotDrawn: furtherRemarks,
})
