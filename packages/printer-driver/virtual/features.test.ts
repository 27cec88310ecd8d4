/** What each command looks like, on pictures read dot by dot or by another program's eyes. */
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { ESC, FS, family, GS, linesOf, rendered, stream, word } from './testing/stream.ts'

/** Rows of the print area, `#` for a black dot, without the white above, below and to the right. */
async function dots(bytes: Uint8Array): Promise<string[]> {
  const { pieces } = await rendered(bytes)
  const { width, height, data } = PNG.sync.read(pieces[0]!.png())
  const margin = (width - 576) / 2
  const row = (y: number): string =>
    Array.from({ length: 576 }, (_, x) => (data[(y * width + margin + x) * 4]! < 128 ? '#' : ' ')).join('')
  const rows = Array.from({ length: height }, (_, y) => row(y).trimEnd())
  const isInked = (line: string): boolean => line !== ''
  return rows.slice(rows.findIndex(isInked), rows.findLastIndex(isInked) + 1)
}

const mirrored = (rows: readonly string[]): string[] =>
  rows.map(row => [...row.padEnd(576)].reverse().join('').trimEnd()).reverse()
const checks = Uint8Array.from({ length: 8 }, (_, y) => (y % 2 === 0 ? 0xf0 : 0x0f))
const checkRows = Array.from({ length: 8 }, (_, y) => (y % 2 === 0 ? '####' : '    ####'))

describe('letters', () => {
  test('upside down are the line turned by half a circle', async () => {
    expect(await dots(stream(ESC, '{', 1, 'Antrean 7\n'))).toEqual(
      mirrored(await dots(stream('Antrean 7\n'))),
    )
  })

  test('struck twice look as bold ones do', async () => {
    const bold = await dots(stream(ESC, 'E', 1, 'Antrean\n'))
    expect(await dots(stream(ESC, 'G', 1, 'Antrean\n'))).toEqual(bold)
    expect(bold).not.toEqual(await dots(stream('Antrean\n')))
    // Switching one off leaves the other.
    expect(await dots(stream(ESC, 'G', 1, ESC, 'E', 0, 'Antrean\n'))).toEqual(bold)
  })

  test('turned stand on their side, 24 dots apart', async () => {
    const upright = await dots(stream('L\n'))
    const turned = await dots(stream(ESC, 'V', 1, 'L\n'))
    expect(turned[0]!.trim().length).toBe(upright.length)
    expect(turned.length).toBe(Math.max(...upright.map(row => row.trim().length)))
  })

  test('keep the size that they were typed in, whatever comes after them on the line', async () => {
    const both = await dots(stream(GS, '!', 0x11, 'A', GS, '!', 0, ' \n'))
    expect(both).toEqual(await dots(stream(GS, '!', 0x11, 'A\n')))
  })

  test('of a nation and of a code page are the ones of the manuals', async () => {
    expect(await linesOf(stream(ESC, 'R', 2, 'Stra~e [\\]\n', ESC, 'R', 0, '~[\n'))).toEqual([
      'Straße ÄÖÜ',
      '~[',
    ])
    const pages = [
      [17, [0x8f, 0xe0], 'Пр'],
      [15, [0xc1, 0xe1], 'Αα'],
      [18, [0xa5, 0x86], 'ąć'],
      [32, [0x9f, 0xe2], 'اظ'],
      [36, [0x80, 0x81], 'אב'],
      [1, [0xb1], 'ｱ'],
      [87, [0x80], 'А'],
    ] as const
    for (const [page, bytes, letters] of pages)
      expect(await linesOf(stream(ESC, 't', page, bytes, '\n'))).toEqual([letters])
  })

  test('of two and more bytes are one letter, also when a line of ours cuts them', async () => {
    expect(await linesOf(stream(FS, '&', [0xc4, 0xe3, 0xba, 0xc3], '\n'))).toEqual(['你好'])
    expect(await linesOf(stream(family(FS, 'C', 0x30, 0x32), Buffer.from('Größe\n')))).toEqual(['Größe'])
  })

  test('go to tab stops and positions, and wrap at the margins', async () => {
    expect(await linesOf(stream('a\tb\n', ESC, 'D', 4, 0, 'a\tb\tc\n'))).toEqual(['a       b', 'a   bc'])
    expect(await linesOf(stream(GS, 'L', word(120), GS, 'W', word(60), '1234567\n'))).toEqual(['12345', '67'])
    const moved = await dots(stream(ESC, '$', word(40), ESC, '\\', word(0x1_0000 - 20), 'I\n'))
    expect(moved).toEqual(await dots(stream(ESC, '$', word(20), 'I\n')))
  })
})

