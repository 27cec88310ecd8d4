/**
 * Carries out commands: settings change at once; whatever puts dots on paper is handed on as strokes, because paper
 * moves slowly and can end in the middle.
 */
import { letterOf } from './code-pages.ts'
import type { Command } from './commands.ts'
import { definedCharacters } from './defined-characters.ts'
import { type LineBox, openLineBox } from './line-box.ts'
import { initialSettings, type Settings } from './settings.ts'
import { columnStamp, qrStamp, rasterStamp, type Stamp } from './stamps.ts'

/** A row of dots, a note of what the dots say, or a deed of the mechanics. */
export type Stroke =
  | { kind: 'row'; dots: Uint8Array }
  | { kind: 'mark'; of: 'text' | 'qr' | 'logo'; content: string }
  | { kind: 'cut'; feed: number }
  | { kind: 'present' }
  | { kind: 'eject' }

export interface PrintHead {
  carryOut(command: Command): Stroke[]
  /** Settings and the unfinished line are gone, as after switching off. Stored logos stay. */
  reset(): void
  /** Of its logos that are kept by key. */
  logoKeys(): string[]
}

export interface HeadAbilities {
  readonly dots: number
  /** Vertical motion units of one dot. */
  readonly unitsPerDot: number
  readonly qr: 'native' | 'custom' | 'image'
  /** The command that fires the blade; the other one moves nothing. */
  readonly cutter: 'gs-v' | 'esc-i' | 'none'
  readonly presenter: boolean
}

const qrLevels = ['L', 'M', 'Q', 'H'] as const
const sides = ['left', 'center', 'right'] as const

