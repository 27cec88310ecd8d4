/** What the driver relies on, held by every cable: one suite, run against real sockets and real pseudo-terminals. */
import { afterEach, describe, expect, test } from 'vitest'
import type { VirtualLine } from '../../virtual/line.ts'
import { listenSerial } from '../../virtual/serial-line.ts'
import { listenTcp } from '../../virtual/tcp-line.ts'
import { type PrinterAddress, parsePrinterUrl } from '../printer-url.ts'
import { until } from '../testing/until.ts'
import { openTransport } from './open.ts'
import { openSerial } from './serial.ts'
import type { Transport } from './transport.ts'

type FarEnd = {
  readonly line: VirtualLine
  readonly address: PrinterAddress
  readonly nowhere: PrinterAddress
  received(): Buffer
}

async function farEnd(open: (receive: (bytes: Uint8Array) => void) => Promise<VirtualLine>): Promise<FarEnd> {
  let heard = Buffer.alloc(0)
  let parts: Uint8Array[] = []
  const line = await open(bytes => parts.push(bytes))
  ends.push(line)
  return {
    line,
    address: parsePrinterUrl(line.url),
    nowhere: parsePrinterUrl('device:/dev/no-such-printer'),
    received() {
      heard = Buffer.concat([heard, ...parts])
      parts = []
      return heard
    },
  }
}
const xonXoff = { baudRate: 115200, flow: 'xon', paced: false } as const
const farEnds: Record<string, () => Promise<FarEnd>> = {
  tcp: async () => ({
    ...(await farEnd(receive => listenTcp(receive, '127.0.0.1', 0))),
    nowhere: { kind: 'tcp', host: '127.0.0.1', port: 1 },
  }),
  serial: async () => ({
    ...(await farEnd(receive => listenSerial(receive, xonXoff))),
    nowhere: { kind: 'serial', port: { path: '/dev/no-such-port' }, baudRate: 9600, flow: 'none' },
  }),
  // A pseudo-terminal is a character device too.
  device: async () => {
    const end = await farEnd(receive => listenSerial(receive, xonXoff))
    const path = /^serial:([^?]+)/.exec(end.line.url)?.[1] ?? ''
    return { ...end, address: { kind: 'device', path } }
  },
}

const ends: VirtualLine[] = []
const open: Transport[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(transport => transport.close()))
  await Promise.all(ends.splice(0).map(end => end.close()))
})

async function connect(end: FarEnd) {
  const heard: number[] = []
  const closings: string[] = []
  const transport = await openTransport(end.address, {
    onData: bytes => heard.push(...bytes),
    onClose: reason => closings.push(reason),
  })
  open.push(transport)
  return { transport, heard, closings }
}

const numbered = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => ((at * 7) % 251) | 0x20)

