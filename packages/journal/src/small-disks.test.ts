import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entry, numbers, openBook } from '../virtual/book.ts'
import { mountSmallDisk, SMALL_DISKS, type SmallDisk, whyNoSmallDisks } from '../virtual/small-disk.ts'
import { replaceFile } from './replace-file.ts'

const whyNot = whyNoSmallDisks()
if (whyNot) console.warn(whyNot)

for (const name of Object.keys(SMALL_DISKS) as (keyof typeof SMALL_DISKS)[])
  describe.skipIf(whyNot !== null)(name, () => {
    let disk: SmallDisk
    let file: string
    beforeEach(() => {
      disk = mountSmallDisk(name)
      file = path.join(disk.folder, 'book.jsonl')
    })
    afterEach(() => disk.unmount())
    const open = () => openBook(file, { reserve: 4096 })

    test('a journal that fills it keeps every line that it acknowledged, and goes on when there is room', async () => {
      disk.fill(12_288)
      const journal = open()
      expect(journal.trouble()).toBeNull()
      const told: number[] = []
      let n = 0
      // Twice, so that half a line would get another one glued to it.
      for (let failures = 0; failures < 2; ) {
        const done = journal.append(entry(n))
        if (done.ok) told.push(n)
        else expect(done.error.code).toBe('disk-full')
        if (!done.ok) failures++
        n++
      }
      expect(told.length).toBeGreaterThan(40)
      expect(journal.trouble()).toMatchObject({ code: 'disk-full' })
      const again = open()
      expect(numbers(again)).toEqual(told)
      expect(again.found).toMatchObject({ damaged: 0 })
      await again.close()
      disk.empty()
      // Where there was no ballast the journal itself fills the disk.
      if (journal.trouble()) return journal.close()
      expect(journal.append(entry(n))).toEqual({ ok: true })
      await journal.close()
      expect(numbers(open())).toEqual([...told, n])
    })

    test('forty open entries survive tidying without room for a second file', async () => {
      const journal = open()
      for (let n = 0; n < 40; n++) expect(journal.append(entry(n)).ok).toBe(true)
      for (let n = 40; n < 60; n++) {
        journal.append(entry(n))
        journal.append(entry(n, 'closed'))
      }
      disk.fill(1024)
      const before = readFileSync(file)
      expect(journal.tidy()).toMatchObject({ ok: false, error: { code: 'disk-full' } })
      expect(readFileSync(file)).toEqual(before)
      await journal.close()
      const again = open()
      expect(numbers(again).filter(n => n < 40)).toHaveLength(40)
      disk.empty()
      expect(again.tidy()).toEqual({ ok: true })
      await again.close()
      expect(numbers(open())).toEqual(Array.from({ length: 40 }, (_, n) => n))
    })

    test('a small file is replaced whole or stays as it was', () => {
      expect(replaceFile(file, 'a token')).toEqual({ ok: true })
      disk.fill(0)
      expect(replaceFile(file, 'b'.repeat(6000))).toMatchObject({ ok: false, isReplaced: false })
      expect(readFileSync(file, 'utf8')).toBe('a token')
    })
  })
