/** The process: an empty folder is set up, and stays the hall of its own people. */
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { referenceHall } from '@antrean/queue-core'
import { afterEach, expect, it } from 'vitest'
import { call, type Loose } from '../testing/client.ts'
import { MAIN, temporaryFolder } from '../testing/start-server.ts'

const data = temporaryFolder()
const children: ChildProcess[] = []
afterEach(async () => {
  await Promise.all(children.map(kill))
  rmSync(data, { recursive: true, force: true })
})

/** What it says when it is ready, and what it wrote to standard error until then. */
async function start(...args: string[]): Promise<{ ready: Loose; said: () => string; child: ChildProcess }> {
  const child = spawn(process.execPath, [MAIN, '--port', '0', '--data', data, '--json', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    said += text
  })
  const ready = await new Promise<Loose>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', line => resolve(JSON.parse(line)))
    child.once('exit', code => reject(new Error(`It ended with ${code}: ${said}`)))
  })
  return { ready, said: () => said, child }
}

const kill = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

it('[T11] a hall of its own people stays theirs: nobody of the demonstration is on its staff at any later start', async () => {
  const first = await start('--empty', '--demo')
  expect(first.ready).toMatchObject({ event: 'ready', staff: [], booths: [], own: true })
  const { api, kiosk, firstStart } = first.ready
  const administrator = { name: 'wati', password: 'kapur-laut-sembilan' }
  const settings = { ...referenceHall, alwaysOpen: true }
  const body = { code: firstStart.code, settings, administrator }
  expect((await call(api, 'POST', '/api/v1/first-start', { body })).status).toBe(201)
  expect(first.said()).not.toContain(firstStart.code)
  await kill(first.child)

  const again = await start('--empty', '--demo')
  expect(again.ready).toMatchObject({ own: true, staff: [], kiosk, booths: expect.any(Array) })
  expect(again.ready.firstStart).toBeUndefined()
  expect(again.said()).toContain(`The folder ${data} has a hall: --empty changes nothing.`)
  const { token } = (await call(again.ready.api, 'POST', '/api/v1/session', { body: administrator })).body
  const staff = (await call(again.ready.api, 'GET', '/api/v1/staff', { token })).body
  expect(staff.map(({ name }: Loose) => name)).toEqual(['wati'])
})