describe.each(Object.keys(farEnds))('the %s transport', kind => {
  test('delivers every byte once and in order', async () => {
    const end = await farEnds[kind]!()
    const { transport } = await connect(end)
    const bytes = numbered(20_000)
    for (let at = 0; at < bytes.length; at += 1777) await transport.write(bytes.subarray(at, at + 1777))
    await until(() => end.received().length >= bytes.length, 'all bytes')
    expect(end.received().equals(Buffer.from(bytes))).toBe(true)
  })

  test('hears what the printer says', async () => {
    const end = await farEnds[kind]!()
    const { transport, heard } = await connect(end)
    await transport.write(Uint8Array.of(0x10, 0x04, 0x01))
    await until(() => end.received().length === 3, 'the question')
    end.line.send(Uint8Array.of(0x12, 0x00, 0xff, 0x7e))
    await until(() => heard.length === 4, 'the answer')
    expect(heard).toEqual([0x12, 0x00, 0xff, 0x7e])
  })

  test('waits while the printer takes nothing, and loses nothing', async () => {
    const end = await farEnds[kind]!()
    const { transport, heard } = await connect(end)
    // The device file has no flow control of its own set, so there the full buffers do the waiting.
    if (kind === 'tcp') await transport.write(Uint8Array.of(0x20))
    if (kind === 'tcp') await until(() => end.received().length === 1, 'the connection')
    end.line.send(Uint8Array.of(0x7e))
    await until(() => heard.length === 1, 'the line')
    if (kind !== 'device') end.line.hold(true)
    const bytes = numbered(kind === 'tcp' ? 8_000_000 : 40_000)
    let isDone = false
    const writing = transport.write(bytes).then(() => {
      isDone = true
    })
    if (kind !== 'device') {
      await until(() => end.received().length >= 1 || true, 'a moment')
      await new Promise(resolve => setTimeout(resolve, 150))
      expect(isDone).toBe(false)
      end.line.hold(false)
    }
    await writing
    const before = kind === 'tcp' ? 1 : 0
    await until(() => end.received().length >= bytes.length + before, 'all bytes')
    expect(end.received().subarray(before).equals(Buffer.from(bytes))).toBe(true)
  })

  test('says once that the printer is gone, and refuses bytes from then on', async () => {
    const end = await farEnds[kind]!()
    const { transport, closings } = await connect(end)
    await transport.write(Uint8Array.of(0x20))
    await until(() => end.received().length === 1, 'the connection')
    await end.line.unplug()
    const isTold = (): boolean => {
      transport.write(Uint8Array.of(0x20)).catch(() => {})
      return closings.length > 0
    }
    await until(isTold, 'the word that it is gone')
    await expect(transport.write(Uint8Array.of(0x20))).rejects.toThrow()
    await transport.close()
    expect(closings).toHaveLength(1)
  })

  test('ends a write that is under way when the cable is pulled', async () => {
    const end = await farEnds[kind]!()
    const { transport, closings } = await connect(end)
    await transport.write(Uint8Array.of(0x20))
    await until(() => end.received().length === 1, 'the connection')
    end.line.hold(true)
    const writing = transport.write(numbered(8_000_000)).then(
      () => 'written',
      () => 'lost',
    )
    await until(() => kind === 'tcp' || end.received().length > 0, 'some of it')
    await end.line.unplug()
    expect(await writing).toBe('lost')
    await until(() => closings.length === 1, 'the word that it is gone')
  })

  test('closes when told to, and says so once', async () => {
    const end = await farEnds[kind]!()
    const { transport, closings } = await connect(end)
    await transport.close()
    await transport.close()
    await transport.abandon()
    await until(() => closings.length > 0, 'the closing')
    expect(closings).toHaveLength(1)
  })

  test('can be opened again by the next one', async () => {
    const end = await farEnds[kind]!()
    const first = await connect(end)
    await first.transport.abandon()
    const second = await connect(end)
    await second.transport.write(Uint8Array.of(0x41))
    await until(() => end.received().includes(0x41), 'the byte')
  })

  test('refuses in words to open what is not there', async () => {
    const end = await farEnds[kind]!()
    const listener = { onData() {}, onClose() {} }
    await expect(openTransport(end.nowhere, listener)).rejects.toThrow(/ECONNREFUSED|no-such|ENOENT|No such/)
  })
})

test('a serial adapter is found by its USB numbers, also when it comes back under another name', async () => {
  const [before, after] = [await farEnds.serial!(), await farEnds.serial!()]
  const pathOf = ({ line }: FarEnd): string => /^serial:([^?]+)/.exec(line.url)?.[1] ?? ''
  let path = pathOf(before)
  const list = async () => [
    { path: '/dev/ttyACM7', vendorId: '1234', productId: '5678' },
    ...(path ? [{ path, vendorId: '04B8', productId: '0202', serialNumber: 'J5ZG01' }] : []),
  ]
  const port = { vendor: '04b8', product: '0202', serial: 'J5ZG01' }
  const address = { kind: 'serial', port, baudRate: 9600, flow: 'none' } as const
  const plugIn = async () => {
    const transport = await openSerial(address, { onData() {}, onClose() {} }, list)
    open.push(transport)
    await transport.write(Uint8Array.of(0x42))
  }
  await plugIn()
  await until(() => before.received().includes(0x42), 'the byte on the first path')
  await before.line.unplug()
  path = ''
  await expect(plugIn()).rejects.toThrow(
    'no serial port with USB vendor 04b8, product 0202, serial number J5ZG01',
  )
  path = pathOf(after)
  await plugIn()
  await until(() => after.received().includes(0x42), 'the byte on the second path')
})
