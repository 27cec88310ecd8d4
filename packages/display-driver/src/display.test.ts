import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openVirtualLine, type VirtualLine } from '../virtual/virtual-line.ts'
import { type Display, openDisplay } from './display.ts'
import type { DisplayFace } from './face.ts'
import { createLines } from './lines.ts'
import { type DisplayModel, models } from './models.ts'

const model = (name: string) => models.find(model => model.name === name)!
const face = (...lines: string[]): DisplayFace => ({ lines, blink: false, brightness: 'normal' })
const soon = { timeout: 8_000, interval: 10 }

const opened: { close(): unknown }[] = []
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close()
})

async function lay(wire: 'tcp' | 'serial', name: string, address = ''): Promise<VirtualLine> {
  const line = await openVirtualLine({ wire, displays: [{ name, model: model(name), address }] })
  opened.push(line)
  return line
}

function connect(url: string): Display {
  const display = openDisplay(url)
  opened.push(display)
  return display
}

const glass = (line: VirtualLine, index = 0) =>
  line.displays[index]
    ?.seen()
    .rows.map(row => row.trim())
    .join('|')
const sees = (line: VirtualLine, text: string) => vi.waitFor(() => expect(glass(line)).toBe(text), soon)
const is = (display: Display, condition: string) =>
  vi.waitFor(() => expect(display.state().condition).toBe(condition), soon)

describe.each(['tcp', 'serial'] as const)('over %s', wire => {
  it.each(['epson-dm-d', 'cd5220', 'cd5220-string', 'betabrite', 'counter-4'])(
    '%s shows a face and the next one',
    async name => {
      const line = await lay(wire, name, model(name).family === 'panel' ? '5' : '')
      const display = connect(line.urlOf(line.displays[0]!))
      display.show(face('A012'))
      await vi.waitFor(() => expect(line.displays[0]?.seen().rows.join('')).toContain('A012'), soon)
      display.show({ lines: ['B003'], blink: true, brightness: 'bright' })
      await vi.waitFor(
        () => expect(line.displays[0]?.seen()).toMatchObject({ blink: true, brightness: 1 }),
        soon,
      )
      expect(line.displays[0]?.seen().rows.join('')).toContain('B003')
      await is(display, 'ready')
    },
  )

  it('shows the same face again after a power cycle, within the refresh interval', async () => {
    const line = await lay(wire, 'epson-dm-d')
    const display = connect(`${line.urlOf(line.displays[0]!)}&refresh=1`)
    display.show(face('LOKET 3', 'A012'))
    await sees(line, 'LOKET 3|A012')
    line.displays[0]?.switchOff()
    expect(glass(line)).toBe('|')
    line.displays[0]?.switchOn()
    expect(glass(line)).toBe('|')
    await sees(line, 'LOKET 3|A012')
  })

  it('says offline when the cable is pulled, and shows the newest face when it is back', async () => {
    const line = await lay(wire, 'epson-dm-d')
    const display = connect(line.urlOf(line.displays[0]!))
    const conditions: string[] = []
    display.subscribe(state => conditions.push(state.condition))
    display.show(face('satu'))
    await sees(line, 'satu|')
    await is(display, 'ready')
    const pulledAt = Date.now()
    await line.pullCable()
    await is(display, 'offline')
    expect(Date.now() - pulledAt).toBeLessThan(2_000)
    display.show(face('dua'))
    display.show(face('tiga'))
    await line.plugCable()
    await sees(line, 'tiga|')
    await is(display, 'ready')
    expect(Buffer.from(line.received()).includes('dua')).toBe(false)
    expect(conditions.filter((condition, index) => condition !== conditions[index - 1])).toEqual([
      'ready',
      'offline',
      'ready',
    ])
  })

  it('waits for a display that is not there yet, and says how to help', async () => {
    const line = await lay(wire, 'epson-dm-d')
    const url = line.urlOf(line.displays[0]!)
    await line.pullCable()
    const display = connect(url)
    display.show(face('A012'))
    await is(display, 'offline')
    expect(display.state().detail).toMatch(
      wire === 'tcp' ? /refuses port \d+/ : /is not there\. Is the cable/,
    )
    await line.plugCable()
    await sees(line, 'A012|')
  })

  it('survives the cable pulled in the middle of many writes', async () => {
    const line = await lay(wire, 'epson-dm-d')
    const display = connect(line.urlOf(line.displays[0]!))
    for (let round = 1; round <= 3; round++) {
      const ticker = setInterval(() => display.show(face(`${Math.random()}`)), 1)
      await vi.waitFor(() => expect(display.state().condition).toBe('ready'), soon)
      await line.pullCable()
      await is(display, 'offline')
      clearInterval(ticker)
      await line.plugCable()
      display.show(face(`putaran ${round}`))
      await sees(line, `putaran ${round}|`)
    }
  })
})

