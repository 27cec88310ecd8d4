import { chmodSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'
import { callServer } from './call.ts'
import { eventually, openHall, temporaryFolder } from './open-hall.ts'

const issue = (api: string, token: string, service: string) =>
  callServer<{ number: string }>(api, 'POST', 'tickets', token, { service })

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('the start says in one JSON line where everything is, and everything answers there', async () => {
  using folder = temporaryFolder()
  const hall = await openHall('--port', '0', '--data', folder.path)
  const { ready } = hall
  expect(ready.event).toBe('ready')
  for (const url of Object.values(ready.urls)) expect((await fetch(url)).status, url).toBe(200)
  expect(ready.booths.map(booth => booth.number)).toEqual([1, 2, 3, 4, 5, 6])
  expect(new Set(ready.staff.map(person => person.role))).toEqual(
    new Set(['officer', 'supervisor', 'ops', 'administrator']),
  )
  expect(await hall.close()).toBe(0)
  expect(hall.log()).not.toContain('unexpectedly')
  expect(Object.values(ready.pids).filter(alive)).toEqual([])
})

test('a second start goes on with the same day', async () => {
  using folder = temporaryFolder()
  const first = await openHall('--port', '0', '--data', folder.path)
  expect((await issue(first.ready.api, first.ready.kiosk.token, 'A')).number).toBe('A001')
  await first.close()
  const second = await openHall('--port', '0', '--data', folder.path)
  expect((await issue(second.ready.api, second.ready.kiosk.token, 'A')).number).toBe('A002')
  await second.close()
})

test('a program that dies is started again at the same address', async () => {
  using folder = temporaryFolder()
  const hall = await openHall('--port', '0', '--data', folder.path)
  for (const pid of Object.values(hall.ready.pids)) process.kill(pid, 'SIGKILL')
  for (const url of Object.values(hall.ready.urls)) await eventually(async () => (await fetch(url)).ok)
  await hall.close()
})

test('a port in use gets one clear sentence', async () => {
  using folder = temporaryFolder()
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  await expect(openHall('--port', String(port), '--data', folder.path)).rejects.toThrow(
    new RegExp(`[Pp]ort ${port} .*in use`),
  )
  other.close()
})

test('a data folder that cannot be written gets one clear sentence', async () => {
  using folder = temporaryFolder()
  chmodSync(folder.path, 0o500)
  // Root may write anywhere but on a path whose parent is a file.
  const data = process.getuid?.() === 0 ? path.join('/dev/null', 'hall') : path.join(folder.path, 'hall')
  await expect(openHall('--port', '0', '--data', data)).rejects.toThrow(/The data folder .* cannot be/)
  expect(readdirSync(folder.path)).toEqual([])
})

test('a hall file that cannot be read gets one clear sentence, and no trace of the program', async () => {
  using folder = temporaryFolder()
  const opening = openHall('--port', '0', '--data', folder.path, '--hall', '/nowhere/hall.json')
  const { message } = await opening.then(
    () => new Error('It opened.'),
    (error: Error) => error,
  )
  expect(message).toContain('The hall file /nowhere/hall.json cannot be read')
  expect(message).not.toMatch(/ReferenceError|\n {4}at /)
})

test('an option that does not exist is named', async () => {
  await expect(openHall('--prot', '1')).rejects.toThrow(/--prot/)
  await expect(openHall('--port', 'many')).rejects.toThrow(/--port many is no port/)
})