describe('pictures of eight by eight dots', () => {
  const data = [...checks]
  const column = Array.from({ length: 8 }, (_, x) => (x < 4 ? 0xaa : 0x55))
  test.each([
    ['GS v 0', stream(GS, 'v0', 0, word(1), word(8), data)],
    [
      'GS ( L 112 and 50',
      stream(family(GS, 'L', 48, 112, 48, 1, 1, 49, word(8), word(8), data), family(GS, 'L', 48, 50)),
    ],
    [
      'GS 8 L 112 and 50',
      stream(
        GS,
        '8L',
        word(18),
        word(0),
        48,
        112,
        48,
        1,
        1,
        49,
        word(8),
        word(8),
        data,
        family(GS, 'L', 48, 2),
      ),
    ],
    [
      'GS ( L 113 and 50',
      stream(family(GS, 'L', 48, 113, 48, 1, 1, 49, word(8), word(8), column), family(GS, 'L', 48, 50)),
    ],
    [
      'GS ( L 67 and 69',
      stream(
        family(GS, 'L', 48, 67, 48, 'AB', 1, word(8), word(8), 49, data),
        family(GS, 'L', 48, 69, 'AB', 1, 1),
      ),
    ],
    [
      'GS ( L 83 and 85',
      stream(
        family(GS, 'L', 48, 83, 48, 'AB', 1, word(8), word(8), 49, data),
        family(GS, 'L', 48, 85, 'AB', 1, 1),
      ),
    ],
    ['GS * and GS /', stream(GS, '*', 1, 1, column, GS, '/', 0, '\n')],
    ['FS q and FS p', stream(FS, 'q', 1, word(1), word(1), column, FS, 'p', 1, 0)],
    ['GS Q 0', stream(GS, 'Q0', 0, word(8), word(1), column)],
  ])('%s print the same dots', async (_, bytes) => {
    expect(await dots(bytes)).toEqual(checkRows)
  })

  test('ESC * stands in the line, its dots as large as its density says', async () => {
    const fine = column.flatMap(byte => [byte, 0, 0])
    expect(await dots(stream(ESC, '*', 33, word(8), fine, '\n'))).toEqual(checkRows)
    const coarse = await dots(stream(ESC, '*', 0, word(8), column, '\n'))
    expect([coarse[0], coarse[3], coarse.length]).toEqual(['#'.repeat(8), `${' '.repeat(8)}########`, 24])
  })
})