export function mountPrintHead(abilities: HeadAbilities): PrintHead {
  const logos = new Map<string, Stamp>()
  let set: Settings = initialSettings()
  let line: LineBox = openLineBox(abilities.dots)

  const blankRow = (): Stroke => ({ kind: 'row', dots: new Uint8Array(abilities.dots) })
  const blankRows = (count: number): Stroke[] => Array.from({ length: Math.max(0, count) }, blankRow)

  const printLine = (): Stroke[] => printAndFeed(set.lineDots)

  /** The paper moves by `dots`, or by the height of the characters where that is more. */
  function printAndFeed(dots: number): Stroke[] {
    if (line.isEmpty) return blankRows(dots)
    const rows = line.draw(set.align, set.smooth)
    const text: Stroke = { kind: 'mark', of: 'text', content: line.text() }
    line = openLineBox(abilities.dots)
    const strokes = rows.map((row): Stroke => ({ kind: 'row', dots: row }))
    return [text, ...strokes, ...blankRows(dots - rows.length)]
  }
  const finishLine = (): Stroke[] => (line.isEmpty ? [] : printLine())

  function type(bytes: Uint8Array): Stroke[] {
    const strokes: Stroke[] = []
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!
      const isDouble = set.kanji && byte >= 0x80
      if (isDouble) at++
      const letter = isDouble ? '\ufffd' : letterOf(byte, set.codePage)
      const own = set.usesOwn && set.style.font === 'A' ? set.own.get(byte) : undefined
      if (line.add(letter, set.style, own)) continue
      strokes.push(...printLine())
      line.add(letter, set.style, own)
    }
    return strokes
  }

  function stamp(picture: Stamp): Stroke[] {
    const slack = Math.max(0, abilities.dots - picture.width)
    const left = set.align === 'left' ? 0 : set.align === 'right' ? slack : Math.floor(slack / 2)
    return Array.from({ length: picture.height }, (_, y): Stroke => {
      const dots = new Uint8Array(abilities.dots)
      for (let x = 0; x < picture.width && left + x < dots.length; x++)
        dots[left + x] = Number(picture.isBlack(x, y))
      return { kind: 'row', dots }
    })
  }

  function qrCommand(p: Uint8Array): Stroke[] {
    const [, , , symbol, fn] = p
    const rest = p.subarray(5)
    if (symbol !== 0x31) return []
    if (fn === 0x43) set.qr.size = rest[0] ?? 3
    const m = abilities.qr === 'custom' ? 0x31 : 0x30
    if (fn === 0x45) set.qr.level = qrLevels[(rest[0] ?? m) - m] ?? 'L'
    if (fn === 0x50 && rest[0] === m) set.qr.data = rest.slice(1)
    if (fn !== 0x51 || rest[0] !== m || set.qr.data.length === 0) return []
    const { data, level, size } = set.qr
    const content = new TextDecoder().decode(data)
    return [...finishLine(), { kind: 'mark', of: 'qr', content }, ...stamp(qrStamp(content, size, level))]
  }

  function logoCommand(p: Uint8Array): Stroke[] {
    const [fn, k1 = 0, k2 = 0] = [p[4], ...p.subarray(fnKeyAt(p[4]))]
    const key = String.fromCharCode(k1, k2)
    if (fn === 0x43) {
      const at = 9
      const width = p[at]! + p[at + 1]! * 256
      const height = p[at + 2]! + p[at + 3]! * 256
      logos.set(key, rasterStamp(Math.ceil(width / 8), height, p.slice(at + 5)))
    }
    const logo = fn === 0x45 ? logos.get(key) : undefined
    return logo ? [{ kind: 'mark', of: 'logo', content: key }, ...stamp(logo)] : []
  }

  function raster(p: Uint8Array): Stroke[] {
    const [stride, height] = [p[2]! + p[3]! * 256, p[4]! + p[5]! * 256]
    const [wide, high] = [p[1]! & 1 ? 2 : 1, p[1]! & 2 ? 2 : 1]
    return [...finishLine(), ...stamp(rasterStamp(stride, height, p.slice(6), wide, high))]
  }

  function cut(p: Uint8Array): Stroke[] {
    const feed = p.length > 1 ? toDots(p[1]!) : -1
    if (abilities.cutter === 'none') return blankRows(feed)
    return [...finishLine(), { kind: 'cut', feed }]
  }

  function present(p: Uint8Array): Stroke[] {
    if (!abilities.presenter) return []
    if (p[0] === 3) return [{ kind: 'present' }]
    return p[0] === 5 ? [{ kind: 'eject' }] : []
  }

  /** FS P: cuts and presents; a ticket that still hangs there goes first. */
  function cutAndPresent(): Stroke[] {
    return abilities.presenter ? [{ kind: 'eject' }, ...cut(Uint8Array.of(1)), { kind: 'present' }] : []
  }

  const toDots = (units: number): number => Math.round(units / abilities.unitsPerDot)

  /** Setting part of the state; prints nothing. */
  const quietly = (change: () => void): Stroke[] => {
    change()
    return []
  }

  function carryOut({ name, bytes, parameters: p }: Command): Stroke[] {
    const first = p[0] ?? 0
    switch (name) {
      case 'text':
        return type(bytes)
      case 'LF':
        return printLine()
      case 'CR':
      case 'NUL':
        return []
      case 'HT':
        return type(Uint8Array.of(0x20))
      case 'ESC @':
        return quietly(() => {
          set = initialSettings()
          line = openLineBox(abilities.dots)
        })
      case 'ESC J':
        return printAndFeed(toDots(first))
      case 'ESC d':
        return [...finishLine(), ...blankRows(first * set.lineDots)]
      case 'ESC a':
        return quietly(() => {
          set.align = sides[first % 0x30] ?? 'left'
        })
      case 'ESC t':
        return quietly(() => {
          set.codePage = first
        })
      case 'ESC E':
      case 'ESC G':
        return quietly(() => {
          set.style.bold = (first & 1) === 1
        })
      case 'ESC -':
        return quietly(() => {
          set.style.underline = ([0, 1, 2] as const)[first % 0x30] ?? 0
        })
      case 'ESC M':
        return quietly(() => {
          set.style.font = first % 0x30 === 1 ? 'B' : 'A'
        })
      case 'ESC !':
        return quietly(() => {
          const [width, height] = [first & 0x20 ? 2 : 1, first & 0x10 ? 2 : 1]
          const underline = first & 0x80 ? 1 : 0
          set.style = {
            ...set.style,
            font: first & 1 ? 'B' : 'A',
            bold: (first & 8) !== 0,
            underline,
            width,
            height,
          }
        })
      case 'ESC 2':
        return quietly(() => {
          set.lineDots = 30
        })
      case 'ESC 3':
        return quietly(() => {
          set.lineDots = toDots(first)
        })
      case 'ESC %':
        return quietly(() => {
          set.usesOwn = (first & 1) === 1
        })
      case 'ESC &':
        return quietly(() => {
          for (const [code, rows] of definedCharacters(p)) set.own.set(code, rows)
        })
      case 'ESC $':
        return quietly(() => line.moveTo(first + (p[1] ?? 0) * 256))
      case 'GS !':
        return quietly(() => {
          set.style = { ...set.style, width: ((first >> 4) & 7) + 1, height: (first & 7) + 1 }
        })
      case 'GS B':
        return quietly(() => {
          set.style.reverse = (first & 1) === 1
        })
      case 'GS b':
        return quietly(() => {
          set.smooth = (first & 1) === 1
        })
      case 'FS .':
      case 'FS &':
        return quietly(() => {
          set.kanji = name === 'FS &'
        })
      case 'FS p':
        return stampStored(`FS ${first}`)
      case 'FS q':
        return quietly(() => logos.set('FS 1', columnStamp(p.subarray(1))))
      case 'GS (':
        if (first === 0x6b) return abilities.qr !== 'image' ? qrCommand(p) : type(printableOf(p))
        return first === 0x4c ? logoCommand(p) : []
      case 'GS v':
        return raster(p)
      case 'GS V':
        return abilities.cutter === 'esc-i' ? [] : cut(p)
      case 'ESC i':
      case 'ESC m':
        return cut(Uint8Array.of(1))
      case 'GS e':
        return present(p)
      case 'FS P':
        return cutAndPresent()
      default:
        return []
    }
  }

  function stampStored(key: string): Stroke[] {
    const logo = logos.get(key)
    return logo ? [{ kind: 'mark', of: 'logo', content: key }, ...stamp(logo)] : []
  }

  return {
    carryOut,
    logoKeys: () => [...logos.keys()].filter(key => key.length === 2),
    reset() {
      set = initialSettings()
      line = openLineBox(abilities.dots)
    },
  }
}

/** Where the key of GS ( L stands: after `30 fn`, or after one more parameter when it is being defined. */
const fnKeyAt = (fn = 0): number => (fn === 0x43 ? 6 : 5)

/** A printer without a QR command prints what it can of it as text. */
const printableOf = (p: Uint8Array): Uint8Array => p.filter(byte => byte >= 0x20 && byte < 0x7f)
