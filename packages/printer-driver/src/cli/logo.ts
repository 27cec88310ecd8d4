import { readNamedFile } from '@antrean/command-line'
import { type Bitmap, bitmapFromPng } from '../paper/bitmap.ts'
import { storeFirstLogo, storeLogo } from '../paper/commands.ts'
import { CliError, type Command, GIVE_A_FILE, printerOf, say, withPrinter } from './command.ts'
import { printAndTell } from './print.ts'
import { readWords } from './words.ts'

export const logo: Command = {
  usage: 'logo FILE.png URL [--key AN]',
  does: 'stores a picture in the printer’s own memory, once',
  async run(words) {
    const options = { printer: { type: 'string' }, key: { type: 'string', default: 'AN' } } as const
    const { values, positionals } = readWords(words, 2, options)
    const [file, url] = positionals
    if (!file) throw new CliError('Say which picture.')
    if (!/^[ -~]{2}$/.test(values.key))
      throw new CliError(`A key is two plain characters, not "${values.key}".`)
    const image = readPicture(file, readNamedFile('The picture', file, GIVE_A_FILE))
    return withPrinter(printerOf(url, values.printer), async printer => {
      const { profile } = printer
      if (profile.logo === 'none') {
        say(`${profile.title} keeps no pictures; they are sent with each ticket.`)
        return 1
      }
      if (image.width > profile.paper.dots) {
        throw new CliError(
          `The picture is ${image.width} dots wide; the paper of ${profile.name} has ${profile.paper.dots}.`,
        )
      }
      const bytes = profile.logo === 'gs-l' ? storeLogo(values.key, image) : storeFirstLogo(image)
      return printAndTell(printer, { bytes })
    })
  },
}

function readPicture(file: string, bytes: Uint8Array): Bitmap {
  try {
    return bitmapFromPng(bytes)
  } catch {
    throw new CliError(`${file} is no PNG picture. Save it as PNG, black on white.`)
  }
}
