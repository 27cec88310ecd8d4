import { centre } from '../../src/charset.ts'
import type { AlphaModel } from '../../src/models.ts'
import type { ByteReader, Interpreter } from './interpreter.ts'

const soh = 0x01
const stx = 0x02
const etx = 0x03
const eot = 0x04
/** As alphasign, alphasignpy and tenderlove/betabrite have them: 31 red, 32 green, 33 amber, 34 dim red, 35 dim green, 36 brown, 37 orange, 38 yellow, 39 rainbow 1, 41 rainbow 2. */
const dimColours = [0x34, 0x35]
/** Longer packets than any sign's memory are noise. */
const longestPacket = 4096

type TextFile = { mode: string; dim: boolean; lines: number[][] }

export function interpretAlpha(model: AlphaModel, address: string): Interpreter {
  const files = new Map<string, TextFile>()
  const reader = read()
  reader.next()

  return {
    take: byte => void reader.next(byte & 0x7f), // seven data bits: the eighth is parity
    seen() {
      // The priority file covers every other; without it the sign runs its file A.
      const file = files.get('0') ?? files.get('A')
      const rows = Array.from({ length: model.rows }, (_, row) =>
        String.fromCharCode(...centre((file?.lines[row] ?? []).slice(0, model.columns), model.columns)),
      )
      return { rows, blink: file?.mode === 'c', brightness: file?.dim ? 0.3 : 1 }
    },
  }

  function* read(): ByteReader {
    while (true) {
      if ((yield) !== soh) continue
      const packet: number[] = []
      for (let byte = yield; byte !== eot && packet.length < longestPacket; byte = yield) {
        if (byte === soh)
          packet.length = 0 // a new packet begins where an old one broke off
        else packet.push(byte)
      }
      open(packet)
    }
  }

  function open(packet: readonly number[]): void {
    const [type, high, low, start] = packet
    if (start !== stx || type === undefined || high === undefined || low === undefined) return
    if (!addressedToMe(String.fromCharCode(type), String.fromCharCode(high, low))) return
    const body = packet.slice(4)
    const end = body.indexOf(etx)
    if (end >= 0 && !sumsUp(body.slice(0, end), body.slice(end + 1))) return
    const [command, label, ...text] = end >= 0 ? body.slice(0, end) : body
    if (command === 'A'.charCodeAt(0) && label !== undefined) writeText(String.fromCharCode(label), text)
  }

  function addressedToMe(type: string, to: string): boolean {
    if (type !== 'Z' && type !== '!' && type !== model.signType) return false
    return to === '00' || [...to].every((digit, index) => digit === '?' || digit === address[index])
  }

  function sumsUp(body: readonly number[], digits: readonly number[]): boolean {
    const sum = stx + etx + body.reduce((total, byte) => total + byte, 0)
    return Number.parseInt(String.fromCharCode(...digits), 16) === (sum & 0xffff)
  }

  function writeText(label: string, text: readonly number[]): void {
    if (text.length === 0) return void files.delete(label)
    const file: TextFile = { mode: 'a', dim: false, lines: [[]] }
    const bytes = text[Symbol.iterator]()
    const next = () => bytes.next().value ?? 0
    for (const byte of bytes) {
      if (byte === 0x1b) {
        next() // position
        file.mode = String.fromCharCode(next())
        if (file.mode === 'n') next() // a special mode has a second letter
      } else if (byte === 0x1c) {
        const which = next()
        file.dim = dimColours.includes(which)
        // Z and Y: red, green and blue in six digits follow.
        if (which === 0x5a || which === 0x59) for (let digit = 0; digit < 6; digit++) next()
      } else if (byte === 0x0d) {
        file.lines.push([])
      } else if (byte >= 0x20) {
        file.lines.at(-1)?.push(byte)
      } else {
        for (let rest = parameters.get(byte) ?? 0; rest > 0; rest--) next()
      }
    }
    files.set(label, file)
  }
}

/**
 * What follows a control code within a text: double height, descenders, flash, extended character, date, string, picture,
 * font, spacing one letter, an attribute its name and 0 or 1. Wide characters (11, 12) and the time (13) take none. By
 * lancereinsmith/alphasignpy; msparks/alphasign and tenderlove/betabrite agree where they have the code.
 */
const parameters = new Map([
  ...[0x05, 0x06, 0x07, 0x08, 0x0b, 0x10, 0x14, 0x1a, 0x1e].map(code => [code, 1] as const),
  [0x1d, 2] as const,
])
