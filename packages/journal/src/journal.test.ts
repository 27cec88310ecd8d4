import { expect, test } from 'vitest'
import { entry, FILE, numbers, openBook } from '../virtual/book.ts'
import { memoryDisk } from '../virtual/memory-disk.ts'
import { ASIDE_AT_MOST, asideOf } from './set-aside.ts'

const line = (value: unknown) => `${JSON.stringify(value)}\n`
const DRAFTS = ['.new', '.room'].map(end => FILE + end)

test('what was appended is there again, and what is over is not', () => {
  const disk = memoryDisk()
  const journal = openBook(FILE, { disk })
  for (const n of [1, 2, 3]) expect(journal.append(entry(n))).toEqual({ ok: true })
  journal.append(entry(2, 'closed'))
  expect(numbers(openBook(FILE, { disk }))).toEqual([1, 3])
  expect(disk.read(FILE).toString()).toBe(line(entry(1)) + line(entry(3)))
})

test('a line that failed is as if it had never been, and the next one stands alone', () => {
  for (const fault of ['ENOSPC', 'EIO', 'half'] as const) {
    const disk = memoryDisk()
    const journal = openBook(FILE, { disk })
    journal.append(entry(1))
    disk.failAt(1, 2, fault)
    const code = fault === 'EIO' ? 'io' : 'disk-full'
    expect(journal.append(entry(2))).toMatchObject({ ok: false, error: { code } })
    disk.failAt(1, 0, fault)
    expect(journal.append(entry(3))).toEqual({ ok: true })
    expect(disk.read(FILE).toString(), fault).toBe(line(entry(1)) + line(entry(3)))
  }
})

test('entries that happen together take one fsync, and fail together', () => {
  const disk = memoryDisk()
  const journal = openBook(FILE, { disk })
  journal.append(entry(1))
  const before = disk.calls()
  expect(journal.append(entry(2), entry(3))).toEqual({ ok: true })
  // One write and one fsync.
  expect(disk.calls() - before).toBe(2)
  expect(journal.lineCount()).toBe(3)
  expect(numbers(openBook(FILE, { disk }))).toEqual([1, 2, 3])
  for (const fault of ['ENOSPC', 'EIO', 'half'] as const) {
    disk.failAt(1, 2, fault)
    expect(journal.append(entry(4), entry(5)).ok, fault).toBe(false)
    disk.failAt(1, 0, fault)
    expect(numbers(openBook(FILE, { disk })), fault).toEqual([1, 2, 3])
  }
})

test('half a line that cannot be taken back yet is taken back before the next one', () => {
  const disk = memoryDisk()
  const journal = openBook(FILE, { disk })
  journal.append(entry(1))
  const whole = disk.read(FILE).length
  disk.failAt(1, 3, 'half')
  expect(journal.append(entry(2)).ok).toBe(false)
  expect(disk.read(FILE).length).toBeGreaterThan(whole)
  expect(journal.append(entry(3))).toEqual({ ok: true })
  expect(disk.read(FILE).toString()).toBe(line(entry(1)) + line(entry(3)))
})

test('half a line that can never be taken back is a line of its own', () => {
  const disk = memoryDisk()
  const journal = openBook(FILE, { disk })
  journal.append(entry(1))
  disk.failAt(1, 3, 'half')
  journal.append(entry(2))
  const before = disk.read(FILE).toString()
  disk.failAt(1, 1, 'EIO')
  expect(journal.append(entry(3))).toEqual({ ok: true })
  expect(disk.read(FILE).toString()).toBe(`${before}\n${line(entry(3))}`)
  expect(journal.append(entry(4))).toEqual({ ok: true })
  expect(numbers(openBook(FILE, { disk }))).toEqual([1, 3, 4])
})

test('lines of a newer release stay where they are, and are told', () => {
  const disk = memoryDisk()
  const newer = { n: 5, type: 'weighed', grams: 3 }
  disk.put(
    FILE,
    line(entry(1)) + line(newer) + line({ ...entry(2), colour: 'red' }) + line(entry(1, 'closed')),
  )
  const told: string[] = []
  const journal = openBook(FILE, { disk, tell: news => told.push(news) })
  expect(numbers(journal)).toEqual([2])
  expect(journal.found).toMatchObject({ foreign: 1, damaged: 0 })
  expect(told).toEqual([expect.stringContaining('1 line(s) are of another release')])
  expect(disk.read(FILE).toString()).toBe(line(newer) + line({ ...entry(2), colour: 'red' }))
})

