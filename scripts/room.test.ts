import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { noRoom, notWritable } from './room.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'antrean-room-'))

test('a disk without room is named before npm fails on it, also for a folder yet to be made', () => {
  const cache = path.join(folder, 'npm', 'cache')
  expect(noRoom(0, folder, cache)).toBeNull()
  expect(noRoom(Number.POSITIVE_INFINITY, cache)).toMatch(
    new RegExp(`^The disk of ${cache} has \\d+ MB free, .* Make room`),
  )
})

test('a checkout of somebody else is told what to do', () => {
  expect(notWritable(folder)).toBeNull()
  expect(notWritable(path.join(folder, 'gone'))).toContain('This user may not write in')
  if (process.getuid?.() === 0) return
  chmodSync(folder, 0o500)
  expect(notWritable(folder)).toContain(`This user may not write in ${folder}`)
})
