import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readNamedFile, readNamedJson } from './named-file.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'antrean-named-'))
const file = path.join(folder, 'hall.json')
const read = (name = file) => readNamedJson('The hall file', name, 'Correct --hall.')
const refused = (why: string, name = file) =>
  expect(() => read(name)).toThrow(`The hall file ${name} cannot be read: ${why}. Correct --hall.`)

test('a file as editors write it: plain, from Notepad, in UTF-16', () => {
  for (const content of ['{"a":"ü"}', '\uFEFF{"a":"ü"}', Buffer.from('\uFEFF{"a":"ü"}', 'utf16le')]) {
    writeFileSync(file, content)
    expect(read()).toEqual({ a: 'ü' })
  }
})

test('what is no file is said to be what it is, and never waited for', () => {
  refused('there is no such file', path.join(folder, 'none'))
  writeFileSync(file, '{}')
  refused('there is no such file', path.join(file, 'none'))
  refused('it is a folder', folder)
  refused('it is a device or a pipe and no file', '/dev/zero')
  const pipe = path.join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  refused('it is a device or a pipe and no file', pipe)
  const loop = path.join(folder, 'loop')
  symlinkSync('loop', loop)
  refused('it is a link that leads to itself', loop)
})

test('what is in it is said in words, with the line', () => {
  writeFileSync(file, '')
  refused('it is empty')
  writeFileSync(file, '\uFEFF \n')
  refused('it is empty')
  writeFileSync(file, Buffer.from([0x7b, 0xff, 0xfe, 0x80]))
  refused('it is no text in UTF-8')
  writeFileSync(file, '{\n  "a": 1,\n  "b" 2\n}')
  refused('it is no JSON (line 3, letter 7)')
  writeFileSync(file, '{ "a": ')
  refused('it is no JSON (it ends too early)')
  truncateSync(file, 40_000_000)
  refused('it is larger than 32 MB')
})

test.skipIf(process.getuid?.() === 0)('a file of somebody else', () => {
  const theirs = path.join(folder, 'theirs')
  writeFileSync(theirs, '{}')
  chmodSync(theirs, 0o000)
  refused('this user may not read it', theirs)
})

test('a picture is read as its bytes', () => {
  writeFileSync(file, Buffer.from([0xff, 0x00, 0xfe]))
  expect([...readNamedFile('The logo', file, 'Correct it.')]).toEqual([0xff, 0x00, 0xfe])
})
