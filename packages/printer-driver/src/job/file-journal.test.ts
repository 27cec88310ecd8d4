import { fork } from 'node:child_process'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mountSmallDisk, whyNoSmallDisks } from '@antrean/journal/virtual'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openFileJournal } from './file-journal.ts'
import type { Verdict } from './outcome.ts'

const printed: Verdict = { outcome: 'printed', reason: 'confirmed', partial: false }
const first = { id: 'A012', attempt: 1, copy: false, processId: 'ABCD' }
const noSmallDisks = whyNoSmallDisks()
if (noSmallDisks) console.warn(noSmallDisks)
let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'))
  path = join(folder, 'printer.jsonl')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the journal on disk', () => {
  test('remembers what was printed', async () => {
    const journal = await openFileJournal(path)
    await journal.begin(first)
    await journal.settle(first, printed)
    await journal.close()
    const again = await openFileJournal(path)
    expect(again.attemptsOf('A012')).toMatchObject([{ state: 'printed', processId: 'ABCD' }])
    expect(again.unresolved()).toEqual([])
    expect(again.hasBrokenOff).toBe(false)
    await again.close()
  })

  test('says of a job that was under way that nobody knows', async () => {
    const journal = await openFileJournal(path)
    await journal.begin(first)
    await journal.close()
    const again = await openFileJournal(path)
    expect(again.hasBrokenOff).toBe(true)
    expect(again.unresolved()).toMatchObject([
      { id: 'A012', state: 'unknown', reason: 'interrupted', partial: true },
    ])
    await again.close()
    const third = await openFileJournal(path)
    expect(third.hasBrokenOff).toBe(false)
    expect(third.unresolved()).toHaveLength(1)
    await third.close()
  })

  test('takes a later print of the same ticket as the answer to an earlier doubt', async () => {
    const journal = await openFileJournal(path)
    await journal.begin(first)
    await journal.settle(first, { outcome: 'unknown', reason: 'line-lost', partial: true })
    await journal.begin({ ...first, attempt: 2, copy: true })
    await journal.settle({ id: 'A012', attempt: 2 }, printed)
    expect(journal.unresolved()).toEqual([])
    await journal.close()
  })

  test('drops a line that a power cut left half written, and nothing else', async () => {
    const journal = await openFileJournal(path)
    await journal.begin(first)
    await journal.settle(first, printed)
    await journal.close()
    await appendFile(path, '{"v":1,"at":17,"type":"begun","id":"A01')
    const again = await openFileJournal(path)
    expect(again.attemptsOf('A012')).toMatchObject([{ state: 'printed' }])
    await again.begin({ ...first, id: 'A013' })
    await again.close()
    expect(
      (await readFile(path, 'utf8'))
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).id),
    ).toEqual(['A012', 'A012', 'A013'])
  })

  test('starts with whatever the file holds, and tells what it set aside', async () => {
    const journal = await openFileJournal(path)
    await journal.begin(first)
    await journal.settle(first, printed)
    await journal.close()
    const newer = '{"v":2,"at":17,"type":"weighed","id":"A012"}'
    await appendFile(path, `{"v":1,"at":17,"ty${await readFile(path, 'utf8')}${newer}\n\0\0\0`)
    const told: string[] = []
    const again = await openFileJournal(path, { tell: news => told.push(news) })
    expect(again.attemptsOf('A012')).toMatchObject([{ state: 'printed' }, { state: 'printed' }])
    await again.close()
    expect(told).toEqual([
      expect.stringMatching(/1 damaged piece.*3 byte.*1 line\(s\) are of another release/),
    ])
    expect(await readFile(path, 'utf8')).toContain(newer)
    expect(await readFile(`${path}.aside`, 'utf8')).toBe('{"v":1,"at":17,"ty\n')
  })

  test.skipIf(noSmallDisks !== null)(
    'says of a full disk that a job cannot be recorded, and goes on later',
    async () => {
      const disk = mountSmallDisk('a tmpfs of 16 KiB')
      onTestFinished(() => disk.unmount())
      const journal = await openFileJournal(join(disk.folder, 'printer.jsonl'))
      await journal.begin(first)
      disk.fill(0)
      const refused: string[] = []
      for (let n = 0; n < 60; n++)
        await journal.begin({ ...first, id: `B${n}` }).catch((error: Error) => refused.push(error.message))
      expect(refused.length).toBeGreaterThan(1)
      expect(refused[0]).toMatch(/The disk is full/)
      disk.empty()
      await journal.begin({ ...first, id: 'C001' })
      await journal.close()
      const again = await openFileJournal(join(disk.folder, 'printer.jsonl'))
      for (const id of ['A012', 'C001']) expect(again.attemptsOf(id)).toHaveLength(1)
      expect(again.unresolved()).toHaveLength(62 - refused.length)
      await again.close()
    },
  )

  test('forgets old papers, with all their prints or with none', async () => {
    let time = 1000
    const journal = await openFileJournal(path, { now: () => time })
    await journal.begin(first)
    await journal.settle(first, printed)
    await journal.begin({ ...first, id: 'B001' })
    await journal.settle({ id: 'B001', attempt: 1 }, printed)
    time = 9_999_900
    await journal.begin({ ...first, id: 'B001', attempt: 2, copy: true })
    await journal.close()
    const later = await openFileJournal(path, { now: () => 10_000_000, keepMs: 1000 })
    expect(later.attemptsOf('A012')).toEqual([])
    expect(later.attemptsOf('B001')).toMatchObject([{ state: 'printed' }, { state: 'unknown' }])
    await later.close()
  })

  test('forgets them while it runs, too, and nothing that is under way', async () => {
    let time = 1000
    const journal = await openFileJournal(path, { now: () => time, keepMs: 1000, tidyAfter: 4 })
    for (const id of ['A001', 'A002']) await journal.begin({ ...first, id })
    await journal.settle({ id: 'A001', attempt: 1 }, printed)
    await journal.begin({ ...first, id: 'A003' })
    time = 5000
    await Promise.all([journal.settle({ id: 'A003', attempt: 1 }, printed), journal.begin(first)])
    expect(journal.attemptsOf('A001')).toEqual([])
    expect(journal.unresolved()).toMatchObject([{ id: 'A002' }, { id: 'A012' }])
    await journal.close()
    const again = await openFileJournal(path, { now: () => time, keepMs: 1000 })
    const all = ['A001', 'A002', 'A003', 'A012'].flatMap(id => again.attemptsOf(id))
    expect(all.map(({ id, state }) => [id, state])).toEqual([
      ['A002', 'unknown'],
      ['A003', 'printed'],
      ['A012', 'unknown'],
    ])
    await again.close()
  })

  test('has on disk everything it acknowledged, when the process is killed at any moment', async () => {
    const script = new URL('../testing/journal-writer.ts', import.meta.url)
    for (let round = 0; round < 4; round++) {
      const acknowledged: string[] = []
      const writer = fork(script, [path, String(round)])
      writer.on('message', id => acknowledged.push(String(id)))
      await new Promise<void>(resolve => writer.once('message', () => resolve()))
      await new Promise(resolve => setTimeout(resolve, 5 + round * 17))
      writer.kill('SIGKILL')
      await new Promise<void>(resolve => writer.once('exit', () => resolve()))
      const journal = await openFileJournal(path)
      for (const id of acknowledged) expect(journal.attemptsOf(id)).toHaveLength(1)
      expect(acknowledged.length).toBeGreaterThan(0)
      await journal.close()
    }
  })
})
