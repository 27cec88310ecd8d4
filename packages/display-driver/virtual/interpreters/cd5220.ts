import { decodeByte } from '../../src/charset.ts'
import type { Cd5220Model } from '../../src/models.ts'
import { createCharacterGlass, cursorMovements } from './character-glass.ts'
import type { ByteReader, Interpreter } from './interpreter.ts'

const carriageReturn = 0x0d
const brightnessOf = [1, 0.25, 0.5, 0.75, 1]

export function interpretCd5220(model: Cd5220Model): Interpreter {
  const glass = createCharacterGlass(model)
  const controls = cursorMovements(glass)
  /** After a line command only line commands are obeyed, until CLR or CAN. */
  let stringMode = false
  let level = 4
  let blinkInterval = 0
  const reader = read()
  reader.next()

  return {
    take: byte => void reader.next(byte),
    seen: () => ({ rows: glass.rows(), blink: blinkInterval > 0, brightness: brightnessOf[level] ?? 1 }),
  }

  function* read(): ByteReader {
    while (true) {
      const byte = yield
      if (byte === 0x1b) yield* readEscape(yield)
      else if (byte === 0x1f) yield* readUnitSeparator(yield)
      else if (byte === 0x0c) leaveStringMode(glass.clear)
      else if (byte === 0x18) leaveStringMode(glass.clearRow)
      else if (stringMode) continue
      else if (byte >= 0x20) glass.put(decodeByte(byte, model.charset))
      else controls[byte]?.()
    }
  }

  function leaveStringMode(clear: () => void): void {
    stringMode = false
    clear()
  }

  function* readEscape(command: number): Generator<undefined, void, number> {
    switch (command) {
      case 0x51:
        return yield* readLine(yield)
      case 0x40:
        if (!stringMode) initialize()
        return
      case 0x11:
        return unlocked(() => glass.setMode('overwrite'))
      case 0x12:
        return unlocked(() => glass.setMode('scroll-up'))
      case 0x13:
        return unlocked(() => glass.setMode('scroll-left'))
      case 0x2a: {
        const n = yield
        if (n >= 1 && n <= 4) unlocked(() => (level = n))
        return
      }
      case 0x6c: {
        const [x, y] = [yield, yield]
        return unlocked(() => glass.moveTo(x, y))
      }
      case 0x5b: {
        const end = yield
        if (end === 0x48) unlocked(() => glass.moveTo(1, 1))
        if (end === 0x4b) unlocked(() => glass.moveTo(1, model.rows))
        if (end === 0x4c) unlocked(() => glass.moveToRowStart())
        return
      }
      case 0x57: // window: its range follows
        if (((yield) & 1) === 1) for (let rest = 3; rest > 0; rest--) yield
        return
      case 0x25: // character sets, cursor, peripheral: one parameter, read over
      case 0x3d:
      case 0x3f:
      case 0x5f:
      case 0x63:
      case 0x66:
        yield
        return
    }
  }

  function* readLine(which: number): Generator<undefined, void, number> {
    const text: number[] = []
    for (let byte = yield; byte !== carriageReturn; byte = yield) if (text.length < 40) text.push(byte)
    const row = which - 0x41
    if (row < 0 || row >= model.rows) return
    stringMode = true
    glass.setMode('overwrite')
    glass.moveTo(1, row + 1)
    const characters = text
      .slice(0, model.columns)
      .map(byte => (byte < 0x20 ? ' ' : decodeByte(byte, model.charset)))
    for (let index = 0; index < model.columns; index++) glass.put(characters[index] ?? ' ')
  }

  function* readUnitSeparator(command: number): Generator<undefined, void, number> {
    if (command === 0x45) {
      const n = yield
      unlocked(() => (blinkInterval = n))
    } else if (command === 0x58) yield
  }

  function unlocked(obeyed: () => void): void {
    if (!stringMode) obeyed()
  }

  function initialize(): void {
    glass.setMode('overwrite')
    glass.clear()
    level = 4
    blinkInterval = 0
  }
}