describe('bar codes', () => {
  test.each([
    [0, '12345678901', 'UPC-A: 123456789012'],
    [1, '0123456', 'UPC-E: 01234565'],
    [2, '400638133393', 'EAN13: 4006381333931'],
    [3, '9638507', 'EAN8: 96385074'],
    [4, 'A-7', 'CODE39: *A-7*'],
    [5, '1234', 'ITF: 1234'],
    [6, 'A12B', 'CODABAR: A12B'],
  ])('%i are the same in the older and the newer form', async (m, data, code) => {
    const older = await rendered(stream(GS, 'k', m, data, 0, 'OK\n'))
    expect(older.pieces[0]?.codes).toEqual([code])
    expect(older.pieces[0]?.text).toEqual(['OK'])
    const newer = await rendered(stream(GS, 'k', m + 65, data.length, data, 'OK\n'))
    expect(newer.pieces[0]?.png()).toEqual(older.pieces[0]?.png())
  })

  test('EAN13 has the modules of its standard, as wide and high as they were set', async () => {
    const rows = await dots(stream(GS, 'w', 2, GS, 'h', 40, GS, 'k', 67, 12, '400638133393'))
    expect(rows).toHaveLength(40)
    // 4 is not drawn, and chooses how 006381 is; then 333931, from guard to guard.
    const left = ['0001101', '0100111', '0101111', '0111101', '0001001', '0110011']
    const right = ['1000010', '1000010', '1000010', '1110100', '1000010', '1100110']
    const modules = ['101', ...left, '01010', ...right, '101'].join('')
    expect(rows[0]).toBe([...modules].map(bit => (bit === '1' ? '##' : '  ')).join(''))
  })

  test('what a code cannot say is listed with the reason, and the next line is printed', async () => {
    const { pieces, remarks } = await rendered(stream(GS, 'k', 73, 3, 'ABC', GS, 'k', 67, 2, '12', 'OK\n'))
    expect(pieces[0]?.text).toEqual(['OK'])
    expect(remarks.map(({ offset, why }) => [offset, why])).toEqual([
      [0, 'CODE128 starts with {A, {B or {C'],
      [7, '12 or 13 digits are needed, not "12"'],
    ])
  })
})

describe('page mode', () => {
  const area = stream(ESC, 'L', ESC, 'W', word(0), word(0), word(200), word(100))
  const letter = 'F'

  test.each([
    [0, (rows: string[]) => rows[0]!.search('#') < 12],
    [2, (rows: string[]) => rows[0]!.search('#') >= 188],
  ])('in direction %i starts at its corner', async (direction, isThere) => {
    const rows = await dots(stream(area, ESC, 'T', direction, letter, '\f'))
    expect(isThere(rows)).toBe(true)
  })

  test('in directions 1 and 3 runs along the paper', async () => {
    const upwards = await dots(stream(area, ESC, 'T', 1, letter, '\f'))
    const downwards = await dots(stream(area, ESC, 'T', 3, letter, '\f'))
    const ink = (rows: string[]): number => Math.max(...rows.map(row => row.trim().length))
    const upright = await dots(stream(`${letter}\n`))
    for (const rows of [upwards, downwards]) expect(ink(rows)).toBe(upright.length)
  })

  test('is printed by FF, kept by ESC FF, and gone with CAN and ESC S', async () => {
    expect(await linesOf(stream(area, 'one', '\f', 'two\n'))).toEqual(['one', 'two'])
    expect(await linesOf(stream(area, 'one', ESC, '\f', ESC, 'S', 'two\n'))).toEqual(['one', 'two'])
    expect(await linesOf(stream(area, 'one', '\x18', 'two', '\f'))).toEqual(['two'])
    expect(await linesOf(stream(area, 'one', ESC, 'S', 'two\n'))).toEqual(['two'])
  })

  test('puts things where GS $ and ESC $ say, over each other', async () => {
    const page = stream(area, GS, '$', word(60), ESC, '$', word(50), 'X', ESC, '$', word(50), 'X', '\f')
    const once = stream(area, GS, '$', word(60), ESC, '$', word(50), 'X', '\f')
    expect(await dots(page)).toEqual(await dots(once))
  })
})

test('a macro is carried out as often as it is asked for, and not within itself', async () => {
  expect(await linesOf(stream(GS, ':', 'A012\n', GS, ':', GS, '^', 2, 0, 0))).toEqual([
    'A012',
    'A012',
    'A012',
  ])
  expect(await linesOf(stream(GS, ':', 'A\n', GS, '^', 9, 0, 0, 'B\n'))).toEqual(['A', 'B'])
})