test('damaged pieces are set aside as they are, told once, and gone from the journal', () => {
  const disk = memoryDisk()
  disk.put(FILE, `{"n":0,"ty${line(entry(1))}shopping list\n{"n":3\0\0\0,"type":1}\n`)
  const told: string[] = []
  const journal = openBook(FILE, { disk, tell: news => told.push(news) })
  expect(numbers(journal)).toEqual([1])
  expect(journal.found).toMatchObject({ damaged: 4, zeroed: 3, keptIn: asideOf(FILE) })
  expect(told).toEqual([expect.stringContaining(asideOf(FILE))])
  expect(disk.read(asideOf(FILE)).toString()).toBe('{"n":0,"ty\nshopping list\n{"n":3\n,"type":1}\n')
  expect(disk.read(FILE).toString()).toBe(line(entry(1)))
  openBook(FILE, { disk, tell: news => told.push(news) })
  expect(told).toHaveLength(1)
})

test('what is set aside has a bound, and what goes beyond it is told', () => {
  const disk = memoryDisk()
  const told: string[] = []
  for (let round = 0; round < 3; round++) {
    disk.put(FILE, `${String(round).repeat(ASIDE_AT_MOST / 2)}\n`)
    openBook(FILE, { disk, tell: news => told.push(news) })
  }
  expect(disk.read(asideOf(FILE))).toHaveLength(ASIDE_AT_MOST)
  expect(disk.read(asideOf(FILE)).at(-2)).toBe('2'.charCodeAt(0))
  expect(told.filter(news => news.includes('are not kept'))).toHaveLength(2)
})

test('damaged pieces stay in the file while the disk has no room beside it', () => {
  const disk = memoryDisk()
  disk.put(FILE, `${line(entry(1))}{"n":2,"type":"op`)
  const before = disk.read(FILE)
  disk.capacity = before.length + 10
  const told: string[] = []
  const journal = openBook(FILE, { disk, tell: news => told.push(news) })
  expect(numbers(journal)).toEqual([1])
  expect(journal.found).toMatchObject({ damaged: 1, keptIn: FILE })
  expect(journal.append(entry(3))).toMatchObject({ error: { code: 'disk-full' } })
  expect(disk.read(FILE)).toEqual(before)
  expect(told[0]).toMatch(/could not be tidied/)
  disk.capacity = Number.POSITIVE_INFINITY
  expect(journal.append(entry(3))).toEqual({ ok: true })
  expect(disk.read(FILE).toString()).toBe(`${before}\n${line(entry(3))}`)
  expect(numbers(openBook(FILE, { disk }))).toEqual([1, 3])
  expect(disk.read(asideOf(FILE)).toString()).toBe('{"n":2,"type":"op\n')
})

test('what could not be set aside is not tidied away, though the disk has room for that', () => {
  const disk = memoryDisk()
  disk.put(FILE, `shopping list\n${line(entry(1))}`)
  const before = disk.read(FILE)
  disk.failAt(1, 1, 'ENOSPC')
  expect(openBook(FILE, { disk }).found).toMatchObject({ damaged: 1, keptIn: FILE })
  expect(disk.read(FILE)).toEqual(before)
})

test('tidying on a disk that is too full leaves all as it was, and no draft in its way', () => {
  const disk = memoryDisk()
  const journal = openBook(FILE, { disk })
  for (let n = 0; n < 40; n++) journal.append(entry(n))
  journal.append(entry(7, 'closed'))
  const before = disk.read(FILE)
  disk.capacity = before.length * 1.5
  expect(journal.tidy()).toMatchObject({ ok: false, error: { code: 'disk-full' } })
  expect(disk.files()).toEqual([FILE])
  expect(disk.read(FILE)).toEqual(before)
  expect(journal.append(entry(41))).toEqual({ ok: true })
  disk.capacity = Number.POSITIVE_INFINITY
  expect(journal.tidy()).toEqual({ ok: true })
  expect(numbers(openBook(FILE, { disk }))).toEqual(numbers(journal))
  expect(numbers(journal)).toHaveLength(40)
})

test('a disk that holds something else than was written does not take the place of the old file', () => {
  const disk = memoryDisk()
  const journal = openBook(FILE, { disk })
  for (const n of [1, 2]) journal.append(entry(n))
  journal.append(entry(2, 'closed'))
  const before = disk.read(FILE)
  const { write } = disk
  disk.write = (fd, bytes, from) => write(fd, Buffer.alloc(bytes.length), from)
  expect(journal.tidy()).toMatchObject({ ok: false, error: { code: 'io' } })
  expect(disk.read(FILE)).toEqual(before)
})

