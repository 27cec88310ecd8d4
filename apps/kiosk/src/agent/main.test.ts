import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startVirtualPrinter } from '@antrean/printer-driver/virtual'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openVirtualHall, type VirtualHall } from '../../virtual/hall.ts'
import { startProcess } from '../testing/process.ts'
import { until } from '../testing/until.ts'

const main = path.join(import.meta.dirname, 'main.ts')
let folder: string
let hall: VirtualHall
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kiosk-main-'))
  hall = await openVirtualHall()
})
afterEach(async () => {
  await hall.close()
  rmSync(folder, { recursive: true })
})

const args = (...more: string[]) => [
  main,
  ...[
    '--server',
    hall.url,
    '--token',
    't',
    '--printer',
    'virtual:',
    '--data',
    folder,
    '--port',
    '0',
    '--json',
  ],
  ...more,
]

/** Runs until it ends by itself. */
function failing(given: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, given)
  let [out, err] = ['', '']
  child.stdout.on('data', chunk => (out += chunk))
  child.stderr.on('data', chunk => (err += chunk))
  return new Promise(resolve => child.on('exit', code => resolve({ code, out, err })))
}

test('it says that it is ready, keeps one kiosk to a folder, and ends when asked', async () => {
  const kiosk = await startProcess<{ kiosk: string }>(args())
  expect(kiosk.ready.kiosk).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect((await fetch(kiosk.ready.kiosk)).status).toBe(200)
  await until('the server hears of the printer', () => hall.heard.printers.at(-1)?.state === 'ready')
  const second = await failing(args())
  expect(second).toMatchObject({ code: 1, out: '' })
  expect(second.err).toMatch(/^Another kiosk uses the data folder .*\n$/)
  await kiosk.stop()
  await (await startProcess(args())).stop()
})

test('[Q41] a printer of the desk has no screen, and prints what it is asked to', async () => {
  const desk = await startProcess<{ kiosk: null }>(args('--desk'))
  expect(desk.ready.kiosk).toBeNull()
  await until('the server hears of the printer', () => hall.heard.printers.at(-1)?.state === 'ready')
  await desk.stop()
})

test('a printer that nobody named is asked once what it is, and ops read its model', async () => {
  const printer = await startVirtualPrinter({
    profile: 'tm-t88',
    manners: { says: { maker: 'EPSON', model: 'TM-T88V' } },
  })
  const start = () => startProcess<{ kiosk: string }>(args('--printer', printer.url))
  const first = await start()
  await until('the server hears of it', () => /TM-T88/.test(hall.heard.printers.at(-1)?.model ?? ''))
  await first.stop()
  const second = await start()
  await second.stop()
  await printer.close()
  const named = 'The printer says that it is EPSON TM-T88V'
  expect([first.log().includes(named), second.log().includes(named)]).toEqual([true, false])
  expect(printer.tickets()).toEqual([])
})

test('a token that is refused is named in the log; the screens stay, to say so', async () => {
  hall.faults.refuseToken = 'token-revoked'
  const kiosk = await startProcess<{ kiosk: string }>(args())
  await until('it is said', () =>
    kiosk.log().includes('The server refuses this kiosk: This token was revoked.'),
  )
  expect((await fetch(kiosk.ready.kiosk)).status).toBe(200)
  await kiosk.stop()
})

test('what is wrong is one sentence and an exit code', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => taken.once('listening', resolve))
  const { port } = taken.address() as AddressInfo
  const file = path.join(folder, 'a-file')
  writeFileSync(file, '')
  const cases: [string[], RegExp, number?][] = [
    [
      ['--port', String(port)],
      /^Port \d+ is in use\. Choose another with --port, or stop what uses it\.\n$/,
      1,
    ],
    [
      ['--data', path.join(file, 'x')],
      /^The data folder .* cannot be used: .* is a file\. Choose another with --data\.\n$/,
    ],
    [
      ['--printer', 'lpt1'],
      /^Printer URL "lpt1": it must start with serial:, tcp:, usb:, device:, queue: or virtual:\n$/,
    ],
    [['--printer', 'virtual:?profile=x'], /^There is no printer profile "x"/],
  ]
  for (const [more, sentence, ends = 2] of cases) {
    const { code, out, err } = await failing(args(...more))
    expect(err.replace(/^\{.*\}\n/gm, '')).toMatch(sentence)
    expect({ code, out }).toEqual({ code: ends, out: '' })
  }
  taken.close()
})
