/** The picture at the top of every ticket, from a file. */
import { CommandLineError, readNamedFile } from '@antrean/command-line'
import { findProfile, type LogoBlock, logoFromPng, parsePrinterUrl } from '@antrean/printer-driver'

/** 15 mm: paper is short, and the number is what counts. */
const MOST_DOTS = 120

/** @throws one sentence about what is wrong with the file */
export function readLogo(file: string, printerUrl: string): LogoBlock {
  const logo = parse(file, readNamedFile('The logo', file, 'Give --logo the path of a PNG picture.'))
  const { width, height } = logo.image
  const { title, paper } = findProfile(parsePrinterUrl(printerUrl).profile)
  if (width > paper.dots || height > MOST_DOTS)
    throw new CommandLineError(
      `--logo ${file} is ${width} × ${height} dots; ${title} takes ${paper.dots} × ${MOST_DOTS} at the most. Make it smaller.`,
    )
  return logo
}

/** The printer turned out to be narrower than the model that the logo was made for: tickets without it beat none. */
export function logoThatFits(
  logo: LogoBlock,
  profile: string | undefined,
  tell: (news: string) => void,
): LogoBlock | null {
  if (profile === undefined) return logo
  const { title, paper } = findProfile(profile)
  if (logo.image.width <= paper.dots) return logo
  tell(
    `The logo is ${logo.image.width} dots wide and ${title} takes ${paper.dots}: tickets go without it. Make it smaller.`,
  )
  return null
}

function parse(file: string, bytes: Uint8Array): LogoBlock {
  try {
    return logoFromPng(bytes)
  } catch {
    throw new CommandLineError(`--logo ${file} is no PNG picture. Save it as PNG, black on white.`)
  }
}
