import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { whyNotFolder } from './data-folder.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'antrean-folder-'))
const at = (...names: string[]) => path.join(folder, ...names)

test('a folder that is there or can be made, and is not made by looking', () => {
  expect([whyNotFolder(folder), whyNotFolder(at('new', 'deep'))]).toEqual([null, null])
  expect(readdirSync(folder)).not.toContain('new')
})

test('a folder of the system, also by a link', () => {
  symlinkSync('/proc', at('proc'))
  for (const place of [
    '/',
    '/etc',
    '/proc/x',
    '/proc/self/fd/new',
    '/sys/antrean',
    '/dev/null',
    at('proc', 'x'),
  ])
    expect(whyNotFolder(place), place).toBe('it belongs to the system')
  expect(whyNotFolder('/dev/shm/antrean')).toBeNull()
})

test('a file, a pipe, what lies below them, and a link that leads nowhere', () => {
  writeFileSync(at('file'), '')
  execFileSync('mkfifo', [at('pipe')])
  for (const name of ['file', 'pipe'])
    for (const place of [at(name), at(name, 'data')])
      expect(whyNotFolder(place)).toBe(`${at(name)} is a file`)
  symlinkSync('/nowhere/at/all', at('lost'))
  expect(whyNotFolder(at('lost', 'data'))).toBe(`${at('lost')} is a link that leads nowhere`)
  symlinkSync('loop', at('loop'))
  expect(whyNotFolder(at('loop'))).toBe('it is a link that leads to itself')
  expect(whyNotFolder(at('n'.repeat(300), 'data'))).toBe('the name is too long')
})

test.skipIf(process.getuid?.() === 0)('a folder of somebody else', () => {
  const theirs = mkdtempSync(at('theirs-'))
  chmodSync(theirs, 0o500)
  expect(whyNotFolder(path.join(theirs, 'new'))).toBe(`this user may not write in ${theirs}`)
})