test('a journal opens on a disk that takes nothing, and stores as soon as there is room', () => {
  const disk = memoryDisk()
  disk.failAt(1, Number.POSITIVE_INFINITY, 'ENOSPC')
  const journal = openBook(FILE, { disk })
  expect(journal.append(entry(1))).toMatchObject({
    error: { code: 'disk-full', message: expect.stringContaining(FILE) },
  })
  expect(journal.trouble()).toMatchObject({ code: 'disk-full' })
  disk.failAt(1, 0, 'EIO')
  expect(journal.trouble()).toBeNull()
  expect(journal.append(entry(1))).toEqual({ ok: true })
  expect(numbers(openBook(FILE, { disk }))).toEqual([1])
})

test('trouble is known before a line fails, and over when there is room again', () => {
  const disk = memoryDisk()
  disk.capacity = 100_000
  const journal = openBook(FILE, { disk, reserve: 50_000 })
  expect(journal.trouble()).toBeNull()
  disk.put('/data/other', Buffer.alloc(60_000))
  expect(journal.trouble()).toMatchObject({ code: 'disk-full' })
  expect(journal.append(entry(1))).toEqual({ ok: true })
  disk.remove('/data/other')
  const calls = disk.calls()
  expect(journal.trouble()).toBeNull()
  expect(disk.calls()).toBe(calls)
  disk.failAt(1, 1, 'EIO')
  journal.append(entry(2))
  for (const at of [1, 2, 3]) {
    disk.failAt(at, 1, 'EIO')
    expect(journal.trouble()).toMatchObject({ code: 'io' })
  }
  expect(journal.trouble()).toBeNull()
  const tried = disk.calls()
  expect(journal.trouble()).toBeNull()
  expect(disk.calls()).toBe(tried)
  for (const draft of DRAFTS) expect(disk.files()).not.toContain(draft)
})

test('a file that is removed, replaced or cut while in use is written again from memory', () => {
  for (const harm of ['removed', 'replaced', 'cut'] as const) {
    const disk = memoryDisk()
    const told: string[] = []
    const journal = openBook(FILE, { disk, tell: news => told.push(news) })
    for (const n of [1, 2]) journal.append(entry(n))
    if (harm === 'removed') disk.remove(FILE)
    if (harm === 'replaced') {
      disk.put('/data/other', 'other')
      disk.rename('/data/other', FILE)
    }
    if (harm === 'cut') disk.truncate(disk.open(FILE, 'a'), 5)
    expect(journal.append(entry(3)), harm).toEqual({ ok: true })
    expect(numbers(openBook(FILE, { disk })), harm).toEqual([1, 2, 3])
    expect(told, harm).toEqual([expect.stringMatching(/removed, replaced or cut/)])
  }
})

test('a file that cannot be read is moved away', () => {
  const disk = memoryDisk()
  disk.put(FILE, line(entry(1)))
  const { read } = disk
  disk.read = file => {
    if (file !== FILE || !read(FILE).includes('Nuraini')) return read(file)
    throw Object.assign(new Error('a bad sector'), { code: 'EIO' })
  }
  const told: string[] = []
  const journal = openBook(FILE, { disk, tell: news => told.push(news) })
  expect(numbers(journal)).toEqual([])
  expect(told).toEqual([expect.stringMatching(/cannot be read \(a bad sector\)/)])
  expect(disk.files()).toEqual([expect.stringContaining(`${FILE}.unreadable-`)])
})

test('a machine that can open no file now does not lose sight of the one it has', () => {
  const disk = memoryDisk()
  disk.put(FILE, line(entry(1)))
  const { read } = disk
  disk.read = () => {
    throw Object.assign(new Error('too many open files'), { code: 'EMFILE' })
  }
  expect(() => openBook(FILE, { disk })).toThrow('too many open files')
  expect(read(FILE).toString()).toBe(line(entry(1)))
})

test('lines whose fsync runs beside the program stand in line, and fail one by one', async () => {
  const disk = memoryDisk()
  const journal = openBook(FILE, { disk })
  disk.failAt(6, 1, 'EIO')
  const done = await Promise.all([1, 2, 3].map(n => journal.appendLater(entry(n))))
  expect(done.map(({ ok }) => ok)).toEqual([true, false, true])
  await journal.close()
  expect(numbers(openBook(FILE, { disk }))).toEqual([1, 3])
})
