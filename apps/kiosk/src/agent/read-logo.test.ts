import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, test } from 'vitest'
import { logoThatFits, readLogo } from './read-logo.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'logo-'))
afterAll(() => rmSync(folder, { recursive: true }))

function picture(width: number, height: number): string {
  const file = path.join(folder, `${width}x${height}.png`)
  writeFileSync(file, PNG.sync.write(new PNG({ width, height })))
  return file
}
const wide = 'tcp://127.0.0.1:9100?profile=tm-t88'
const narrow = 'tcp://127.0.0.1:9100?profile=generic-58'

describe('the logo of a hall', () => {
  test('is read for the printer that it has to fit', () => {
    expect(readLogo(picture(512, 120), wide).image).toMatchObject({ width: 512, height: 120 })
  })

  test('has a key of its own dots', () => {
    const [one, other] = [readLogo(picture(300, 64), wide), readLogo(picture(308, 64), wide)]
    expect(one.key).toMatch(/^[A-Oa-o]{2}$/)
    expect(one.key).toBe(readLogo(picture(300, 64), wide).key)
    expect(one.key).not.toBe(other.key)
  })

  const text = path.join(folder, 'text.png')
  writeFileSync(text, 'not a picture')
  test.each([
    {
      file: path.join(folder, 'none.png'),
      url: wide,
      says: /none\.png cannot be read: there is no such file\. Give --logo the path of a PNG/,
    },
    { file: text, url: wide, says: /text\.png is no PNG picture\. Save it as PNG/ },
    {
      file: picture(400, 64),
      url: narrow,
      says: /400 × 64 dots; .*58 mm.* takes 384 × 120 .*Make it smaller/,
    },
    { file: picture(64, 121), url: wide, says: /64 × 121 dots; .*T88.* takes 512 × 120/ },
  ])('$file is refused with one sentence', ({ file, url, says }) => {
    expect(() => readLogo(file, url)).toThrow(says)
  })
})

test('a logo that is too wide for what the printer turned out to be is left out, and that is said', () => {
  const logo = readLogo(picture(520, 20), wide.replace('tm-t88', 'generic-80'))
  const said: string[] = []
  expect(logoThatFits(logo, 'tm-t88', news => said.push(news))).toBeNull()
  expect(said).toEqual([expect.stringContaining('520 dots wide')])
  expect([logoThatFits(logo, 'generic-80', () => {}), logoThatFits(logo, undefined, () => {})]).toEqual([
    logo,
    logo,
  ])
})
