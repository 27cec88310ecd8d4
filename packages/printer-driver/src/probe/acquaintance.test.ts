/** What the kiosk finds out by itself, of a printer that nobody named: within a second, without paper, and once. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startVirtualPrinter, type VirtualPrinterOptions } from '../../virtual/index.ts'
import { openPrinter } from '../printer.ts'
import { ticket } from '../testing/pair.ts'
import { until } from '../testing/until.ts'
import { getToKnow } from './acquaintance.ts'
import { profileOfModel } from './known-model.ts'

const opened: { close(): unknown }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})

async function stranger(how: VirtualPrinterOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'acquaintance-'))
  opened.push({ close: () => rmSync(folder, { recursive: true }) })
  const virtual = await startVirtualPrinter(how)
  opened.push(virtual)
  const file = join(folder, 'printer.json')
  const said: string[] = []
  const meet = (url = virtual.url, mayAsk = true) =>
    getToKnow(url, { file, mayAsk, tell: news => said.push(news) })
  return { virtual, file, said, meet }
}
const epson = { maker: 'EPSON', model: 'TM-T88V' }

describe.concurrent('a printer that nobody named', () => {
  test('of a known model is printed on as what it is, and is told', async () => {
    const { virtual, said, meet } = await stranger({ profile: 'tm-t88', manners: { says: epson } })
    expect(await meet()).toEqual({ profile: 'tm-t88', answersQueued: true })
    expect(said).toEqual([expect.stringMatching(/EPSON TM-T88V.*npm run printer -- test '.*profile=tm-t88'/)])
    expect(virtual.tickets()).toEqual([])
  })

  test('is asked once; the next start asks for its model alone', async () => {
    const { virtual, said, meet } = await stranger({ profile: 'tm-t88', manners: { says: epson } })
    await meet()
    const asked = virtual.state().receivedBytes
    expect(await meet()).toEqual({ profile: 'tm-t88', answersQueued: true })
    // DLE EOT 1, GS I 67, ESC @.
    await until(() => virtual.state().receivedBytes === asked + 8, 'the short question')
    expect(said).toHaveLength(1)
  })

  test('is asked anew where it says another model, or stands at another address', async () => {
    const { virtual, file, said, meet } = await stranger({ profile: 'tm-t88', manners: { says: epson } })
    await meet()
    virtual.control.behave({ says: { maker: 'EPSON', model: 'TM-T20II' } })
    expect(await meet()).toMatchObject({ profile: 'tm-t82' })
    writeFileSync(file, readFileSync(file, 'utf8').replace('127.0.0.1', '127.0.0.9'))
    expect(await meet()).toMatchObject({ profile: 'tm-t82' })
    expect(said).toHaveLength(3)
  })

  test('is a Star in its own language, and printed on at once', async () => {
    const { virtual, said, meet } = await stranger({ profile: 'star-tsp650ii' })
    const known = await meet()
    expect(known).toEqual({ profile: 'star-tsp650' })
    expect(said).toEqual([expect.stringMatching(/it is Star.*profile=star-tsp650\).*star-mc-print2/)])
    expect(await meet()).toEqual(known)
    expect(said).toHaveLength(1)
    const printer = openPrinter(virtual.url, known)
    opened.push(printer)
    await until(() => printer.status().canPrint, 'ready')
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'printed', reason: 'confirmed' })
    expect(virtual.tickets().map(({ text }) => text.includes('A012'))).toEqual([true])
  })

  test('that says nothing of itself is known by what it does not answer, and its first ticket waits for nothing', async () => {
    const manners = { says: 'nothing', answersQueued: false } as const
    const { virtual, said, meet } = await stranger({ profile: 'generic-80', manners })
    const known = await meet()
    expect(known).toEqual({ answersQueued: false })
    expect(said).toEqual([
      expect.stringMatching(/does not say what it is.*GS r.*npm run printer -- probe 'tcp:/),
    ])
    const asked = virtual.state().receivedBytes
    expect(await meet()).toEqual(known)
    expect(virtual.state().receivedBytes).toBe(asked)
    const printer = openPrinter(virtual.url, known)
    opened.push(printer)
    await until(() => printer.status().canPrint, 'ready')
    expect(printer.status().detail).toContain('(GS r)')
    expect(await printer.print(ticket('A012'))).toMatchObject({ outcome: 'unknown', reason: 'unconfirmed' })
    expect(virtual.tickets()).toHaveLength(1)
  })

  test('that only says the name of what it copies is not believed', async () => {
    const { meet, virtual } = await stranger({ profile: 'generic-80', manners: { says: epson } })
    expect(await meet()).toEqual({ answersQueued: true })
    expect(virtual.tickets()).toEqual([])
  })

  test.each([
    ['is switched off', {}, true],
    ['answers too late to be sure of anything', { lateMs: [600, 900] as const }, false],
  ])('that %s keeps nobody waiting, and is asked at the next start', async (_, manners, isOff) => {
    const { virtual, said, meet } = await stranger({ profile: 'generic-80', manners })
    if (isOff) virtual.control.powerOff()
    const began = performance.now()
    expect(await meet()).toEqual({})
    expect(performance.now() - began).toBeLessThan(1500)
    expect(said).toEqual([expect.stringContaining('next start')])
  })

  test('is not asked where it may wait for the rest of a job', async () => {
    const { virtual, meet } = await stranger({ profile: 'tm-t88', manners: { says: epson } })
    expect(await meet(virtual.url, false)).toEqual({})
    expect(virtual.state().receivedBytes).toBe(0)
    await meet()
    const asked = virtual.state().receivedBytes
    expect(await meet(virtual.url, false)).toMatchObject({ profile: 'tm-t88' })
    expect(virtual.state().receivedBytes).toBe(asked)
  })

  test('with its cover open is asked when it is ready', async () => {
    const { virtual, meet } = await stranger({ profile: 'tm-t88', manners: { says: epson } })
    virtual.control.openCover()
    expect(await meet()).toEqual({})
    virtual.control.closeCover()
    expect(await meet()).toMatchObject({ profile: 'tm-t88' })
  })

  test('is not asked where its URL says what it is', async () => {
    const { virtual, said, meet } = await stranger({ profile: 'tm-t88', manners: { says: epson } })
    expect(await meet(`${virtual.url}?profile=generic-80`)).toEqual({})
    expect(await meet(`${virtual.url}?answers=no`)).toEqual({})
    expect([virtual.state().receivedBytes, said]).toEqual([0, []])
  })

  test('and is none teaches nothing', async () => {
    const { meet } = await stranger({})
    const server: Server = createServer(socket => {
      socket.on('error', () => {})
      socket.write('SSH-2.0-OpenSSH_9.6\r\n\x12')
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    opened.push(server)
    expect(await meet(`tcp://127.0.0.1:${(server.address() as { port: number }).port}`)).toEqual({})
  })
})

test.each([
  ['TM-T88V', 'tm-t88'],
  ['TM-T88IV', 'tm-t88iii'],
  ['TM-T20III', 'tm-t82'],
  ['TM-m30II', 'tm-m30'],
  ['POS-80', 'generic-80'],
  ['TM-T82X', undefined],
  ['TM-U220', undefined],
  ['', undefined],
])('the model %j has the profile %s', (model, name) => {
  expect(profileOfModel(model)?.name).toBe(name)
})
