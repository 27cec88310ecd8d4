/** The conversation on a cable whose other end holds up its hand. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { startVirtualPrinter } from '../virtual/start.ts'
import { openCable } from './cable.ts'
import { parsePrinterUrl } from './printer-url.ts'
import { findProfile } from './profile/find.ts'
import { askRealTime } from './status/requests.ts'

test('a question that cannot go out takes its time, so that whoever repeats it leaves time to others', async () => {
  const virtual = await startVirtualPrinter({ line: 'serial', flow: 'xon' })
  onTestFinished(() => virtual.close())
  const heard: string[] = []
  const line = await openCable(parsePrinterUrl(virtual.url), findProfile('generic-80'), {
    onReply: ({ kind }) => heard.push(kind),
    onLost: () => {},
  })
  onTestFinished(() => line.abandon())
  const ask = () => line.ask(askRealTime(1), reply => reply.kind === 'real-time' || undefined, 200)
  expect(await ask()).toBe(true)
  virtual.control.garbage(Uint8Array.of(0x13, 0x99))
  await expect.poll(() => heard).toContain('noise')
  expect(await ask()).toBeUndefined()
  expect(line.stuckForMs()).toBeGreaterThan(0)
  let othersHadTime = false
  setImmediate(() => {
    othersHadTime = true
  })
  expect(await ask()).toBeUndefined()
  expect(othersHadTime).toBe(true)
})

test('a job does not wait for the silence after an answer', async () => {
  const virtual = await startVirtualPrinter()
  onTestFinished(() => virtual.close())
  const heard: string[] = []
  const line = await openCable(parsePrinterUrl(virtual.url), findProfile('generic-80'), {
    onReply: ({ kind }) => heard.push(kind),
    onLost: () => {},
  })
  onTestFinished(() => line.abandon())
  let isSilenceOver = false
  const way = { timeoutMs: 60_000, isBusy: false, restMs: 60_000, quickMs: Number.POSITIVE_INFINITY }
  const asked = line.askRealTime(1, way).then(() => {
    isSilenceOver = true
  })
  await expect.poll(() => heard).toContain('real-time')
  const before = virtual.state().receivedBytes
  await line.send(Buffer.from('A012'))
  await expect.poll(() => virtual.state().receivedBytes - before).toBe(4)
  expect(isSilenceOver).toBe(false)
  await line.abandon()
  await asked
})

/** Answers each question at once, on a thread of its own. */
const readyPrinter = `
  const { parentPort } = require('node:worker_threads')
  const server = require('node:net').createServer(socket => socket.on('data', () => socket.write(Buffer.of(0x12))))
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
`

test('an answer that came while the machine slept is no silence', async () => {
  const printer = new Worker(readyPrinter, { eval: true })
  onTestFinished(async () => void (await printer.terminate()))
  const [port] = await once(printer, 'message')
  const line = await openCable(parsePrinterUrl(`tcp://127.0.0.1:${port}`), findProfile('generic-80'), {
    onReply: () => {},
    onLost: () => {},
  })
  onTestFinished(() => line.abandon())
  const answer = line.ask(askRealTime(1), reply => reply.kind === 'real-time' || undefined, 50)
  // The question is on the wire; then nothing runs here for longer than it may take.
  await new Promise(resolve => setImmediate(resolve))
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400)
  expect(await answer).toBe(true)
})
