/** The pace and the limits of a wire, felt by a host that knows nothing of them. */
import { afterEach, describe, expect, test } from 'vitest'
import { parsePrinterUrl } from '../src/printer-url.ts'
import { until } from '../src/testing/until.ts'
import { openTransport } from '../src/transport/open.ts'
import { startVirtualPrinter, type VirtualPrinterOptions } from './start.ts'

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

async function connect(options: VirtualPrinterOptions) {
  const printer = await startVirtualPrinter({ line: 'serial', ...options })
  const heard: number[] = []
  const host = await openTransport(parsePrinterUrl(printer.url), {
    onData: bytes => heard.push(...bytes),
    onClose() {},
  })
  opened.push(printer, host)
  return { printer, host, heard }
}

/** Lines of text, and at their end a question that is answered when all is printed. */
const lines = (count: number): Buffer => Buffer.from(`${'x'.repeat(46)}\n`.repeat(count))
const question = Uint8Array.of(0x1d, 0x72, 0x01)

describe('a paced line', () => {
  test('takes bytes no faster than its baud rate', async () => {
    const { printer, host } = await connect({ baudRate: 38400, paced: true })
    const start = performance.now()
    await host.write(lines(64))
    await until(() => printer.state().receivedBytes >= 64 * 47, 'all bytes')
    const seconds = (performance.now() - start) / 1000
    expect(seconds).toBeGreaterThan(((64 * 47 * 10) / 38400) * 0.9)
  })

  test('answers real-time questions while it prints', async () => {
    const { host, heard } = await connect({ baudRate: 115200, paced: true, mmPerSecond: 50 })
    await host.write(Uint8Array.from([...lines(10), 0x10, 0x04, 0x01, ...question]))
    await until(() => heard.length > 0, 'the first answer')
    expect(heard).toEqual([0x12])
  })
})

/** 9,400 bytes at 11,520 a second into an engine that prints some 5,000 a second. */
const fast: VirtualPrinterOptions = { baudRate: 115200, paced: true, bufferBytes: 4096, mmPerSecond: 400 }

describe('a receive buffer of 4 KiB', () => {
  test('loses bytes without flow control', async () => {
    const { printer, host } = await connect({ ...fast, flow: 'none' })
    await host.write(lines(200))
    await until(() => printer.state().receivedBytes >= 200 * 47, 'all bytes')
    expect(printer.state().lostBytes).toBeGreaterThan(1000)
  })

  test('loses none with XON/XOFF', async () => {
    const { printer, host, heard } = await connect({ ...fast, flow: 'xon' })
    await host.write(Uint8Array.from([...lines(200), ...question]))
    await until(() => heard.length > 0, 'the answer after the last line', 15_000)
    expect(printer.state()).toMatchObject({ lostBytes: 0, receivedBytes: 200 * 47 + 3 })
  })
})

test('some printers obey DLE EOT even inside the data of another command', async () => {
  const picture = [0x1d, 0x76, 0x30, 0, 3, 0, 1, 0, 0x10, 0x04, 0x01]
  const strict = await connect({ profile: 'generic-80' })
  await strict.host.write(Uint8Array.from([...picture, ...question]))
  await until(() => strict.heard.length > 0, 'the answer')
  expect(strict.heard).toEqual([0x00])
  const eager = await connect({ profile: 'generic-80', realTimeInsideData: true })
  await eager.host.write(Uint8Array.from([...picture, ...question]))
  await until(() => eager.heard.length > 1, 'the answers')
  expect(eager.heard).toEqual([0x12, 0x00])
})
