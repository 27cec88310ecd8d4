import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeByte, fitToGlass } from '../../src/charset.ts'
import { type DisplayFace, darkFace } from '../../src/face.ts'
import { encodeFace, encodePreparation } from '../../src/families/encode.ts'
import { type DisplayModel, models } from '../../src/models.ts'
import { createInterpreter } from './create-interpreter.ts'

const anyFace: fc.Arbitrary<DisplayFace> = fc.record({
  lines: fc.array(fc.oneof(fc.string({ maxLength: 24 }), fc.string({ maxLength: 24, unit: 'binary' })), {
    maxLength: 3,
  }),
  blink: fc.boolean(),
  brightness: fc.constantFrom('off', 'dim', 'normal', 'bright'),
})

const canBeDimmed = (model: DisplayModel) => !['alpha-mono', 'counter-6'].includes(model.name)
const addressOf = (model: DisplayModel) =>
  model.family === 'alpha' ? '1F' : model.family === 'panel' ? '42' : ''

describe.each(models.map(model => [model.name, model] as const))('%s', (_, model) => {
  const address = addressOf(model)
  const expectedRows = (face: DisplayFace) =>
    fitToGlass(face.brightness === 'off' ? darkFace : face, model, model.charset).map(row =>
      row.map(byte => decodeByte(byte, model.charset)).join(''),
    )

  it('shows the face that was encoded, whatever it showed before', () => {
    fc.assert(
      fc.property(fc.array(anyFace, { minLength: 1, maxLength: 4 }), faces => {
        const interpreter = createInterpreter(model, address)
        const last = faces.at(-1)!
        const stream = [encodePreparation(model), ...faces.map(face => encodeFace(face, model, address))]
        for (const byte of stream.flatMap(bytes => [...bytes])) interpreter.take(byte)
        const seen = interpreter.seen()
        expect(seen.rows).toEqual(expectedRows(last))
        expect(seen.blink).toBe(last.blink && last.brightness !== 'off')
        if (last.brightness === 'bright') expect(seen.brightness).toBe(1)
        if (last.brightness === 'dim' && canBeDimmed(model)) expect(seen.brightness).toBeLessThan(0.5)
      }),
    )
  })

  it('shows the same again when the face is repeated, and after a power cycle without preparation', () => {
    fc.assert(
      fc.property(anyFace, face => {
        const bytes = encodeFace(face, model, address)
        const seenAfter = (times: number) => {
          const interpreter = createInterpreter(model, address)
          for (let n = 0; n < times; n++) for (const byte of bytes) interpreter.take(byte)
          return interpreter.seen()
        }
        expect(seenAfter(2)).toEqual(seenAfter(1))
        expect(seenAfter(1).rows).toEqual(expectedRows(face))
      }),
    )
  })

  it('survives any bytes at all, with a whole picture', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), noise => {
        const interpreter = createInterpreter(model, address)
        for (const byte of noise) interpreter.take(byte)
        const { rows, brightness } = interpreter.seen()
        expect(rows).toHaveLength(model.rows)
        for (const row of rows) expect(row).toHaveLength(model.columns)
        expect(brightness).toBeGreaterThanOrEqual(0)
        expect(brightness).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('recovers from a face that broke off anywhere by the two that follow', () => {
    fc.assert(
      fc.property(anyFace, anyFace, fc.nat(), (broken, face, at) => {
        const interpreter = createInterpreter(model, address)
        const bytes = encodeFace(broken, model, address)
        for (const byte of bytes.slice(0, at % bytes.length)) interpreter.take(byte)
        for (const byte of [...encodeFace(face, model, address), ...encodeFace(face, model, address)])
          interpreter.take(byte)
        expect(interpreter.seen().rows).toEqual(expectedRows(face))
      }),
    )
  })
})

describe('several panels on one line', () => {
  it('obey only frames with their own address', () => {
    const model = models.find(model => model.name === 'counter-4')!
    const panels = ['1', '2', '3'].map(address => createInterpreter(model, address))
    const face = { lines: ['B007'], blink: true, brightness: 'bright' } as const
    for (const byte of encodeFace(face, model, '2')) for (const panel of panels) panel.take(byte)
    expect(panels.map(panel => panel.seen().rows[0])).toEqual(['    ', 'B007', '    '])
  })
})

describe('commands of the manuals that the encoders do not use', () => {
  const type = (name: string, ...bytes: (number | string)[]) => {
    const interpreter = createInterpreter(models.find(model => model.name === name)!, '00')
    for (const part of bytes)
      for (const byte of Buffer.from(typeof part === 'string' ? part : [part])) interpreter.take(byte)
    return interpreter.seen()
  }

  it('DM-D: home, clear line, scroll, brightness in steps, ESC = for the printer', () => {
    expect(type('epson-dm-d', 'SALAH', 0x0b, 'BENAR').rows[0]).toMatch(/^BENAR /)
    expect(type('epson-dm-d', 'hapus', 0x18).rows[0]).toBe(' '.repeat(20))
    expect(type('epson-dm-d', 0x1f, 0x02, 'x'.repeat(40), 'y').rows).toEqual([
      'x'.repeat(20),
      `y${' '.repeat(19)}`,
    ])
    expect(type('epson-dm-d', 0x1f, 0x58, 2).brightness).toBe(0.4)
    expect(type('epson-dm-d', 'A', 0x1b, 0x3d, 0x01, 'B', 0x1b, 0x3d, 0x02, 'C').rows[0]).toMatch(/^AC /)
  })

  it('CD5220: a line command locks the display until it is cleared', () => {
    const line = [0x1b, 0x51, 0x41, 'ATAS', 0x0d] as const
    expect(type('cd5220', ...line, 'x', 0x1b, 0x2a, 1)).toMatchObject({ brightness: 1 })
    expect(type('cd5220', ...line, 'x').rows[0]).toMatch(/^ATAS /)
    expect(type('cd5220', ...line, 0x0c, 'x').rows[0]).toMatch(/^x /)
  })

  // msparks/alphasign and lancereinsmith/alphasignpy, written from the maker's protocol 9708-8061F.
  it('Alpha: skips what a code says of the text, and no letter more', () => {
    const says = (text: string) => type('betabrite', 0, 1, 'Z00', 2, `AA\x1b b${text}`, 4).rows[0]!.trim()
    expect(says('\x12A\x110\x130')).toBe('A00')
    expect(says('\x1d01A\x1d70B')).toBe('AB')
    expect(says('\x051A\x061B\x071C\x1e0D\x1a3E')).toBe('ABCDE')
    expect(says('\x0b0A\x10SB\x14PC\x08zD')).toBe('ABCD')
    expect(says('\x1c1A\x1cZFF0000B\x1cY00FF00C')).toBe('ABC')
  })

  it('Alpha: a wrong checksum is ignored; an empty priority file shows what lies beneath', () => {
    const packet = (body: string, sum = '') => [0, 0, 1, 'Z00', 2, body, ...(sum ? [3, sum] : []), 4]
    expect(type('betabrite', ...packet('AA\x1b bHALO')).rows[0]).toBe('    HALO     ')
    expect(type('betabrite', ...packet('AA\x1b bHALO', '0000')).rows[0]).toBe(' '.repeat(13))
    const both = [...packet('AA\x1b bHALO'), ...packet('A0\x1b bA012')]
    expect(type('betabrite', ...both).rows[0]).toContain('A012')
    expect(type('betabrite', ...both, ...packet('A0')).rows[0]).toContain('HALO')
  })
})
