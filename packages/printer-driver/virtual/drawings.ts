/** Commands that draw: bit images, stored pictures, bar codes, symbols and graphics. */
import { openBitImages } from './bit-images.ts'
import { openCodes } from './codes.ts'
import type { Command } from './commands.ts'
import type { Mode } from './mode.ts'
import type { Settings } from './settings.ts'
import { doubled, rasterStamp, type Stamp } from './stamps.ts'
import type { Mark, Strokes } from './strokes.ts'

export type Drawings = {
  /** It is one of these commands. */
  isDrawing(command: Command): boolean
  draw(command: Command): Strokes
  /** So many bytes came, and may be spent on drawing. */
  earn(bytes: number): void
  reset(): void
  logoKeys(): string[]
}

export type DrawingParts = {
  readonly dots: number
  readonly qr: 'native' | 'custom' | 'image'
  settings(): Settings
  mode(): Mode
  isPage(): boolean
  type(bytes: Uint8Array): Strokes
  onRemark(command: Command, why: string): void
}

const wordAt = (p: Uint8Array, at: number): number => (p[at] ?? 0) + (p[at + 1] ?? 0) * 256

const codeNames: ReadonlySet<string> = new Set(['GS k', 'GS (', 'GS 8', 'FS (', 'ESC ('])
const pictureNames: ReadonlySet<string> = new Set(['ESC *', 'GS *', 'GS /', 'GS v', 'GS Q', 'FS p', 'FS q'])

export function openDrawings({ dots, qr, settings, mode, isPage, type, onRemark }: DrawingParts): Drawings {
  const codes = openCodes(qr === 'custom' ? 0x31 : 0x30)
  const images = openBitImages()

  function* block(stamp: Stamp | undefined, mark?: Mark, isCode = false): Strokes {
    if (stamp) yield* mode().block(stamp, mark, isCode)
  }

  /** A printer without the command prints what it can of it as text. */
  const isStranger = (command: Command): boolean =>
    qr === 'image' && command.name === 'GS (' && command.parameters[0] === 0x6b

  function* code(command: Command): Strokes {
    if (isStranger(command))
      return yield* type(command.parameters.filter(byte => byte >= 0x20 && byte < 0x7f))
    try {
      const drawn = codes.read(command, settings())
      if (!drawn) return
      const { areaWidth, leftMargin } = settings()
      const room = Math.min(areaWidth, dots - leftMargin)
      if (drawn.isCode && !isPage() && drawn.stamp.width > room)
        throw new Error(`${drawn.stamp.width} dots are too wide for ${room}`)
      yield* block(drawn.stamp, drawn.mark, drawn.isCode)
    } catch (error) {
      onRemark(command, (error as Error).message)
    }
  }

  function* logo(p: Uint8Array): Strokes {
    const content = `FS ${p[0]}`
    const stamp = images.stored(p[0]!)
    if (stamp) yield* block(doubled(stamp, p[1]!), { kind: 'mark', of: 'logo', content })
  }

  function* picture({ name, parameters: p }: Command): Strokes {
    switch (name) {
      case 'ESC *':
        return mode().picture(images.inLine(p))
      case 'GS *':
        return images.download(p)
      case 'GS /': {
        const stamp = images.downloaded()
        return stamp && mode().picture(doubled(stamp, p[0] ?? 0))
      }
      case 'GS v':
        return yield* block(doubled(rasterStamp(wordAt(p, 2), wordAt(p, 4), p.slice(6)), p[1]!))
      case 'GS Q':
        return yield* block(doubled(images.tall(p), p[1]!))
      case 'FS p':
        return yield* logo(p)
      case 'FS q':
        return images.store(p)
    }
  }

  return {
    isDrawing: ({ name }) => codeNames.has(name) || pictureNames.has(name),
    draw: command => (codeNames.has(command.name) ? code(command) : picture(command)),
    earn: codes.earn,
    reset() {
      codes.reset()
      images.reset()
    },
    logoKeys: codes.keys,
  }
}
