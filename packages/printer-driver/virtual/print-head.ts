/**
 * Carries out commands: settings change at once; whatever puts dots on paper is handed on as strokes, one by one.
 *
 *   command ──▶ macros ──┬─▶ settings
 *                        ├─▶ letters, bit images ──▶ the line ──┐
 *                        ├─▶ bar codes, symbols, graphics ──────┼─▶ standard mode or page mode ──▶ strokes
 *                        └─▶ feeds, cuts                        ┘
 */
import { openBitImages } from './bit-images.ts'
import { openCodes } from './codes.ts'
import type { Command } from './commands.ts'
import { openLetterReader } from './letters.ts'
import { openMacros } from './macros.ts'
import type { Mode } from './mode.ts'
import { pageCommand } from './page-commands.ts'
import { openPageMode, type PageMode } from './page-mode.ts'
import { settingCommands, tracelessCommands } from './setting-commands.ts'
import { initialSettings, type Settings } from './settings.ts'
import { doubled, rasterStamp, type Stamp } from './stamps.ts'
import { openStandardMode } from './standard-mode.ts'
import { blankRows, type Mark, type Stroke, type Strokes } from './strokes.ts'

export type PrintHead = {
  carryOut(command: Command): Iterable<Stroke>
  /** Settings and the unfinished line are gone, as after switching off. Stored logos stay. */
  reset(): void
  /** Of its logos that are kept by key. */
  logoKeys(): string[]
}

export type HeadAbilities = {
  readonly dots: number
  readonly dotsPerMm: number
  /** Vertical motion units of one dot. */
  readonly unitsPerDot: number
  readonly qr: 'native' | 'custom' | 'image'
  /** The command that fires the blade; the other one moves nothing. */
  readonly cutter: 'gs-v' | 'esc-i' | 'none'
  readonly presenter: boolean
  /** What it was told and does not do. */
  onRemark(command: Command, why: string): void
}

const wordAt = (p: Uint8Array, at = 0): number => (p[at] ?? 0) + (p[at + 1] ?? 0) * 256
const signedAt = (p: Uint8Array): number => (wordAt(p) << 16) >> 16

