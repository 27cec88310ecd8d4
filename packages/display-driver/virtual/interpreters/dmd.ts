import { type Charset, decodeByte } from '../../src/charset.ts'
import type { DmdModel } from '../../src/models.ts'
import { createCharacterGlass, cursorMovements } from './character-glass.ts'
import type { ByteReader, Interpreter } from './interpreter.ts'

/** US X n, in parts of full light; LCDproc says quarters, and none of it is seen on a screen. */
const brightnessOf = [1, 0.2, 0.4, 0.6, 1]

/** Parameters of what follows US and shows nothing here. */
const READ_OVER: Record<number, number> = {
  ...{ 35: 2, 84: 2, 94: 2 }, // annunciator, time, macro
  ...{ 44: 1, 46: 1, 59: 1, 67: 1, 114: 1, 118: 1 }, // punctuation, cursor, reverse, DTR
}

export function interpretDmd(model: DmdModel): Interpreter {
  const glass = createCharacterGlass(model)
  const controls: Record<number, () => void> = {
    ...cursorMovements(glass),
    12: glass.clear,
    24: glass.clearRow,
  }
  let selected = true
  let level = 4
  let blinkInterval = 0
  let codePage = 0
  const reader = read()
  reader.next()

  return {
    take: byte => void reader.next(byte),
    seen: () => ({
      rows: glass.rows(),
      blink: blinkInterval > 0 && blinkInterval < 255,
      brightness: blinkInterval === 255 ? 0 : (brightnessOf[level] ?? 1),
    }),
  }

  function* read(): ByteReader {
    while (true) {
      const byte = yield
      if (byte === 0x1b) yield* readEscape(yield)
      else if (!selected) continue
      else if (byte === 0x1f) yield* readUnitSeparator(yield)
      else if (byte >= 0x20) glass.put(decodeByte(byte, charset()))
      else controls[byte]?.()
    }
  }

  function* readEscape(command: number): Generator<undefined, void, number> {
    switch (command) {
      case 0x3d: // which device listens: bit 1 is the display
        selected = ((yield) & 0x02) !== 0
        return
      case 0x40:
        if (selected) initialize()
        return
      case 0x74:
        codePage = yield
        return
      case 0x25: // user-defined characters on, off, delete; international set: read over
      case 0x3f:
      case 0x52:
        yield
        return
      case 0x57: // window: the range follows only when it is selected
        yield
        if (((yield) & 1) === 1) for (let rest = 4; rest > 0; rest--) yield
        return
      case 0x26: // user-defined characters: s n m, then for each character a width and s × width bytes
        yield* readOverCharacters(yield, yield, yield)
        return
    }
  }

  function* readUnitSeparator(command: number): Generator<undefined, void, number> {
    switch (command) {
      case 0x01:
        return glass.setMode('overwrite')
      case 0x02:
        return glass.setMode('scroll-up')
      case 0x03:
        return glass.setMode('scroll-left')
      case 0x0a:
        return glass.moveBy(0, -1)
      case 0x0d:
        return glass.moveToRowEnd()
      case 0x24:
        return glass.moveTo(yield, yield)
      case 0x40: // self-test, which ends with everything initialized
        return initialize()
      case 0x42:
        return glass.moveTo(1, model.rows)
      case 0x45:
        blinkInterval = yield
        return
      case 0x58: {
        const n = yield
        if (n >= 1 && n <= 4) level = n
        return
      }
      case 0x28:
        yield
        yield* readOverBlock()
        return
      default:
        for (let rest = READ_OVER[command] ?? 0; rest > 0; rest--) yield
    }
  }

  function initialize(): void {
    glass.setMode('overwrite')
    glass.clear()
    level = 4
    blinkInterval = 0
    codePage = 0
  }

  function charset(): Charset {
    return codePage === 0 ? 'pc437' : 'ascii'
  }
}

/** For each character its width, then width × height bytes. */
function* readOverCharacters(
  height: number,
  first: number,
  last: number,
): Generator<undefined, void, number> {
  for (let code = first; code <= last; code++) {
    for (let rest = Math.min(yield, 5) * Math.min(height, 3); rest > 0; rest--) yield
  }
}

/** A length in two bytes, the lower one first, and so many bytes. */
function* readOverBlock(): Generator<undefined, void, number> {
  const length = (yield) + (yield) * 256
  for (let rest = length; rest > 0; rest--) yield
}
