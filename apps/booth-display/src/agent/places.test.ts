import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parsePlaces, readPlaces } from './places.ts'

const dmd = 'serial:/dev/ttyUSB1?family=dmd'
const parse = (...entries: unknown[]) => parsePlaces(entries, 'displays.json')

test('names booths and the wall, in the language that is asked for', () => {
  expect(
    parse(
      { booth: 3, url: dmd },
      { wall: true, url: 'tcp://sign:4001?family=alpha', language: 'en', name: 'Hall sign' },
    ),
  ).toEqual([
    { panel: 'booth-3', booth: 3, url: dmd, language: 'id' },
    { panel: 'Hall sign', booth: null, url: 'tcp://sign:4001?family=alpha', language: 'en' },
  ])
})

test('a booth may have two displays, and each keeps a name of its own', () => {
  const places = parse({ booth: 3, url: dmd }, { booth: 3, url: 'serial:/dev/ttyUSB2?family=dmd' })
  expect(places.map(place => place.panel)).toEqual(['booth-3', 'booth-3-2'])
})

test.each([
  [[{ url: dmd }], /displays\.json, entry 1: write \{ "booth": 3/],
  [[{ booth: 0, url: dmd }], /entry 1: write/],
  [[{ booth: 3, wall: true, url: dmd }], /entry 1: write/],
  [
    [{ booth: 3, url: 'serial:/dev/ttyUSB1' }],
    /entry 1: The display URL "serial:\/dev\/ttyUSB1" names no family/,
  ],
  [
    [
      { booth: 3, url: dmd },
      { booth: 4, url: dmd },
    ],
    /entry 2: .* is listed twice/,
  ],
])('%j is refused by its entry', (entries, message) => {
  expect(() => parse(...entries)).toThrow(message)
})

test('a file that is missing, broken or no list is refused by its name', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'displays-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'displays.json')
  expect(() => readPlaces(file)).toThrow(/cannot be read: there is no such file\. Correct --displays\.$/)
  writeFileSync(file, '[{')
  expect(() => readPlaces(file)).toThrow(/displays\.json cannot be read/)
  writeFileSync(file, '{}')
  expect(() => readPlaces(file)).toThrow(/must be a list of 1 to 64 displays/)
  writeFileSync(file, JSON.stringify([{ booth: 3, url: dmd }]))
  expect(readPlaces(file)).toHaveLength(1)
})
