/** It cannot be run here: what would be put on the command line, and how the answers would be read. */
import { expect, test } from 'vitest'
import { openWindowsQueue, powerShellWords, scripts } from './windows.ts'

const answering = (said: string) => openWindowsQueue('Kasir 1', async () => said)

test('a script goes to PowerShell as UTF-16 in base64, so that no letter of it is read twice', () => {
  const words = powerShellWords(scripts.look('Kasir “1”'))
  expect(words.slice(0, -1)).toEqual([
    '-NoLogo',
    '-NoProfile',
    '-NonInteractive',
    '-ExecutionPolicy',
    'Bypass',
    '-EncodedCommand',
  ])
  expect(Buffer.from(words.at(-1)!, 'base64').toString('utf16le')).toMatch(
    /'Stop'.*\n.*\n\[int\]\(Get-Printer -Name 'Kasir “1”'\)\.PrinterStatus$/,
  )
  expect(powerShellWords(scripts.submit('x', 'y')).join(' ').length).toBeLessThan(32_000)
})

test('a name stays a name, whatever quotes are in it', () => {
  expect(scripts.look("O'Neil’s; calc")).toContain("-Name 'O''Neil’’s; calc')")
})

test.each([
  ['0', { kind: 'open' }],
  ['1', { kind: 'shut', why: 'Windows says that the printer Kasir 1 is paused.' }],
  ['128', { kind: 'shut', why: 'Windows says that the printer Kasir 1 is offline.' }],
])('a printer of status %s', async (said, look) => {
  expect(await answering(said).look()).toEqual(look)
})

test('a job is taken with its number, refused in words, or nobody knows', async () => {
  expect(await answering('{"job":7}').submit(new Uint8Array(), 'A012', 9)).toEqual({ kind: 'taken', job: 7 })
  expect(await answering('{"refused":"Access is denied"}').submit(new Uint8Array(), 'A012', 9)).toMatchObject(
    { kind: 'refused', why: expect.stringContaining('Access is denied') },
  )
  expect(await answering('').submit(new Uint8Array(), 'A012', 9)).toMatchObject({ kind: 'unsure' })
})

test.each([
  ['0', 'waits'],
  ['8208', 'goes-out'],
  ['null', 'gone'],
  ['?', 'not-known'],
])('a job of which Windows says %s', async (said, kind) => {
  expect(await answering(said).job(7)).toEqual({ kind })
})

test('without PowerShell it is shut, and the ticket is with nobody', async () => {
  const none = openWindowsQueue('x', () => Promise.reject(new Error('spawn powershell.exe ENOENT')))
  expect(await none.look()).toMatchObject({ kind: 'shut', why: expect.stringContaining('ENOENT') })
})
