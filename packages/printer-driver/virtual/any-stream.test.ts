/** Whatever comes: it is printed or listed, in bounded time, however it was split, and nothing eats what follows. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findProfile } from '../src/profile/find.ts'
import { renderWithRemarks } from './render.ts'
import { ESC, FS, family, GS, linesOf, rendered, stream, word } from './testing/stream.ts'

const profile = findProfile('generic-80')
const letter = fc.integer({ min: 0x21, max: 0x7e }).map(code => String.fromCharCode(code))
const noise = fc.uint8Array({ maxLength: 400 })
/** Noise of which much looks like commands. */
const commands = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom(0x10, 0x1b, 0x1c, 0x1d), fc.nat(127), fc.nat(255)).map(bytes => stream(bytes)),
      fc
        .tuple(fc.constantFrom(ESC, FS, GS), letter, fc.uint8Array({ maxLength: 40 }))
        .map(([prefix, name, body]) => family(prefix, name, body)),
      fc
        .constantFrom(
          'Antrean A012',
          '\n',
          '\t',
          '\f',
          '\x18',
          '\x1bL',
          '\x1d:',
          '\x1d^\x03\x00\x00',
          '\x1dV\x00',
        )
        .map(text => stream(text)),
      fc.uint8Array({ maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map(parts => stream(...parts))

const pictures = async (parts: readonly Uint8Array[]): Promise<object> => {
  const { pieces, remarks } = await renderWithRemarks(parts, profile)
  return { papers: pieces.map(piece => [piece.text, piece.codes, piece.png().toString('base64')]), remarks }
}

describe('any bytes at all', () => {
  test('make some paper, the same however they were split', async () => {
    const split = fc.tuple(fc.oneof(noise, commands), fc.array(fc.nat(400), { maxLength: 5 }))
    await fc.assert(
      fc.asyncProperty(split, async ([bytes, cuts]) => {
        const places = [0, ...cuts.map(cut => Math.min(cut, bytes.length)), bytes.length].sort(
          (a, b) => a - b,
        )
        const parts = places.slice(1).map((end, at) => bytes.subarray(places[at], end))
        expect(await pictures(parts)).toEqual(await pictures([bytes]))
      }),
      { numRuns: 120 },
    )
  }, 20_000)

  test.each([
    ['feeds', stream(ESC, '3', 255, Array.from({ length: 1500 }, () => [ESC, 0x64, 255]).flat())],
    [
      'macros',
      stream(
        GS,
        ':',
        'AB\n'.repeat(500),
        GS,
        ':',
        Array.from({ length: 1500 }, () => [GS, 0x5e, 255, 0, 0]).flat(),
      ),
    ],
    ['short commands', stream('\x1bE\x01'.repeat(50_000))],
    ['unknown commands', stream('\x1bX'.repeat(50_000))],
    ['a picture of four gigabytes', stream(GS, 'v0', 0, 255, 255, 255, 255, 'x'.repeat(200_000))],
    [
      'one code again and again',
      stream(
        family(GS, 'k', 53, 80, 48, 'x'.repeat(300)),
        ...Array.from({ length: 1500 }, () => family(GS, 'k', 53, 81, 48)),
      ),
    ],
    [
      'two codes in turn',
      stream(
        ...Array.from({ length: 500 }, (_, n) => [
          ...family(GS, 'k', 48, 65, n % 2 ? 4 : 5),
          ...family(GS, 'k', 48, 80, 48, 'x'.repeat(9)),
          ...family(GS, 'k', 48, 81, 48),
        ]),
      ),
    ],
  ])(
    'that ask for very much are done with soon: %s',
    async (_, bytes) => {
      const start = performance.now()
      const { pieces, remarks } = await rendered(bytes)
      expect(performance.now() - start).toBeLessThan(12_000)
      expect(remarks.length).toBeLessThanOrEqual(1002)
      expect(pieces.reduce((sum, { heightMm }) => sum + heightMm, 0)).toBeLessThanOrEqual(
        20_010 + bytes.length,
      )
    },
    20_000,
  )
})

describe('after a command that it does not know', () => {
  test('of a family that says its length, a plain line is on the paper', async () => {
    const unknown = fc
      .tuple(
        fc.constantFrom(ESC, FS, GS),
        fc.integer({ min: 0x21, max: 0x7e }),
        fc.uint8Array({ maxLength: 300 }),
      )
      // QR codes, graphics and a change to UTF-8 print or change something.
      .filter(([prefix, name]) => !(prefix === GS && 'kL'.includes(String.fromCharCode(name))))
    await fc.assert(
      fc.asyncProperty(unknown, async ([prefix, name, body]) => {
        const command = family(prefix, String.fromCharCode(name), body)
        expect(await linesOf(stream(command, 'OK 123\n'))).toEqual(['OK 123'])
      }),
      { numRuns: 150 },
    )
  })

  test('with a length of four bytes, too', async () => {
    expect(await linesOf(stream(GS, '8x', word(300), word(0), 'x'.repeat(300), 'OK 123\n'))).toEqual([
      'OK 123',
    ])
  })

  test('every unknown name is two bytes long and is listed with its offset', async () => {
    for (const prefix of [ESC, FS, GS]) {
      for (let second = 0x20; second < 0x7f; second++) {
        const { remarks } = await rendered(stream('12\n', prefix, second, 0))
        if (remarks[0]?.why !== 'unknown' || remarks[0].length !== 2) continue
        const { pieces, remarks: listed } = await rendered(stream('12\n', prefix, second, 'OK 123\n'))
        expect(pieces.flatMap(({ text }) => text)).toEqual(['12', 'OK 123'])
        expect(listed).toEqual([expect.objectContaining({ offset: 3, length: 2, why: 'unknown' })])
      }
    }
  })

  test('FS ( A is listed, and does not print its parameters', async () => {
    const { pieces, remarks } = await rendered(stream('ab\n', family(FS, 'A', 0x30, 0), 'OK 123\n'))
    expect(pieces.map(({ text }) => text)).toEqual([['ab', 'OK 123']])
    expect(remarks).toEqual([
      { offset: 3, command: 'FS ( A', length: 7, hex: '1C 28 41 02 00 30 00', why: 'unknown' },
    ])
  })

  test.each([
    ['a bar code without its end', stream(GS, 'k', 4, 'ABC\n', 'OK 123\n')],
    ['tabs that do not rise', stream(ESC, 'D', 9, 9, 'OK 123\n')],
    ['a bit image of no density', stream(ESC, '*', 99, 'OK 123\n')],
    ['characters from last to first', stream(ESC, '&', 3, 0x50, 0x40, 'OK 123\n')],
    ['no such cut', stream(GS, 'V', 7, 'OK 123\n')],
  ])('%s eats nothing of the line after it', async (_, bytes) => {
    expect((await linesOf(bytes)).at(-1)?.trim()).toBe('OK 123')
  })

  test('a command whose end never comes is listed', async () => {
    const { remarks } = await rendered(stream('A\n', GS, 'v0', 0, word(4), word(4), 'xx'))
    expect(remarks).toEqual([
      expect.objectContaining({ offset: 2, command: 'GS v', why: 'its end has not come' }),
    ])
  })
})
