/** The README's first command on a machine that has nothing. */
import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { freshMachine } from './fresh-machine.ts'
import { temporaryFolder } from './open-hall.ts'

test('npm start opens the hall for an ordinary user without compiler, Python, make and git', async () => {
  using folder = temporaryFolder()
  const machine = freshMachine(folder.path)
  for (const tool of ['python3', 'make', 'cc', 'g++', 'git'])
    expect(spawnSync(tool, ['--version'], machine).error, `${tool} is hidden`).toBeDefined()

  const npm = spawn('npm', ['start', '--silent', '--', '--json', '--port', '0'], {
    ...machine,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  npm.stderr.on('data', chunk => {
    said += chunk
  })
  const ended = new Promise<number | null>(resolve => npm.once('exit', resolve))
  const ready = await new Promise<string>((resolve, reject) => {
    createInterface({ input: npm.stdout }).once('line', resolve)
    ended.then(code => reject(new Error(`npm start ended (${code}):\n${said}`)))
  })
  const { urls } = JSON.parse(ready)
  for (const page of [urls.home, urls.kiosk, urls.wall, urls.console])
    expect((await fetch(page)).status, page).toBe(200)
  npm.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(said).not.toMatch(/gyp|turbo|telemetry|\bwarn\b/i)
})
