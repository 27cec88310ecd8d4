/**
 * Carries out commands: settings change at once; whatever puts dots on paper is handed on as strokes, one by one.
 *
 *   command ──▶ macros ──┬─▶ settings
 *                        ├─▶ letters, bit images ──▶ the line ──┐
 *                        ├─▶ bar codes, symbols, graphics ──────┼─▶ standard mode or page mode ──▶ strokes
 *                        └─▶ feeds, cuts                        ┘
 */
import { mountBlade } from './blade.ts'
import type { Command } from './commands.ts'
import { openDrawings } from './drawings.ts'
import { openLetterReader } from './letters.ts'
import { openMacros } from './macros.ts'
import type { Mode } from './mode.ts'
import { pageCommand } from './page-commands.ts'
import { openPageMode, type PageMode } from './page-mode.ts'
import { settingCommands, tracelessCommands } from './setting-commands.ts'
import { initialSettings, type Settings } from './settings.ts'
import { openStandardMode } from './standard-mode.ts'
import type { Stroke, Strokes } from './strokes.ts'

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

const wordAt = (p: Uint8Array): number => (p[0] ?? 0) + (p[1] ?? 0) * 256
const signedAt = (p: Uint8Array): number => (wordAt(p) << 16) >> 16

export function mountPrintHead(abilities: HeadAbilities): PrintHead {
  const { dots, unitsPerDot } = abilities
  const dpi = Math.round(abilities.dotsPerMm * 25.4)
  const letters = openLetterReader()
  const macros = openMacros()
  let set: Settings = initialSettings(unitsPerDot)
  let standard: Mode = openStandardMode(dots, () => set)
  let page: PageMode | undefined
  const mode = (): Mode => page ?? standard

  const across = (units: number): number => Math.round(units * set.unit.x)
  const down = (units: number): number => Math.round(units * set.unit.y)

  const blade = mountBlade({
    ...{ dots, cutter: abilities.cutter, presenter: abilities.presenter, down },
    *finishLine() {
      if (!page) yield* standard.finish()
    },
  })

  function reset(): void {
    set = initialSettings(unitsPerDot)
    standard = openStandardMode(dots, () => set)
    page = undefined
    letters.drop()
    drawings.reset()
  }

  function* type(bytes: Uint8Array): Strokes {
    for (const letter of letters.read(bytes, set)) yield* mode().letter(letter)
  }

  const drawings = openDrawings({
    ...{ dots, qr: abilities.qr, mode, type, onRemark: abilities.onRemark },
    settings: () => set,
    isPage: () => page !== undefined,
  })

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
      case 'GS V':
        return abilities.cutter === 'esc-i' ? undefined : yield* blade.cut(p)
      case 'ESC i':
      case 'ESC m':
        return yield* blade.cut(Uint8Array.of(1))
      case 'GS e':
        return yield* blade.present(p)
      case 'FS P':
        return yield* blade.cutAndPresent()
      default:
        return drawings.isDrawing(command) ? yield* drawings.draw(command) : settle(command, first)
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
      drawings.earn(command.bytes.length)
      if (command.name === 'GS :') return macros.startOrEnd()
      if (command.name !== 'GS ^') {
        macros.record(command)
        return yield* perform(command)
      }
      for (const again of macros.play(command.parameters[0]!)) yield* perform(again)
    },
    logoKeys: drawings.logoKeys,
    reset,
  }
}
