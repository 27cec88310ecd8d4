/** Carries out Star's commands: the print head of print-head.ts for the other language. */

import { plainZero } from '../../src/font/plain-zero.ts'
import type { PrinterProfile } from '../../src/profile/profile.ts'
import type { Command } from '../commands.ts'
import { openLineBox } from '../line-box.ts'
import type { PrintHead } from '../print-head.ts'
import { qrStamp, type Stamp } from '../stamps.ts'
import type { Stroke } from '../strokes.ts'
import { starLetterOf } from './code-pages.ts'
import { qrLevels, starSettingCommands, starSettings } from './settings.ts'

const ZERO = 0x30

export function mountStarHead({ paper, qr, cutter }: PrinterProfile): PrintHead {
  const { dots } = paper
  let set = starSettings()
  let line = openLineBox(dots)
  /** A strip of a picture stands in the line like letters. */
  let strip: Stamp | undefined

  const blankRows = (count: number): Stroke[] =>
    Array.from({ length: Math.max(0, count) }, () => ({ kind: 'row', dots: new Uint8Array(dots) }))

  function stamp(picture: Stamp): Stroke[] {
    const slack = Math.max(0, dots - picture.width)
    const left = set.align === 'left' ? 0 : set.align === 'right' ? slack : Math.floor(slack / 2)
    return Array.from({ length: picture.height }, (_, y): Stroke => {
      const row = new Uint8Array(dots)
      for (let x = 0; x < picture.width && left + x < dots; x++) row[left + x] = Number(picture.isBlack(x, y))
      return { kind: 'row', dots: row }
    })
  }

  /** Prints what stands in the line; the paper moves by `feed` at least. */
  function printLine(feed: number): Stroke[] {
    const picture = strip ? stamp(strip) : []
    const text: Stroke[] = line.isEmpty ? [] : [{ kind: 'mark', of: 'text', content: line.text() }]
    const letters = line.isEmpty
      ? []
      : line.draw(set.align, false).map((row): Stroke => ({ kind: 'row', dots: row }))
    line = openLineBox(dots)
    strip = undefined
    const rows = [...picture, ...letters]
    return [...text, ...rows, ...blankRows(feed - rows.length)]
  }
  const isBegun = (): boolean => !line.isEmpty || strip !== undefined
  const finishLine = (): Stroke[] => (isBegun() ? lineFeed() : [])
  /** Enlarged letters enlarge the feed. */
  const lineFeed = (): Stroke[] => printLine(set.lineDots * set.style.height)

  function type(bytes: Uint8Array): Stroke[] {
    const strokes: Stroke[] = []
    for (const byte of bytes) {
      const letter = starLetterOf(byte, set.codePage)
      const own = byte === ZERO && !set.hasSlash ? plainZero : undefined
      if (line.add({ letter, own }, set.style)) continue
      strokes.push(...lineFeed())
      line.add({ letter, own }, set.style)
    }
    return strokes
  }

  function qrCommand(p: Uint8Array): Stroke[] {
    const [fn, which = 0, value = 0] = p
    if (fn === 0x53 && which === 0x31) set.qr.level = qrLevels[value] ?? 'L'
    if (fn === 0x53 && which === 0x32 && value >= 1 && value <= 8) set.qr.size = value
    if (fn === 0x44) set.qr.data = p.slice(5)
    if (fn !== 0x50 || set.qr.data.length === 0 || qr === 'image') return []
    const { data, size, level } = set.qr
    const content = new TextDecoder().decode(data)
    return [...finishLine(), { kind: 'mark', of: 'qr', content }, ...stamp(qrStamp(content, size, level))]
  }

  function takeStrip(p: Uint8Array): void {
    const width = p[0]! + p[1]! * 256
    const isBlack = (x: number, y: number): boolean =>
      (((p[2 + x * 3 + (y >> 3)] ?? 0) >> (7 - (y & 7))) & 1) === 1
    strip = { width, height: 24, isBlack }
  }

  /** 2 and 3 feed to the blade first, 0 and 1 cut where the paper stands. */
  function cut(n: number): Stroke[] {
    if (cutter.kind === 'none') return []
    return [...finishLine(), { kind: 'cut', feed: n >= 2 ? 0 : -1 }]
  }

  function reset(): void {
    set = starSettings()
    line = openLineBox(dots)
    strip = undefined
  }

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
        return lineFeed()
      case 'ESC @':
        return quietly(reset)
      case 'ESC J':
        return printLine(first * 2)
      case 'ESC I':
        return printLine(first)
      case 'ESC GS A':
        return quietly(() => line.moveTo(first + p[1]! * 256))
      case 'ESC X':
        return quietly(() => takeStrip(p))
      case 'ESC GS y':
        return qrCommand(p)
      case 'ESC d':
        return cut(first % 0x30)
      default:
        return quietly(() => starSettingCommands[name]?.(set, first, p))
    }
  }

  return { carryOut, logoKeys: () => [], reset }
}
