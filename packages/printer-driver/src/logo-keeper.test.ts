/** The hall's logo in the printer's own memory, over real cables. */
import { afterAll, describe, expect, test } from 'vitest'
import { startVirtualPrinter, type VirtualPrinter, type VirtualPrinterOptions } from '../virtual/index.ts'
import { exampleTicket } from './example-ticket.ts'
import { drawBitmap } from './paper/bitmap.ts'
import type { LogoBlock } from './paper/document.ts'
import { openPrinter } from './printer.ts'
import type { Printer } from './printer-face.ts'
import { keepingTime } from './testing/keeping-time.ts'
import { becomes } from './testing/pair.ts'
import { until } from './testing/until.ts'

const opened: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const one of opened.reverse()) await one.close()
})
/** A real hall's waits in half the time. */
const timing = {
  ...{ pollEvery: 200, answerWithin: 200, reconnectAfter: [60, 120, 240] },
  ...{ clearWithin: 500, reserve: 1500, haste: 2 },
}

const image = drawBitmap(240, 64, (x, y) => (x >> 3) % 2 === (y >> 3) % 2)
const logo: LogoBlock = { kind: 'logo', key: 'Ab', image, align: 'center' }
const document = { blocks: [logo, ...exampleTicket.blocks] }

async function printerWith(how: VirtualPrinterOptions = {}): Promise<VirtualPrinter> {
  const virtual = await startVirtualPrinter({ profile: 'tm-t88', ...how })
  opened.push(virtual)
  return virtual
}

/** What the driver said of the logo, in order. */
function openDriver(virtual: VirtualPrinter) {
  const said: string[] = []
  const printer = openPrinter(virtual.url, {
    profile: virtual.profile,
    logo,
    timing,
    log: (_, message) => {
      if (message.startsWith('the logo')) said.push(message.replace(/.*: /, ''))
    },
  })
  opened.push(printer)
  return { printer, said }
}

/** Bytes that printing the ticket took, questions about the printer's state included. */
async function costOf(printer: Printer, virtual: VirtualPrinter, id: string): Promise<number> {
  const before = virtual.state().receivedBytes
  expect(await printer.print({ id, document })).toMatchObject({ outcome: 'printed' })
  return virtual.state().receivedBytes - before
}
describe.concurrent('the logo', () => {
  test('is stored once, printed in a few bytes, and not written again by the next start', () =>
    keepingTime(async () => {
      const virtual = await printerWith({ line: 'serial', baudRate: 19200 })
      const first = openDriver(virtual)
      await until(() => first.said.length > 0, 'the logo to be stored')
      expect(first.said).toEqual(['stored'])
      expect(await costOf(first.printer, virtual, 'A012')).toBeLessThan(500)
      await first.printer.close()
      const before = virtual.state().receivedBytes
      const second = openDriver(virtual)
      await until(() => second.said.length > 0, 'the printer to be asked')
      expect(second.said).toEqual(['held'])
      expect(virtual.state().receivedBytes - before).toBeLessThan(image.rows.length / 4)
      await costOf(second.printer, virtual, 'A013')
      const [one, two] = virtual.tickets().map(({ heightMm }) => heightMm)
      expect(one).toBe(two)
    }))

  test('outlives a power cut, and an exchanged printer is given it', () =>
    keepingTime(async () => {
      const virtual = await printerWith()
      const { printer, said } = openDriver(virtual)
      await until(() => said.length === 1, 'the logo to be stored')
      await virtual.control.powerCycle(900)
      await until(() => said.length === 2, 'the printer to be asked again', 8000)
      expect(said).toEqual(['stored', 'held'])
      const port = Number(new URL(virtual.url.replace('tcp:', 'http:')).port)
      await virtual.close()
      await becomes(printer, 'offline')
      const other = await printerWith({ port })
      await until(() => said.length === 3, 'the other printer to be asked', 8000)
      expect(said.at(-1)).toBe('stored')
      await costOf(printer, other, 'A012')
    }))

  test('that breaks off in the middle is given again, and the ticket is whole', () =>
    keepingTime(async () => {
      const virtual = await printerWith({ line: 'serial', baudRate: 19200, paced: true })
      virtual.control.atByte(900, () => void virtual.control.powerCycle(900))
      const { printer, said } = openDriver(virtual)
      await until(() => said.includes('stored'), 'the logo to be stored', 15_000)
      expect(said[0]).not.toBe('stored')
      expect(await printer.print({ id: 'A012', document })).toMatchObject({ outcome: 'printed' })
      expect(virtual.tickets().at(-1)!.text.join(' ')).toContain('A012')
    }))

  test.each([
    { what: 'slow', baudRate: 19200, isSent: false },
    { what: 'fast', baudRate: 115200, isSent: true },
  ])(
    'is sent to a model without such a memory only on a $what line: $isSent',
    async ({ baudRate, isSent }) => {
      const virtual = await printerWith({ line: 'serial', profile: 'generic-80', baudRate })
      const { printer, said } = openDriver(virtual)
      await until(() => printer.status().canPrint, 'the printer to be ready')
      const cost = await costOf(printer, virtual, 'A012')
      expect(cost > image.rows.length).toBe(isSent)
      expect(said).toEqual([])
    },
  )

  test('is left out where the printer does not say which pictures it holds, and the ticket is printed', async () => {
    const mute = await printerWith({ line: 'serial', baudRate: 19200, profile: 'generic-80' })
    const printer = openPrinter(mute.url, { profile: 'tm-t82', logo })
    opened.push(printer)
    await until(() => printer.status().canPrint, 'the printer to be ready')
    expect(await costOf(printer, mute, 'A012')).toBeLessThan(600)
    expect(mute.tickets()).toHaveLength(1)
  })
})
