/** The agent's process against the real server's: enrolment, a call on the glass, ops, and a server killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { models } from '@antrean/display-driver'
import { openVirtualLine, type VirtualLine } from '@antrean/display-driver/virtual'
import { connectHall, type HallLink } from '@antrean/hall-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

type Ready = {
  api: string
  staff: { name: string; password: string; role: string }[]
  kiosk: { token: string }
}

const root = path.join(import.meta.dirname, '../../../..')
const toStop: (() => unknown)[] = []
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'displays-'))
  toStop.push(() => rmSync(folder, { recursive: true, force: true }))
})
afterEach(async () => {
  for (const stop of toStop.splice(0).reverse()) await stop()
})

function start(file: string, args: string[]): ChildProcess {
  const child = spawn(process.execPath, [path.join(root, file), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stderr!.resume()
  toStop.push(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  })
  return child
}

async function startServer(port = 0): Promise<{ child: ChildProcess; ready: Ready }> {
  const data = path.join(folder, 'hall')
  const options = ['--data', data, '--port', `${port}`, '--demo', '--always-open', '--json']
  const child = start('apps/server/src/main.ts', options)
  const [line] = await once(child.stdout!, 'data')
  return { child, ready: JSON.parse(String(line)) }
}

function startAgent(server: string, args: string[], displays: unknown): ChildProcess {
  const file = path.join(folder, 'displays.json')
  writeFileSync(file, JSON.stringify(displays))
  return start('apps/booth-display/src/agent/main.ts', [
    ...['--server', server, '--displays', file, '--data', path.join(folder, 'agent'), '--json', ...args],
  ])
}

async function signIn({ api, staff }: Ready, role: string): Promise<string> {
  const { name, password } = staff.find(person => person.role === role)!
  const { token } = await call(api, '/api/v1/session', '', { name, password })
  return token as string
}

async function call(
  api: string,
  to: string,
  token: string,
  body: unknown = {},
): Promise<Record<string, unknown>> {
  const response = await fetch(api + to, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  expect(response.ok, `${to} → ${response.status}`).toBe(true)
  return (await response.json()) as Record<string, unknown>
}

function link<N extends '/staff'>(api: string, namespace: N, token: string): HallLink<N> {
  const opened = connectHall({ url: api, namespace, token })
  toStop.push(() => opened.close())
  return opened
}

async function hang(): Promise<VirtualLine> {
  const line = await openVirtualLine({
    wire: 'serial',
    displays: [{ name: 'booth-1', model: models.find(model => model.name === 'epson-dm-d')! }],
  })
  toStop.push(() => line.close())
  return line
}

const until = (expectations: () => void) => vi.waitFor(expectations, { timeout: 12_000, interval: 20 })
const glassOf = (line: VirtualLine) =>
  line.displays[0]!.seen()
    .rows.map(row => row.trim())
    .join('|')
const shows = (line: VirtualLine, text: string) => until(() => expect(glassOf(line)).toBe(text))

test('a ticket called at a booth blinks on its glass; a killed server becomes dashes, and comes back', async () => {
  const { child: server, ready } = await startServer()
  const glass = await hang()
  const administrator = await signIn(ready, 'administrator')
  const staff = link(ready.api, '/staff', administrator)
  const invited = await staff.send('device:invite', { kind: 'display', name: 'Counter displays' })
  if (!invited.ok) throw new Error(invited.error.message)
  const places = [{ booth: 1, url: `${glass.urlOf(glass.displays[0]!)}&refresh=1` }]
  const agent = startAgent(ready.api, ['--code', invited.value.code], places)
  expect(JSON.parse(String((await once(agent.stdout!, 'data'))[0]))).toMatchObject({
    event: 'ready',
    panels: [{ panel: 'booth-1' }],
  })
  await shows(glass, 'LOKET 1|TUTUP')
  const device = () => staff.state().ops?.devices.find(device => device.name === 'Counter displays')
  await until(() => expect(device()?.panels).toMatchObject([{ panel: 'booth-1', booth: 1, state: 'ready' }]))

  const officer = await signIn(ready, 'officer')
  await call(ready.api, '/api/v1/booths/1/open', officer)
  await shows(glass, 'LOKET 1|')
  const ticket = await call(ready.api, '/api/v1/tickets', ready.kiosk.token, { service: 'A' })
  await call(ready.api, '/api/v1/booths/1/next', officer)
  await shows(glass, `LOKET 1|${ticket.number}`)
  await until(() => expect(glass.displays[0]!.seen()).toMatchObject({ blink: true, brightness: 1 }))

  glass.displays[0]!.switchOff()
  glass.displays[0]!.switchOn()
  await shows(glass, `LOKET 1|${ticket.number}`)

  server.kill('SIGKILL')
  await shows(glass, 'LOKET 1|----')
  await startServer(Number(new URL(ready.api).port))
  await shows(glass, `LOKET 1|${ticket.number}`)

  const exited = once(agent, 'exit')
  agent.kill('SIGTERM')
  expect(await exited).toEqual([0, null])
  await shows(glass, '|')
  expect(existsSync(path.join(folder, 'agent/device.json'))).toBe(true)
})

test.each([
  ['without a token or code', [], 'This machine is no display of the hall yet.'],
  ['with a code that nobody gave', ['--code', 'WRONG-CODE'], 'code'],
])('%s it ends with one sentence', async (_, args, sentence) => {
  const { ready } = await startServer()
  const agent = startAgent(ready.api, args, [{ booth: 1, url: 'serial:/dev/ttyUSB9?family=dmd' }])
  let said = ''
  agent.stderr!.on('data', chunk => {
    said += chunk
  })
  expect((await once(agent, 'close'))[0]).toBe(1)
  expect(said).toContain(sentence)
  expect(said.trim().split('\n')).toHaveLength(1)
})

test('a displays file with a mistake ends it with the entry and the remedy', async () => {
  const agent = startAgent(
    'http://127.0.0.1:1',
    ['--token', 'x'],
    [{ booth: 1, url: 'serial:/dev/ttyUSB9?family=lcd' }],
  )
  let said = ''
  agent.stderr!.on('data', chunk => {
    said += chunk
  })
  expect((await once(agent, 'close'))[0]).toBe(2)
  expect(said).toMatch(
    /entry 1: The display URL .* has an unknown family "lcd"\. Use one of dmd, cd5220, alpha, panel/,
  )
})
