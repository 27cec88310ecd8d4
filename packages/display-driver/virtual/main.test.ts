import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it, vi } from 'vitest'
import { type Display, openDisplay } from '../src/display.ts'
import type { Sight } from './virtual-display.ts'

type Ready = { event: 'ready'; page: string; displays: { name: string; family: string; url: string }[] }

const processes: ChildProcess[] = []
const displays: Display[] = []
afterEach(async () => {
  await Promise.all(displays.splice(0).map(display => display.close()))
  for (const child of processes.splice(0)) child.kill('SIGKILL')
})

function start(list: string): ChildProcess {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, '--displays', list], { stdio: ['ignore', 'pipe', 'pipe'] })
  processes.push(child)
  return child
}

async function startReady(list: string): Promise<{ child: ChildProcess; ready: Ready }> {
  const child = start(list)
  const [line] = await once(child.stdout!, 'data')
  return { child, ready: JSON.parse(String(line)) }
}

function show(url: string, text: string): void {
  const display = openDisplay(`${url}&refresh=1`)
  displays.push(display)
  display.show({ lines: [text], blink: false, brightness: 'bright' })
}

async function sights(ready: Ready): Promise<Sight[]> {
  return (await fetch(`${ready.page}displays`)).json() as Promise<Sight[]>
}

async function post(
  ready: Ready,
  path: string,
): Promise<{ status: number; body: Sight & { error: string } }> {
  const response = await fetch(`${ready.page}displays/${path}`, { method: 'POST' })
  return { status: response.status, body: (await response.json()) as Sight & { error: string } }
}

it('says what is ready in one line, shows faces, forgets them without power, and is told again', async () => {
  const { ready } = await startReady('dmd,alpha@serial,panel:1+panel:2')
  expect(ready.displays.map(display => display.name)).toEqual(['dmd-1', 'alpha-1', 'panel-1', 'panel-2'])
  const shown = async (index: number) => (await sights(ready))[index]?.rows.join('').trim()
  const texts = ['LOKET 3', 'A012 3', 'B001', 'B002']
  for (const [index, text] of texts.entries()) show(ready.displays[index]!.url, text)
  for (const [index, text] of texts.entries())
    await vi.waitFor(async () => expect(await shown(index)).toBe(text), 5_000)

  expect((await post(ready, 'dmd-1/power-off')).body).toMatchObject({ powered: false, brightness: 0 })
  expect(await shown(0)).toBe('')
  expect((await post(ready, 'dmd-1/power-on')).body).toMatchObject({ powered: true })
  await vi.waitFor(async () => expect(await shown(0)).toBe('LOKET 3'), 5_000)

  expect((await post(ready, 'alpha-1/pull-cable')).body).toMatchObject({ plugged: false })
  await vi.waitFor(() => expect(displays[1]?.state().condition).toBe('offline'), 5_000)
  await post(ready, 'alpha-1/plug-cable')
  await vi.waitFor(() => expect(displays[1]?.state().condition).toBe('ready'), 5_000)
})

it('refuses unknown names and deeds with a sentence', async () => {
  const { ready } = await startReady('dmd')
  expect(await post(ready, 'dmd-7/power-off')).toMatchObject({
    status: 404,
    body: { error: expect.stringMatching(/dmd-1/) },
  })
  expect(await post(ready, 'dmd-1/explode')).toMatchObject({
    status: 404,
    body: { error: expect.stringMatching(/pull-cable/) },
  })
})

it('serves the page and tells every change to whoever watches', async () => {
  const { ready } = await startReady('dmd')
  for (const file of ['', 'page.js', 'dots.js', 'page.css'])
    expect((await fetch(ready.page + file)).status).toBe(200)
  const stopped = new AbortController()
  const events = await fetch(`${ready.page}events`, { signal: stopped.signal })
  let told = ''
  const listening = (async () => {
    for await (const chunk of events.body!) told += Buffer.from(chunk).toString()
  })().catch(() => {})
  show(ready.displays[0]!.url, 'A012')
  await vi.waitFor(() => expect(told).toMatch(/A012/), 5_000)
  stopped.abort()
  await listening
})

it.each(['SIGINT', 'SIGTERM'] as const)(
  'stops in order on %s, also while drivers and watchers come and go',
  async signal => {
    const { child, ready } = await startReady('dmd,panel:1,alpha@serial')
    for (const { url } of ready.displays) show(url, 'A012')
    const stopped = new AbortController()
    await fetch(`${ready.page}events`, { signal: stopped.signal })
    await post(ready, 'dmd-1/pull-cable')
    const exited = once(child, 'exit')
    for (const display of displays) void display.close()
    child.kill(signal)
    expect(await exited).toEqual([0, null])
    stopped.abort()
  },
)

it('explains a list that it cannot read', async () => {
  const child = start('dmd,lcd')
  const [said] = await once(child.stderr!, 'data')
  expect(String(said)).toMatch(/"lcd" is neither a family nor a model\. Known are dmd/)
  expect((await once(child, 'exit'))[0]).toBe(1)
})
