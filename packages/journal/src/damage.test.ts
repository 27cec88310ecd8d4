import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, entry, FILE, numbers, openBook } from '../virtual/book.ts'
import { memoryDisk } from '../virtual/memory-disk.ts'

const ENTRIES = [entry(1), entry(2), entry(3)]
const WHOLE = Buffer.from(ENTRIES.map(one => `${JSON.stringify(one)}\n`).join(''))
/** Where the line of each entry begins, and behind the last one. */
const STARTS = [0]
for (const one of ENTRIES) STARTS.push(STARTS.at(-1)! + Buffer.byteLength(JSON.stringify(one)) + 1)

/** What a journal that opens on these bytes holds; and it goes on from there, over another start. */
function startsWith(bytes: Buffer): Entry[] {
  const disk = memoryDisk()
  disk.put(FILE, bytes)
  const journal = openBook(FILE, { disk })
  const found = journal.entries()
  expect(journal.append(entry(99))).toEqual({ ok: true })
  const again = openBook(FILE, { disk })
  expect(again.entries()).toEqual([...found, entry(99)])
  expect(again.found).toMatchObject({ damaged: 0, zeroed: 0 })
  return found
}

test('a file cut at any byte: every line before the cut is there', () => {
  for (let at = 0; at <= WHOLE.length; at++) {
    const whole = ENTRIES.filter((_, i) => STARTS[i + 1]! - 1 <= at)
    expect(startsWith(WHOLE.subarray(0, at)), `cut at ${at}`).toEqual(whole)
  }
})

test('a cut file to which another program has glued a line: both sides are there', () => {
  for (let at = 0; at <= WHOLE.length; at++) {
    const whole = ENTRIES.filter((_, i) => STARTS[i + 1]! - 1 <= at)
    const glued = Buffer.concat([WHOLE.subarray(0, at), Buffer.from(`${JSON.stringify(entry(7))}\n`)])
    expect(startsWith(glued), `cut at ${at}`).toEqual([...whole, entry(7)])
  }
})

for (const length of [1, 16, 100])
  test(`${length} bytes zeroed at any place: every line that they do not touch is there`, () => {
    for (let at = 0; at < WHOLE.length; at++) {
      const bytes = Buffer.from(WHOLE)
      bytes.fill(0, at, Math.min(at + length, bytes.length))
      const whole = ENTRIES.filter((_, i) => STARTS[i + 1]! - 1 <= at || STARTS[i]! >= at + length)
      expect(startsWith(bytes), `zeroed at ${at}`).toEqual(whole)
    }
  })

test('zeroed from any byte to the end, and longer than it was', () => {
  for (let at = 0; at <= WHOLE.length; at++) {
    const whole = ENTRIES.filter((_, i) => STARTS[i + 1]! - 1 <= at)
    expect(startsWith(Buffer.concat([WHOLE.subarray(0, at), Buffer.alloc(4096)]))).toEqual(whole)
  }
})

test('whatever the bytes are, the journal opens and nothing is made up', () => {
  const junk = fc.oneof(
    fc.uint8Array({ maxLength: 60 }).map(bytes => Buffer.from(bytes)),
    fc.string().map(Buffer.from),
  )
  // Whoever writes begins with a whole line; a fault ends it anywhere.
  const part = fc
    .tuple(fc.constantFrom(...STARTS), fc.nat(WHOLE.length))
    .map(([from, length]) => WHOLE.subarray(from, from + length))
  fc.assert(
    fc.property(fc.array(fc.oneof(junk, part), { maxLength: 8 }), pieces => {
      for (const one of startsWith(Buffer.concat(pieces))) expect(ENTRIES).toContainEqual(one)
    }),
    { numRuns: 300 },
  )
})

test('a file with a byte-order mark, and line ends of another system, is read', () => {
  const text = WHOLE.toString().replaceAll('\n', '\r\n')
  expect(startsWith(Buffer.from(`\uFEFF${text}`))).toEqual(ENTRIES)
})

test('a long file without one whole line is read in no time', () => {
  const disk = memoryDisk()
  disk.put(FILE, '{"a":{"b":"'.repeat(30_000))
  const began = performance.now()
  expect(numbers(openBook(FILE, { disk }))).toEqual([])
  expect(performance.now() - began).toBeLessThan(5000)
})
