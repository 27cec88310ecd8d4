/** A network printer holds its host back when its buffer is full; nothing is lost on the way. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { until } from '../src/testing/until.ts'
import { openVirtualTransport, virtualPrinterInProcess } from './in-process.ts'
import { startVirtualPrinter, type VirtualPrinter } from './start.ts'

const printers: VirtualPrinter[] = []
afterEach(async () => {
  for (const printer of printers.splice(0)) await printer.close()
})

async function started(options: { mmPerSecond?: number } = {}) {
  const printer = await startVirtualPrinter({ profile: 'generic-80', bufferBytes: 1024, ...options })
  printers.push(printer)
  const socket = connect(Number(new URL(printer.url).port), '127.0.0.1')
  await once(socket, 'connect')
  return { printer, socket }
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => `line ${at} of many`)
const cut = '\x1dVB\x00'

test('a write of many times its buffer is printed whole', async () => {
  const { printer, socket } = await started({ mmPerSecond: 4000 })
  const lines = numbered(400)
  socket.end(`${lines.join('\n')}\n${cut}`)
  await until(() => printer.tickets().length > 0, 'the paper')
  expect(printer.tickets()[0]?.text).toEqual(lines)
  expect(printer.state().lostBytes).toBe(0)
})

test('with the cover open it takes no more than its buffer, and the rest when it is closed', async () => {
  const { printer, socket } = await started()
  printer.control.openCover()
  const lines = numbered(200)
  const bytes = `${lines.join('\n')}\n${cut}`
  socket.write(bytes)
  await until(() => printer.state().bufferedBytes > 512, 'the buffer to fill')
  expect(printer.state().receivedBytes).toBeLessThanOrEqual(1024)
  printer.control.closeCover()
  await until(() => printer.tickets().length > 0, 'the paper')
  expect(printer.tickets()[0]?.text).toEqual(lines)
  expect(printer.state()).toMatchObject({ lostBytes: 0, receivedBytes: bytes.length })
})

test('what waits on the line is gone with the power, and the next host is heard', async () => {
  const { printer, socket } = await started()
  socket.on('error', () => {})
  printer.control.openCover()
  socket.write(`${numbered(200).join('\n')}\n`)
  await until(() => printer.state().bufferedBytes > 512, 'the buffer to fill')
  await printer.control.powerCycle(10)
  printer.control.closeCover()
  const next = connect(Number(new URL(printer.url).port), '127.0.0.1')
  await once(next, 'connect')
  next.end(`after\n${cut}`)
  await until(() => printer.tickets().length > 0, 'the paper')
  expect(printer.tickets().map(({ text }) => text)).toEqual([['after']])
})

test('the printer inside of a process holds back in the same way', async () => {
  const printer = await virtualPrinterInProcess('tm-m30')
  printers.push(printer)
  const listener = { onData: () => {}, onClose: () => {} }
  const transport = await openVirtualTransport({ kind: 'virtual', profile: 'tm-m30' }, listener)
  const lines = numbered(600)
  await transport.write(Buffer.from(`${lines.join('\n')}\n${cut}`))
  await until(() => printer.tickets().length > 0, 'the paper')
  expect(printer.tickets()[0]?.text).toEqual(lines)
  expect(printer.state().lostBytes).toBe(0)
})