export function mountPrintHead(abilities: HeadAbilities): PrintHead {
  const { dots, unitsPerDot } = abilities
  const dpi = Math.round(abilities.dotsPerMm * 25.4)
  const codes = openCodes(abilities.qr === 'custom' ? 0x31 : 0x30)
  const images = openBitImages()
  const letters = openLetterReader()
  const macros = openMacros()
  let set: Settings = initialSettings(unitsPerDot)
  let standard: Mode = openStandardMode(dots, () => set)
  let page: PageMode | undefined
  const mode = (): Mode => page ?? standard

  const across = (units: number): number => Math.round(units * set.unit.x)
  const down = (units: number): number => Math.round(units * set.unit.y)

  function reset(): void {
    set = initialSettings(unitsPerDot)
    standard = openStandardMode(dots, () => set)
    page = undefined
    letters.drop()
    codes.reset()
    images.reset()
  }

  function* type(bytes: Uint8Array): Strokes {
    for (const letter of letters.read(bytes, set)) yield* mode().letter(letter)
  }

  function* block(stamp: Stamp | undefined, mark?: Mark, isCode = false): Strokes {
    if (stamp) yield* mode().block(stamp, mark, isCode)
  }

  /** A printer without the command prints what it can of it as text. */
  const isStranger = (command: Command): boolean =>
    abilities.qr === 'image' && command.name === 'GS (' && command.parameters[0] === 0x6b

  function* code(command: Command): Strokes {
    if (isStranger(command))
      return yield* type(command.parameters.filter(byte => byte >= 0x20 && byte < 0x7f))
    try {
      const drawn = codes.read(command, set)
      if (!drawn) return
      const room = Math.min(set.areaWidth, dots - set.leftMargin)
      if (drawn.isCode && !page && drawn.stamp.width > room)
        throw new Error(`${drawn.stamp.width} dots are too wide for ${room}`)
      yield* block(drawn.stamp, drawn.mark, drawn.isCode)
    } catch (error) {
      abilities.onRemark(command, (error as Error).message)
    }
  }

  function* cut(p: Uint8Array): Strokes {
    const feed = p.length > 1 ? down(p[1]!) : -1
    if (abilities.cutter === 'none') return yield* blankRows(dots, feed)
    if (!page) yield* standard.finish()
    yield { kind: 'cut', feed }
  }

  function* present(p: Uint8Array): Strokes {
    if (!abilities.presenter) return
    if (p[0] === 3) yield { kind: 'present' }
    if (p[0] === 5) yield { kind: 'eject' }
  }

  /** FS P: cuts and presents; a ticket that still hangs there goes first. */
  function* cutAndPresent(): Strokes {
    if (!abilities.presenter) return
    yield { kind: 'eject' }
    yield* cut(Uint8Array.of(1))
    yield { kind: 'present' }
  }

  function* logo(p: Uint8Array): Strokes {
    const content = `FS ${p[0]}`
    const stamp = images.stored(p[0]!)
    if (stamp) yield* block(doubled(stamp, p[1]!), { kind: 'mark', of: 'logo', content })
  }

  function* perform(command: Command): Strokes {
    const { name, bytes, parameters: p } = command
    const first = p[0] ?? 0
    if (name !== 'text') letters.drop()
    if (page && pageCommand(page, command, set.unit)) return
    switch (name) {
      case 'text':
        return yield* type(bytes)
      case 'LF':
        return yield* mode().feed(set.lineDots)
      case 'HT':
        return mode().tab()
      case 'ESC @':
        return reset()
      case 'ESC J':
        return yield* mode().feed(down(first))
      case 'ESC d':
        yield* mode().finish()
        return yield* mode().feed(Math.max(0, first * set.lineDots))
      case 'ESC $':
        return mode().moveTo(across(wordAt(p)))
      case 'ESC \\':
        return mode().moveBy(across(signedAt(p)))
      case 'ESC L':
        page ??= openPageMode(dots, () => set)
        return
      case 'ESC S':
        page = undefined
        return
      case 'FF':
      case 'ESC \f': {
        const printed = page
        if (name === 'FF') page = undefined
        return printed ? yield* printed.print() : undefined
      }
      case 'ESC *':
        return mode().picture(images.inLine(p))
      case 'GS *':
        return images.download(p)
      case 'GS /': {
        const stamp = images.downloaded()
        return stamp && mode().picture(doubled(stamp, first))
      }
      case 'GS v':
        return yield* block(doubled(rasterStamp(wordAt(p, 2), wordAt(p, 4), p.slice(6)), p[1]!))
      case 'GS Q':
        return yield* block(doubled(images.tall(p), p[1]!))
      case 'FS p':
        return yield* logo(p)
      case 'FS q':
        return images.store(p)
      case 'GS k':
      case 'GS (':
      case 'GS 8':
      case 'FS (':
      case 'ESC (':
        return yield* code(command)
      case 'GS V':
        return abilities.cutter === 'esc-i' ? undefined : yield* cut(p)
      case 'ESC i':
      case 'ESC m':
        return yield* cut(Uint8Array.of(1))
      case 'GS e':
        return yield* present(p)
      case 'FS P':
        return yield* cutAndPresent()
      default:
        return settle(command, first)
    }
  }

  /** Commands that print nothing. */
  function settle(command: Command, first: number): void {
    const change = settingCommands[command.name]
    if (change) change(set, first, command.parameters, dpi)
    else if (!tracelessCommands.has(command.name)) abilities.onRemark(command, 'not drawn')
  }

  return {
    *carryOut(command) {
      codes.earn(command.bytes.length)
      if (command.name === 'GS :') return macros.startOrEnd()
      if (command.name !== 'GS ^') {
        macros.record(command)
        return yield* perform(command)
      }
      for (const again of macros.play(command.parameters[0]!)) yield* perform(again)
    },
    logoKeys: codes.keys,
    reset,
  }
}
