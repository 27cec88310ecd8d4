/**
 * Streams that other programs made, read as our own: captures/make.ts makes them anew. receiptline 4.0.4, receiptio 2.1.2
 * (which took this printer's answers for a printer's), node-thermal-printer 4.6.1, receipt-printer-encoder 4.0.1.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsQRModule from 'jsqr'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { exampleTicket } from '../src/example-ticket.ts'
import { composePaper } from '../src/paper/compose.ts'
import { findProfile, profiles } from '../src/profile/find.ts'
import { acknowledge, askLogoKeys } from '../src/status/requests.ts'
import { renderWithRemarks } from './render.ts'
import { rendered } from './testing/stream.ts'

const jsQR = jsQRModule as unknown as typeof jsQRModule.default
const QR = 'http://192.168.1.10:8080/t/Zk3vQ9xM2pLr'
const path = (host: string): string => join(import.meta.dirname, 'captures', `${host}.bin`)
const paperOf = async (host: string, profile: string) =>
  rendered(Uint8Array.from(readFileSync(path(host))), profile)

describe.each([
  ['receiptline', 'tm-m30'],
  ['receiptio', 'tm-m30'],
  ['node-thermal-printer', 'tm-m30'],
  ['receipt-printer-encoder', 'tm-t88'],
])('the receipt of %s', (host, profile) => {
  test('has its text, its bar codes, and a QR code that any reader reads', async () => {
    const { pieces } = await paperOf(host, profile)
    expect(pieces).toHaveLength(1)
    const [{ text, codes, isCut, png }] = pieces as [(typeof pieces)[number]]
    expect(text.map(line => line.trim())).toEqual(
      expect.arrayContaining(['A012', expect.stringContaining('Pengesahan peraturan')]),
    )
    expect(codes).toEqual(expect.arrayContaining(['EAN13: 4006381333931', 'CODE128: A012']))
    expect(isCut).toBe(true)
    const picture = PNG.sync.read(png())
    expect(jsQR(Uint8ClampedArray.from(picture.data), picture.width, picture.height)?.data).toBe(QR)
  })

  test('has nothing that is not drawn, but a choice of Kanji letters', async () => {
    const { remarks } = await paperOf(host, profile)
    expect(remarks.filter(({ command }) => command !== 'FS ( A')).toEqual([])
  })
})

test.skipIf(!existsSync(path('python-escpos')))(
  'the receipt of python-escpos has its text and codes (skipped until somebody with that library makes the capture)',
  async () => {
    const { pieces } = await paperOf('python-escpos', 'tm-m30')
    expect(pieces[0]).toMatchObject({ isCut: true, qr: [QR] })
    expect(pieces[0]?.codes).toEqual(['EAN13: 4006381333931', 'CODE128: A012'])
  },
)

test.each(profiles.map(({ name }) => name))(
  'our own ticket for %s asks for nothing that is not drawn',
  async name => {
    const profile = findProfile(name)
    const { pieces } = composePaper(exampleTicket, profile)
    expect((await renderWithRemarks(pieces, profile)).remarks).toEqual([])
  },
)

test('what asks for the pictures in the memory leaves nothing to list', async () => {
  const question = [askLogoKeys, acknowledge]
  expect((await renderWithRemarks(question, findProfile('tm-t88'))).remarks).toEqual([])
})
