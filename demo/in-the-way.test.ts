import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { whatIsInTheWay } from './in-the-way.mjs'
import { readOptions } from './options.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'antrean-way-'))
const look = (...args: string[]) => {
  const read = readOptions(['--data', folder, '--port', '0', ...args], '/antrean', folder)
  if (read.ask !== 'open') throw new Error(JSON.stringify(read))
  return whatIsInTheWay(read.options)
}

test('a new folder in one that can be written is no trouble, and is not made by looking', async () => {
  expect(await look('--data', path.join(folder, 'new', 'deep'))).toBeNull()
  expect(readdirSync(folder)).not.toContain('new')
})

test('a data folder that cannot be: of the system, below a file, of somebody else', async () => {
  expect(await look('--data', '/etc')).toMatch(
    /^The data folder \/etc cannot be used: it belongs to the system\./,
  )
  expect(await look('--data', '/')).toContain('it belongs to the system')
  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  expect(await look('--data', file)).toContain(`${file} is a file`)
  expect(await look('--data', path.join(file, 'data'))).toContain(`${file} is a file`)
  if (process.getuid?.() === 0) return
  const theirs = mkdtempSync(path.join(folder, 'theirs-'))
  chmodSync(theirs, 0o500)
  expect(await look('--data', path.join(theirs, 'new'))).toContain(`this user may not write in ${theirs}`)
})

test('a hall file that is not there or is no JSON; one from Notepad is JSON', async () => {
  const file = path.join(folder, 'hall.json')
  expect(await look('--hall', file)).toContain(`The hall file ${file} cannot be read: there is no such file`)
  writeFileSync(file, '{')
  expect(await look('--hall', file)).toContain('it is no JSON')
  writeFileSync(file, '\uFEFF{"services": [], "booths": []}')
  expect(await look('--hall', file)).toBeNull()
  expect(await look('--hall', folder)).toContain('it is a folder')
})

test.each(['null', '[]', '{ "services": [] }', '{ "name": "antrean", "booths": 3 }'])(
  'a JSON file that is no hall is known before anything is installed: %s',
  async content => {
    const file = path.join(folder, 'other.json')
    writeFileSync(file, content)
    expect(await look('--hall', file)).toMatch(/is no hall's set-up: it has no list '(services|booths)'/)
  },
)

/** Below the ports that the system hands out: what other tests have open is never beside it. */
async function listenAlone() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    const other = createServer()
    const listening = await new Promise<boolean>(resolve => {
      other.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
    })
    if (listening) return { other, port }
  }
}

test.each([
  [0, 'the server'],
  [1, 'the kiosk'],
  [2, 'the paper'],
  [3, 'the counter displays'],
])('a port in use is named with its user, also the one %i further', async (offset, user) => {
  const { other, port } = await listenAlone()
  const first = String(port - offset)
  expect(await look('--port', first)).toMatch(new RegExp(`^Port ${port} is in use, and ${user} needs it\\.`))
  if (user === 'the paper')
    expect(String(await look('--port', first, '--printer', 'tcp://printer:9100'))).not.toContain('the paper')
  other.close()
})

test('an address that this machine does not have', async () => {
  expect(await look('--port', '18080', '--host', '192.0.2.1')).toContain('does not have the address')
})
