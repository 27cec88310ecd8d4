/** The conversation on a cable whose other end holds up its hand. */
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
