/** Golden bytes, held to the tables of docs/hardware.md; and what the paper says, read by the virtual printer. */
import { describe, expect, test } from 'vitest'
import { exampleTicket } from '../example-ticket.ts'
import { findProfile, profiles } from '../profile/find.ts'
import { drawBitmap } from './bitmap.ts'
import { composePaper } from './compose.ts'
import type { PaperBlock } from './document.ts'
import { levelOfSmallest, qrModules } from './qr-image.ts'

const tm = findProfile('tm-t88')
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').replace(/../g, '$& ').trim()

/** The bytes of the blocks without the three commands that every paper starts with. */
function golden(blocks: PaperBlock[], profile = tm, options = {}): string[] {
  return composePaper({ blocks }, profile, options).pieces.slice(3).map(hex)
}

describe('composed paper', () => {
  test('starts clean: init, no Kanji, the best code page', () => {
    expect(composePaper({ blocks: [] }, tm).pieces.map(hex)).toEqual(['1b 40', '1c 2e', '1b 74 10'])
    expect(composePaper({ blocks: [] }, findProfile('generic-58')).pieces.map(hex)).toContain('1b 74 00')
  })

  test('says only what changes', () => {
    const blocks: PaperBlock[] = [
      { kind: 'text', text: 'A', align: 'center', bold: true, width: 8, height: 8 },
      { kind: 'text', text: 'B', align: 'center', bold: true, width: 8, height: 8 },
      { kind: 'text', text: 'C', align: 'center' },
    ]
    expect(golden(blocks)).toEqual([
      '1b 61 01',
      '1b 45 01',
      '1d 62 01',
      '1d 21 77',
      '41 0a',
      '42 0a',
      '1b 45 00',
      '1d 21 00',
      '43 0a',
    ])
  })

  test('underlines, and feeds in the units of the model: half dots on a TM-T88', () => {
    expect(golden([{ kind: 'text', text: 'x', underline: true }])).toEqual(['1b 2d 01', '78 0a'])
    expect(golden([{ kind: 'feed', lines: 0.5 }])).toEqual(['1b 4a 1e'])
    const other = findProfile('tm-t82')
    expect(golden([{ kind: 'feed', lines: 0.5 }], other)).toEqual(['1b 4a 0f'])
    expect(golden([{ kind: 'feed', lines: 10 }], other)).toEqual(['1b 4a 7f', '1b 4a 7f', '1b 4a 2e'])
  })

  test("prints a QR code by the printer's own command, its length in bytes and not in letters", () => {
    expect(golden([{ kind: 'qr', data: 'é', size: 5, level: 'Q' }])).toEqual([
      '1d 28 6b 04 00 31 41 32 00',
      '1d 28 6b 03 00 31 43 05',
      '1d 28 6b 03 00 31 45 32',
      '1d 28 6b 05 00 31 50 30 c3 a9',
      '1d 28 6b 03 00 31 51 30',
    ])
  })

  test("stores and prints it with m = 31h on Custom's models, whose levels begin there too", () => {
    const custom = golden([{ kind: 'qr', data: 'x', size: 5, level: 'Q' }], findProfile('vkp80iii'))
    expect(custom.slice(2)).toEqual([
      '1d 28 6b 03 00 31 45 33',
      '1d 28 6b 04 00 31 50 31 78',
      '1d 28 6b 03 00 31 51 31',
    ])
  })

  test('prints a QR code as a picture where the printer has no command for it', () => {
    const pieces = golden([{ kind: 'qr', data: 'x', size: 6 }], findProfile('generic-58'))
    expect(pieces.every(piece => piece.startsWith('1d 76 30 03'))).toBe(true)
    const odd = golden([{ kind: 'qr', data: 'x', size: 3 }], findProfile('generic-58'))
    expect(odd.every(piece => piece.startsWith('1d 76 30 00'))).toBe(true)
  })

  test('sends no larger a QR code than phones need: the wire of such a printer is slow', () => {
    const url = 'http://192.168.1.10:8080/t/Zk3vQ9xM2pLr'
    const { byteLength } = composePaper(
      { blocks: [{ kind: 'qr', data: url, size: 8 }] },
      findProfile('generic-58'),
    )
    expect(byteLength).toBeLessThan(500)
  })

  test('sends a QR code with fewer modules where a lower level has them, and else with the level that is wanted', () => {
    const long = `https://antrean.example.go.id/t/${'a'.repeat(18)}`
    expect([qrModules(long, 'M').length, qrModules(long, 'L').length]).toEqual([33, 29])
    expect(levelOfSmallest(long, 'M')).toBe('L')
    const short = `https://antrean.go.id/t/${'a'.repeat(18)}`
    expect(levelOfSmallest(short, 'M')).toBe('M')
    expect(levelOfSmallest(short, 'H')).toBe('M')
    const sent = (level: 'L' | 'M') =>
      golden([{ kind: 'qr', data: long, size: 4, level }], findProfile('generic-58'))
    expect(sent('M')).toEqual(sent('L'))
    // A printer that draws it itself gets the level that is wanted: it costs no byte.
    expect(golden([{ kind: 'qr', data: long, size: 4, level: 'M' }])).toContain('1d 28 6b 03 00 31 45 31')
  })

  test('writes a line with one odd letter as text: a picture of it would be 2.7 KB', () => {
    for (const letter of ['漢', 'ع', 'ก', '😀', 'ğ', '€', '“', '♥', '½', 'й'])
      for (const { name } of profiles) {
        const profile = findProfile(name)
        const line = `Hubungan industrial ${letter}`
        const { pieces } = composePaper({ blocks: [{ kind: 'text', text: line, height: 2 }] }, profile)
        const bytes = Buffer.concat(pieces)
        expect(bytes.length, `${letter} on ${name}`).toBeLessThan(60)
        expect(bytes.toString('latin1'), `${letter} on ${name}`).toContain('Hubungan industrial')
      }
  })

  test('cuts as the model cuts', () => {
    expect(golden([{ kind: 'cut' }])).toEqual(['1d 56 42 30'])
    expect(golden([{ kind: 'cut' }], findProfile('tm-t82'))).toEqual(['1d 56 42 18'])
    // FS P cuts by itself: 30 mm out, blinking, back in after 30 s.
    expect(golden([{ kind: 'cut' }], findProfile('vkp80iii'))).toEqual(['1b 4a 60', '1c 50 06 01 52 1e'])
    expect(golden([{ kind: 'cut' }], findProfile('kpm180'))).toEqual(['1b 4a 60', '1b 69', '1d 65 03 0c'])
    expect(golden([{ kind: 'cut' }], findProfile('tg2480'))).toEqual(['1b 4a 60', '1b 69'])
    expect(golden([{ kind: 'cut' }], findProfile('generic-58'))).toEqual(['1b 4a 60'])
  })

  test('sends a picture in bands, each a whole command of at most a chunk', () => {
    const image = drawBitmap(576, 100, () => true)
    const pieces = composePaper({ blocks: [{ kind: 'image', image }] }, tm).pieces.slice(3)
    expect(pieces.every(piece => piece.length <= 1024)).toBe(true)
    expect(hex(pieces[0]!.slice(0, 8))).toBe('1d 76 30 00 48 00 08 00')
    expect(pieces.reduce((rows, piece) => rows + piece[6]!, 0)).toBe(100)
  })

  test('prints a stored logo by its key, and its picture where it is not stored', () => {
    const logo: PaperBlock = { kind: 'logo', key: 'AN', image: drawBitmap(8, 1, () => true) }
    expect(golden([logo], tm, { storedLogos: new Set(['AN']) })).toEqual(['1d 28 4c 06 00 30 45 41 4e 01 01'])
    expect(golden([logo], tm)).toEqual(['1d 76 30 00 01 00 01 00 ff'])
    expect(golden([logo], findProfile('generic-80'), { storedLogos: new Set(['AN']) })).toEqual([
      '1d 76 30 00 01 00 01 00 ff',
    ])
  })

  test('leaves a logo out that would have to be sent and is too long for the wire', () => {
    const logo: PaperBlock = { kind: 'logo', key: 'AN', image: drawBitmap(80, 10, () => true) }
    expect(golden([logo], tm, { longestLogo: 99 })).toEqual([])
    expect(golden([logo], tm, { longestLogo: 100 })).toHaveLength(1)
    expect(golden([logo], tm, { longestLogo: 99, storedLogos: new Set(['AN']) })).toHaveLength(1)
  })

  test('gives the printer a plain zero once, before the first one', () => {
    const zero = '1b 26 03 30 30 0c 00 00 00 '
    const pieces = golden([
      { kind: 'text', text: 'A' },
      { kind: 'text', text: 'B005' },
      { kind: 'row', left: '10', right: 'c' },
    ])
    expect(pieces[0]).toBe('41 0a')
    expect(pieces[1]).toMatch(new RegExp(`^${zero}`))
    expect(pieces[1]!.split(' ')).toHaveLength(6 + 36)
    // No real-time command stands in its dots: some printers would carry it out.
    expect(pieces[1]).not.toMatch(/10 (04|05|14)/)
    expect(pieces[2]).toBe('1b 25 01')
    expect(pieces.filter(piece => piece.startsWith('1b 26'))).toHaveLength(1)
    const bare = { ...tm, ownCharacters: false }
    expect(golden([{ kind: 'text', text: '0' }], bare)).toEqual(['30 0a'])
  })

  test('marks a copy, and only a copy', () => {
    const blocks: PaperBlock[] = [{ kind: 'copy-mark', text: 'SALINAN' }]
    expect(golden(blocks)).toEqual([])
    expect(golden(blocks, tm, { copy: true }).join(' ')).toContain(hex(Buffer.from(' SALINAN ')))
  })

  test('puts two texts at the edges of one line, or below each other where they do not fit', () => {
    expect(golden([{ kind: 'row', left: 'a', right: 'b' }])).toEqual(['61', '1b 24 ec 01', '62 0a'])
    const long = 'x'.repeat(40)
    expect(
      golden([{ kind: 'row', left: long, right: long }]).filter(piece => piece.endsWith('0a')),
    ).toHaveLength(2)
  })

  test('lets no text smuggle commands to the printer', () => {
    const text = 'A\u001bp\u0000\u0010\u0014B\u009b\u202eC'
    expect(golden([{ kind: 'text', text }])).toEqual([hex(Buffer.from('ApBC\n'))])
  })

  test('stays below 450 bytes for a text ticket with a QR code, on every 80 mm model', () => {
    for (const profile of profiles.filter(({ qr }) => qr !== 'image')) {
      expect(composePaper(exampleTicket, profile).byteLength).toBeLessThan(450)
    }
  })
})