describe('one RS-485 line', () => {
  it('carries several panels, each with its own face, over one port', async () => {
    const line = await openVirtualLine({
      wire: 'serial',
      displays: ['1', '2', '3'].map(address => ({ name: `p${address}`, model: model('counter-4'), address })),
    })
    opened.push(line)
    const displays = line.displays.map(display => connect(line.urlOf(display)))
    for (const [index, display] of displays.entries()) display.show(face(`A00${index + 1}`))
    await vi.waitFor(
      () => expect([0, 1, 2].map(index => glass(line, index))).toEqual(['A001', 'A002', 'A003']),
      soon,
    )
    await displays[1]?.close()
    displays[2]?.show(face('C009'))
    await vi.waitFor(() => expect(glass(line, 2)).toBe('C009'), soon)
    expect(glass(line, 1)).toBe('A002')
  })

  it('refuses two different speeds', async () => {
    const lines = createLines()
    const display = openDisplay('serial:/dev/null-a?family=panel&address=1', { lines })
    opened.push(display)
    expect(() => openDisplay('serial:/dev/null-a?family=panel&address=2&baudRate=19200', { lines })).toThrow(
      /share \/dev\/null-a, one with 9600 8n1 and one with 19200 8n1/,
    )
  })
})

describe('a display that takes no bytes', () => {
  it('is offline after the time that its bytes should need', async () => {
    const sockets: Socket[] = []
    const server = createServer(socket => sockets.push(socket.pause()))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    opened.push({
      close() {
        for (const socket of sockets) socket.destroy()
        server.close()
      },
    })
    const { port } = server.address() as { port: number }
    // A frame so wide that it fills the kernel's buffers at once.
    const serial = { ...model('epson-dm-d').serial, baudRate: 1e9 }
    const wide: DisplayModel = { ...model('epson-dm-d'), name: 'wide', columns: 10_000_000, serial }
    const display = openDisplay(`tcp://127.0.0.1:${port}?model=wide`, { models: [wide] })
    opened.push(display)
    await vi.waitFor(() => expect(sockets).toHaveLength(1), soon)
    display.show(face('A012'))
    await vi.waitFor(() => expect(display.state().detail).toMatch(/takes no/), { timeout: 15_000 })
    expect(display.state().condition).toBe('offline')
  })
})

describe('closing', () => {
  it('lets the last face through, and leaves it on the glass', async () => {
    const line = await lay('serial', 'epson-dm-d')
    const display = connect(line.urlOf(line.displays[0]!))
    await is(display, 'ready')
    display.show(face('SELAMAT MALAM'))
    await display.close()
    await sees(line, 'SELAMAT MALAM|')
    expect(display.state().condition).toBe('unknown')
    display.show(face('terlambat'))
    expect(glass(line)).toBe('SELAMAT MALAM|')
  })

  it('frees the port, so that it can be opened again', async () => {
    const line = await lay('serial', 'epson-dm-d')
    const url = line.urlOf(line.displays[0]!)
    for (const text of ['satu', 'dua', 'tiga']) {
      const display = connect(url)
      display.show(face(text))
      await sees(line, `${text}|`)
      await display.close()
    }
  })
})
