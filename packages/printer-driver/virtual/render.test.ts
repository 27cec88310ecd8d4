/** The virtual printer read with other eyes than its own: pictures through an independent QR reader. */
import jsQRModule from 'jsqr'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { exampleTicket } from '../src/example-ticket.ts'
import { drawBitmap } from '../src/paper/bitmap.ts'
import { storeFirstLogo, storeLogo } from '../src/paper/commands.ts'
import { type ComposeOptions, composePaper } from '../src/paper/compose.ts'
import type { PaperBlock } from '../src/paper/document.ts'
import { findProfile, profiles } from '../src/profile/find.ts'
import type { PrinterProfile } from '../src/profile/profile.ts'
import { renderStream } from './render.ts'

const jsQR = jsQRModule as unknown as typeof jsQRModule.default

async function printed(
  blocks: PaperBlock[],
  profile: PrinterProfile,
  options: ComposeOptions = {},
  before?: Uint8Array,
) {
  const paper = Buffer.concat([
    before ?? Buffer.alloc(0),
    ...composePaper({ blocks }, profile, options).pieces,
  ])
  const [ticket] = await renderStream(Uint8Array.from(paper), profile)
  return ticket!
}

/** How many white areas the ink of a picture parts. */
function whiteAreas(png: Buffer): number {
  const { width, height, data } = PNG.sync.read(png)
  const isWhite = Uint8Array.from({ length: width * height }, (_, at) => Number(data[at * 4]! > 128))
  let areas = 0
  for (let start = 0; start < isWhite.length; start++) {
    if (isWhite[start] === 0) continue
    areas++
    for (const open = [start]; open.length > 0; ) {
      const at = open.pop()!
      if (isWhite[at] !== 1) continue
      isWhite[at] = 0
      open.push(at - width, at + width)
      if (at % width > 0) open.push(at - 1)
      if (at % width < width - 1) open.push(at + 1)
    }
  }
  return areas
}

/** One model of each width, way of cutting and way to a QR code. */
const looks = new Map(
  profiles.map(({ name, paper, qr, cutter }) => [`${paper.dots} ${qr} ${Object.values(cutter)}`, name]),
)

describe.each([...looks.values()])('the paper of %s', name => {
  const profile = findProfile(name)

  test('carries the text and a QR code that any reader reads', async () => {
    const ticket = await printed(exampleTicket.blocks, profile)
    expect(ticket.text).toEqual(expect.arrayContaining(['A012', 'Dipanggil paling lambat 09.17']))
    const picture = PNG.sync.read(ticket.png())
    expect(picture.width).toBe(
      Math.max(profile.paper.dots, Math.round(profile.paper.widthMm * profile.paper.dotsPerMm)),
    )
    const read = jsQR(Uint8ClampedArray.from(picture.data), picture.width, picture.height)
    expect(read?.data).toBe('http://192.168.1.10:8080/t/Zk3vQ9xM2pLr')
  })

  test('writes letters that the code pages lack in those they have', async () => {
    const ticket = await printed([{ kind: 'text', text: 'Ωμέγα 東京 🙂' }, { kind: 'cut' }], profile)
    expect(ticket.text).toEqual([expect.stringMatching(/^[A-ZΩ].*DongJing$/)])
  })
})

test.each([1, 4])('a printer of ours has a plain zero at %i times its size', async size => {
  const profile = findProfile('generic-58')
  const blocks: PaperBlock[] = [{ kind: 'text', text: 'B005', width: size, height: size }, { kind: 'cut' }]
  const plain = await printed(blocks, profile)
  const crossed = await printed(blocks, { ...profile, ownCharacters: false })
  expect(plain.text).toEqual(['B005'])
  // A crossed zero encloses two areas, a plain one one.
  expect(whiteAreas(plain.png())).toBe(whiteAreas(crossed.png()) - 2)
})

test('a stored logo prints the same dots as one that is sent', async () => {
  const image = drawBitmap(48, 24, (x, y) => (x * 7 + y * 3) % 5 < 2)
  const blocks: PaperBlock[] = [{ kind: 'logo', key: 'AN', image, align: 'center' }, { kind: 'cut' }]
  const storedLogos = new Set(['AN'])
  const tm = findProfile('tm-t88')
  const old: PrinterProfile = { ...tm, logo: 'fs-p' }
  const sent = (await printed(blocks, tm)).png()
  expect((await printed(blocks, tm, { storedLogos }, storeLogo('AN', image))).png()).toEqual(sent)
  expect((await printed(blocks, old, { storedLogos }, storeFirstLogo(image))).png()).toEqual(sent)
})

test('a printer without a QR command prints the obsolete one as text, as real ones do', async () => {
  const stream = Uint8Array.from([
    0x1d,
    0x5a,
    0x02,
    0x1b,
    0x5a,
    0x03,
    0x4c,
    0x06,
    0x05,
    0x00,
    ...Buffer.from('http:\n'),
  ])
  const [ticket] = await renderStream(stream, findProfile('generic-80'))
  expect(ticket!.text.join('')).toContain('http:')
  expect(ticket!.qr).toEqual([])
})
