/** Whatever ends the hall's first process ends the hall: no program is left behind to hold its ports and its folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import type { Ready } from '../demo/demo-hall.ts'
import { eventually, openHall, temporaryFolder } from './open-hall.ts'

const root = path.resolve(import.meta.dirname, '..')

const alive = (pid: number | undefined) => {
  try {
    return process.kill(pid!, 0)
  } catch {
    return false
  }
}
const nobodyLeft = (ready: Ready) => eventually(() => !Object.values(ready.pids).some(alive))

/** `npm start` as a service manager runs it: no terminal, a group of its own. */
async function npmStart(data: string): Promise<{ npm: ChildProcess; ready: Ready; said: () => string }> {
  const npm = spawn('npm', ['start', '--silent', '--', '--json', '--port', '0', '--data', data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  npm.stderr.on('data', chunk => {
    said += chunk
  })
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: npm.stdout }).once('line', resolve)
    npm.once('exit', code => reject(new Error(`npm start ended (${code}):\n${said}`)))
  })
  return { npm, ready: JSON.parse(line), said: () => said }
}

test('a TERM to npm start closes the hall in order, and npm waits for it', async () => {
  using folder = temporaryFolder()
  const { npm, ready, said } = await npmStart(folder.path)
  const code = new Promise(resolve => npm.once('exit', resolve))
  npm.kill('SIGTERM')
  expect(await code).toBe(0)
  expect(Object.values(ready.pids).filter(alive)).toEqual([])
  // No banner of a build tool and no colour in what is no terminal.
  expect(said()).not.toMatch(/turbo|telemetry/i)
  expect(said()).not.toContain('\u001b')
})

test.each(['SIGHUP', 'SIGKILL'] as const)('a %s that npm cannot pass on ends the hall too', async signal => {
  using folder = temporaryFolder()
  const { npm, ready } = await npmStart(folder.path)
  npm.kill(signal)
  await nobodyLeft(ready)
})

test('programs end when their launcher is killed', async () => {
  using folder = temporaryFolder()
  const hall = await openHall('--port', '0', '--data', folder.path)
  hall.child.kill('SIGKILL')
  await nobodyLeft(hall.ready)
})
