import { describe, expect, it } from 'vitest'
import type { DisplayFace } from '../face.ts'
import { type DisplayModel, models } from '../models.ts'
import { encodeFace, encodePreparation } from './encode.ts'

// Golden bytes, written out by hand from the manuals' tables.

const model = (name: string): DisplayModel => models.find(model => model.name === name)!
const face = (lines: string[], rest: Partial<DisplayFace> = {}): DisplayFace => ({
  lines,
  blink: false,
  brightness: 'normal',
  ...rest,
})
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase()
const bytes = (...parts: string[]) => parts.join('').replaceAll(' ', '')
const text = (characters: string) => Buffer.from(characters, 'latin1').toString('hex').toUpperCase()

describe('Epson DM-D', () => {
  const dmd = model('epson-dm-d')

  it('is selected and initialized once for each connection', () => {
    expect(hex(encodePreparation(dmd))).toBe(bytes('1B 3D 02', '1B 40', '1F 01', '1F 43 00'))
  })

  it('writes both lines at their positions over the old ones, without clearing', () => {
    expect(hex(encodeFace(face(['LOKET 3', 'A012'], { blink: true, brightness: 'bright' }), dmd, ''))).toBe(
      bytes(
        '1B 3D 02', // select the display
        '1F 01', // overwrite mode
        '1F 43 00', // no cursor
        '1B 74 00', // code page 437
        '1F 58 04', // brightness 4 of 4
        '1F 45 0A', // blink, 10 × 50 ms
        ...['1F 24 01 01', text('      LOKET 3       ')],
        ...['1F 24 01 02', text('        A012        ')],
      ),
    )
  })

  it('goes dark with spaces at the lowest brightness and no blinking', () => {
    const dark = hex(encodeFace(face(['A012'], { brightness: 'off' }), dmd, ''))
    expect(dark).toContain(
      bytes('1F 58 01', '1F 45 00', '1F 24 01 01', '20'.repeat(20), '1F 24 01 02', '20'.repeat(20)),
    )
  })

  it('writes what code page 437 has, the bare letter of what it lacks, and never a control character', () => {
    expect(hex(encodeFace(face(['é ß ł 漢 — \x1b@']), dmd, ''))).toContain(
      bytes('82 20 E1 20', text('? ? - '), '20 40'),
    )
    expect(hex(encodeFace(face(['Őš']), dmd, ''))).toContain(text('Os'))
  })
})

describe('CD5220', () => {
  it('leaves string mode first, then initializes', () => {
    expect(hex(encodePreparation(model('cd5220')))).toBe(bytes('0C', '1B 40'))
  })

  it('writes both lines at their positions', () => {
    expect(hex(encodeFace(face(['LOKET 3', 'A012'], { brightness: 'dim' }), model('cd5220'), ''))).toBe(
      bytes(
        '1B 2A 01',
        '1F 45 00',
        ...['1B 6C 01 01', text('      LOKET 3       ')],
        ...['1B 6C 01 02', text('        A012        ')],
      ),
    )
  })

  it('writes whole lines for clones that know no positions', () => {
    expect(hex(encodeFace(face(['LOKET 3', 'A012'], { blink: true }), model('cd5220-string'), ''))).toBe(
      bytes(
        '0C',
        '1B 2A 03',
        '1F 45 0A',
        ...['1B 51 41', text('      LOKET 3       '), '0D'],
        ...['1B 51 42', text('        A012        '), '0D'],
      ),
    )
  })
})

describe('Adaptive Alpha', () => {
  const sign = model('betabrite')

  it('holds the text in the priority file, with the sum of all bytes from 02 to 03', () => {
    // 02 + 41+30 + 1B+20+62 + 1C+31 + 41+30+31+32 + 03 = 0234h
    expect(hex(encodeFace(face(['A012']), sign, '00'))).toBe(
      bytes(
        '00 00 00 00 00',
        '01',
        '5A',
        '30 30',
        '02',
        '41',
        '30',
        '1B 20 62',
        '1C 31',
        text('A012'),
        '03',
        text('0234'),
        '04',
      ),
    )
  })

  it('flashes on a call, and speaks to one sign of several', () => {
    const packet = hex(encodeFace(face(['A012 3'], { blink: true }), sign, '0A'))
    expect(packet).toContain(bytes('01', '5A', text('0A'), '02'))
    expect(packet).toContain(bytes('1B 20 63'))
  })

  it('is dim in the dim colour, where it has colours', () => {
    expect(hex(encodeFace(face(['A012'], { brightness: 'dim' }), sign, '00'))).toContain(
      // alphasign and tenderlove/betabrite: 31 red, 34 dim red; 41 would be Rainbow 2.
      bytes('1C 34', text('A012')),
    )
    expect(hex(encodeFace(face(['A012'], { brightness: 'dim' }), model('alpha-mono'), '00'))).toContain(
      bytes('1B 20 62', text('A012')),
    )
  })

  it('goes dark by holding one space, because an empty priority file brings back the sign’s own message', () => {
    expect(hex(encodeFace(face(['A012'], { brightness: 'off', blink: true }), sign, '00'))).toContain(
      bytes('41 30', '1B 20 62', '1C 31', '20', '03'),
    )
  })

  it('sends seven-bit characters only', () => {
    expect(encodeFace(face(['Pelayanan é€ß']), sign, '00').every(byte => byte < 0x80)).toBe(true)
  })
})

describe('RS-485 counter panels', () => {
  it('frames address, state and text between STX and ETX, with a checksum', () => {
    // 30^37^46^32^41^30^31^32^03 = 02h
    expect(hex(encodeFace(face(['A012'], { blink: true }), model('counter-4'), '7'))).toBe(
      bytes('02', text('07'), text('F'), text('2'), text('A012'), '03', text('02')),
    )
  })

  it('follows whatever layout the model describes', () => {
    const vendor: DisplayModel = {
      ...(model('counter-4') as Extract<DisplayModel, { family: 'panel' }>),
      columns: 3,
      frame: [
        { field: 'byte', value: 0x02 },
        { field: 'text' },
        { field: 'address', digits: 2, base: 16 },
        { field: 'byte', value: 0x03 },
        { field: 'checksum', sum: 'add-hex' },
      ],
    }
    // 30+31+32+31+46+03 = 10Dh
    expect(hex(encodeFace(face(['012']), vendor, '31'))).toBe(
      bytes('02', text('012'), text('1F'), '03', text('0D')),
    )
  })

  it('has the checksum as one raw byte where the vendor wants that', () => {
    const raw: DisplayModel = {
      ...(model('counter-4') as Extract<DisplayModel, { family: 'panel' }>),
      frame: [
        { field: 'byte', value: 0x02 },
        { field: 'text' },
        { field: 'byte', value: 0x03 },
        { field: 'checksum', sum: 'xor' },
      ],
    }
    // 41^30^31^32^03 = 71h
    expect(hex(encodeFace(face(['A012']), raw, '1'))).toBe(bytes('02', text('A012'), '03', '71'))
  })

  it('cuts what does not fit and centres what is shorter', () => {
    expect(hex(encodeFace(face(['A01234']), model('counter-6'), '1'))).toContain(text('A01234'))
    expect(hex(encodeFace(face(['A0123456']), model('counter-6'), '1'))).toContain(text('A01234') + text('0'))
    expect(hex(encodeFace(face(['A012']), model('counter-6'), '1'))).toContain(text(' A012 '))
  })
})
