/** Golden bytes, held to docs/hardware.md, "Star"; and what the paper says, read by the virtual printer. */
import jsQRModule from 'jsqr'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { renderStream } from '../../virtual/render.ts'
import { firstStarCommand } from '../../virtual/star/commands.ts'
import { exampleTicket } from '../example-ticket.ts'
import { drawBitmap } from '../paper/bitmap.ts'
import { composePaper } from '../paper/compose.ts'
import type { PaperBlock } from '../paper/document.ts'
import { findProfile, profiles } from '../profile/find.ts'

const jsQR = jsQRModule as unknown as typeof jsQRModule.default
const tsp = findProfile('star-tsp650ii')
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').replace(/../g, '$& ').trim()
const golden = (...blocks: PaperBlock[]): string[] => composePaper({ blocks }, tsp).pieces.slice(5).map(hex)
const bytesOf = (blocks: PaperBlock[], profile = tsp): Uint8Array =>
  Buffer.concat(composePaper({ blocks }, profile).pieces)

/** The names of the commands; throws at the first that the manuals do not know. */
function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = []
  for (let rest = bytes; rest.length > 0; ) {
    const command = firstStarCommand(rest)
    if (!command || command.what.problem) throw new Error(`${command?.what.problem} at ${hex(rest)}`)
    names.push(command.what.name)
    rest = rest.subarray(command.length)
  }
  return names
}

describe('paper for Star printers', () => {
  test('starts clean: init, font A, no crossed zero, 3 mm, the best code page', () => {
    expect(composePaper({ blocks: [] }, tsp).pieces.map(hex)).toEqual([
      '1b 40',
      '1b 1e 46 00',
      '1b 2f 00',
      '1b 30',
      '1b 1d 74 20',
    ])
  })

  test('says only what changes, and never asks for letters larger than six times', () => {
    const big = { align: 'center', bold: true, width: 8, height: 8 } as const
    expect(golden({ kind: 'text', text: 'A', ...big }, { kind: 'text', text: 'B' })).toEqual([
      '1b 1d 61 01',
      '1b 45',
      '1b 69 35 35',
      '41 0a',
      '1b 1d 61 00',
      '1b 46',
      '1b 69 30 30',
      '42 0a',
    ])
    expect(golden({ kind: 'rule' })).toEqual(['1b 69 30 35', '2d 2d 2d 2d 2d 2d 2d 2d 0a'])
  })

  test('feeds in steps of two dots, and cuts behind a margin', () => {
    expect(golden({ kind: 'feed', lines: 1 }, { kind: 'cut' })).toEqual(['1b 4a 0c', '1b 4a 0c', '1b 64 03'])
  })

  test('has no byte among its numbers that a Star obeys the moment it comes', () => {
    const feeds = Array.from({ length: 600 }, (_, dots) => ({ kind: 'feed', lines: dots / 24 }) as const)
    const texts = exampleTicket.blocks.filter(({ kind }) => kind !== 'qr')
    const bytes = bytesOf([...texts, ...feeds])
    expect([0x04, 0x05, 0x18].filter(byte => bytes.includes(byte))).toEqual([])
  })

  test("prints a QR code by the printer's own command, its length in bytes and not in letters", () => {
    expect(golden({ kind: 'qr', data: 'é', size: 9, level: 'Q' })).toEqual([
      '1b 1d 79 53 30 02',
      '1b 1d 79 53 31 02',
      '1b 1d 79 53 32 08',
      '1b 1d 79 44 31 00 02 00 c3 a9',
      '1b 1d 79 50',
    ])
  })

  test('sends a picture in strips of 24 dots, column by column, and nothing beyond the width of the paper', () => {
    const corner = drawBitmap(9, 25, (x, y) => x === 8 || y === 24)
    const columns = [...Array.from({ length: 8 }, () => '00 00 00'), 'ff ff ff'].join(' ')
    expect(golden({ kind: 'image', image: corner })).toEqual([
      `1b 58 09 00 ${columns} 0a`,
      `1b 58 09 00 ${'80 00 00 '.repeat(9).trim()} 0a`,
    ])
    const wide = bytesOf([{ kind: 'image', image: drawBitmap(600, 8, () => true) }])
    expect(namesIn(wide).slice(-2)).toEqual(['ESC X', 'LF'])
  })

  test('a jump to the other edge is one command, and letters of two pages are both themselves', async () => {
    const [ticket] = await renderStream(
      bytesOf([
        { kind: 'row', left: 'Diambil 09.12', right: 'Menunggu: 4' },
        { kind: 'text', text: 'Café “A012”, ½ €' },
        { kind: 'text', text: 'Ω≈' },
      ]),
      tsp,
    )
    expect(ticket!.text).toEqual([`Diambil 09.12${' '.repeat(24)}Menunggu: 4`, 'Café “A012”, ½ €', 'Ω≈'])
  })
})

describe.each(profiles.filter(({ language }) => language === 'star'))('a whole ticket on $name', profile => {
  test('is of commands that the manuals know, and reads as it should, its QR code too', async () => {
    const bytes = bytesOf(exampleTicket.blocks, profile)
    expect(namesIn(bytes)).toContain(profile.qr === 'image' ? 'ESC X' : 'ESC GS y')
    const tickets = await renderStream(bytes, profile)
    expect(tickets).toHaveLength(1)
    expect(tickets[0]!.isCut).toBe(true)
    expect(tickets[0]!.text).toContain('A012')
    const { data, width, height } = PNG.sync.read(tickets[0]!.png())
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(
      'http://192.168.1.10:8080/t/Zk3vQ9xM2pLr',
    )
  })

  test('is as high as was reckoned, before which no word is believed', async () => {
    const { heightMm, pieces } = composePaper(exampleTicket, profile)
    const [ticket] = await renderStream(Buffer.concat(pieces), profile)
    // From the blade to the head stands what the last cut left there.
    expect(Math.abs(ticket!.heightMm - 10 - heightMm)).toBeLessThanOrEqual(2)
  })
})
