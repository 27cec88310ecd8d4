import { readNamedFile } from '@antrean/command-line'
import { renderStream } from '../../virtual/render.ts'
import { findProfile } from '../profile/find.ts'
import { CliError, type Command, GIVE_A_FILE, say, writeOutput } from './command.ts'
import { readWords } from './words.ts'

export const render: Command = {
  usage: 'render FILE.bin --png OUT.png [--profile NAME]',
  does: 'any ESC/POS stream as pictures: OUT.png, OUT-2.png, …',
  async run(words) {
    const options = { png: { type: 'string' }, profile: { type: 'string' } } as const
    const { values, positionals } = readWords(words, 1, options)
    const [file] = positionals
    if (!file || !values.png) throw new CliError('Say which file to render, and --png where to.')
    const pieces = await renderStream(
      Uint8Array.from(readNamedFile('The file', file, GIVE_A_FILE)),
      findProfile(values.profile),
    )
    for (const [index, piece] of pieces.entries()) {
      const out = index === 0 ? values.png : values.png.replace(/(\.png)?$/i, `-${index + 1}.png`)
      await writeOutput(out, piece.png())
      say(`${out}: ${piece.widthMm} × ${piece.heightMm} mm${piece.isCut ? '' : ', not cut'}`)
      for (const data of piece.qr) say(`  QR: ${data}`)
    }
    if (pieces.length === 0) say('Nothing would be on the paper.')
    return 0
  },
}
