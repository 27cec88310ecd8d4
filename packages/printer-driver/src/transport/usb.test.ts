/** USB printers by what they are, on a sysfs tree as the kernel makes it and pseudo-terminals for the device files. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { VirtualLine } from '../../virtual/line.ts'
import { listenSerial } from '../../virtual/serial-line.ts'
import { parsePrinterUrl, type UsbAddress } from '../printer-url.ts'
import { until } from '../testing/until.ts'
import { openDevice } from './device.ts'
import { openUsb } from './usb.ts'
import { listUsbPrinters, urlOf } from './usb-printers.ts'

const ends: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end.close()
})

/** A folder with the two places of usblp in it. */
async function machine() {
  const root = await mkdtemp(join(tmpdir(), 'usb-printers-'))
  ends.push({ close: () => rm(root, { recursive: true, force: true }) })
  const places = { sysfs: join(root, 'sys/class/usbmisc'), dev: join(root, 'dev/usb') }
  await mkdir(places.sysfs, { recursive: true })
  await mkdir(places.dev, { recursive: true })
  return { root, places }
}

type Plugged = {
  readonly port: string
  readonly serial?: string
  readonly id?: string
  readonly device?: string
}

async function plug(
  { root, places }: Awaited<ReturnType<typeof machine>>,
  lp: string,
  { port, serial, id, device }: Plugged,
) {
  const usbInterface = join(root, 'sys/devices', port, `${port}:1.0`)
  const node = join(usbInterface, 'usbmisc', lp)
  await mkdir(node, { recursive: true })
  await writeFile(join(dirname(usbInterface), 'idVendor'), '04b8\n')
  await writeFile(join(dirname(usbInterface), 'idProduct'), '0202\n')
  if (serial) await writeFile(join(dirname(usbInterface), 'serial'), `${serial}\n`)
  if (id) await writeFile(join(usbInterface, 'ieee1284_id'), id)
  await symlink(usbInterface, join(node, 'device'))
  await symlink(node, join(places.sysfs, lp))
  if (device) await symlink(device, join(places.dev, lp))
}

async function printerOnTerminal() {
  const heard: number[] = []
  const line: VirtualLine = await listenSerial(bytes => heard.push(...bytes), {
    ...{ baudRate: 115200, flow: 'xon', paced: false },
  })
  ends.push(line)
  return { heard, device: /^serial:([^?]+)/.exec(line.url)?.[1] ?? '' }
}

const usb = (url: string): UsbAddress => parsePrinterUrl(url) as UsbAddress
const deaf = { onData() {}, onClose() {} }

test('a USB printer is found by its numbers, and says what it is', async () => {
  const here = await machine()
  const id = 'MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;'
  await plug(here, 'lp0', { port: '1-2', serial: 'J5:ZG01', id })
  const [printer] = await listUsbPrinters(here.places)
  expect(printer).toMatchObject({ about: 'EPSON TM-T88V', path: join(here.places.dev, 'lp0') })
  expect(urlOf(printer!)).toBe('usb:04b8:0202:J5%3AZG01')
  expect(usb(urlOf(printer!))).toMatchObject({ serial: 'J5:ZG01' })
})

test('two printers that change places are still themselves', async () => {
  const [first, second] = [await printerOnTerminal(), await printerOnTerminal()]
  const [before, after] = [await machine(), await machine()]
  await plug(before, 'lp0', { port: '1-1', serial: 'A', device: first.device })
  await plug(before, 'lp1', { port: '1-2', serial: 'B', device: second.device })
  await plug(after, 'lp0', { port: '1-2', serial: 'B', device: second.device })
  await plug(after, 'lp1', { port: '1-1', serial: 'A', device: first.device })
  for (const [byte, { places }] of [[0x41, before] as const, [0x42, after] as const]) {
    const transport = await openUsb(usb('usb:04b8:0202:A'), deaf, places)
    await transport.write(Uint8Array.of(byte))
    await until(() => first.heard.includes(byte), `byte ${byte} at printer A`)
    await transport.close()
  }
  expect(second.heard).toEqual([])
})

test('what is not plugged in, or cannot be told apart, is said in words', async () => {
  const here = await machine()
  await expect(openUsb(usb('usb:04b8:0202'), deaf, here.places)).rejects.toThrow(
    'no USB printer usb:04b8:0202 is plugged in',
  )
  await plug(here, 'lp0', { port: '1-1', serial: 'A' })
  await expect(openUsb(usb('usb:04b8:0202:C'), deaf, here.places)).rejects.toThrow('there is usb:04b8:0202:A')
  await plug(here, 'lp1', { port: '1-2', serial: 'B' })
  await expect(openUsb(usb('usb:04b8:0202'), deaf, here.places)).rejects.toThrow(
    'say which one by its serial number: usb:04b8:0202:A',
  )
})

test('a printer without a way back is written to where the URL says so, and gone only when it is gone', async () => {
  const { root } = await machine()
  const path = join(root, 'lp0')
  await writeFile(path, '')
  const written: number[] = []
  const closings: string[] = []
  const listener = { onData() {}, onClose: (reason: string) => closings.push(reason) }
  const oneWay = async () => ({
    read: () => Promise.reject(Object.assign(new Error('invalid argument'), { code: 'EINVAL' })),
    write: async (bytes: Uint8Array) => ({ bytesWritten: written.push(...bytes) && bytes.length }),
    close: async () => {},
  })
  await expect(openDevice({ kind: 'device', path }, listener, oneWay)).rejects.toThrow(
    'add answers=no to its URL',
  )
  const transport = await openDevice({ kind: 'device', path, answers: 'no' }, listener, oneWay)
  await transport.write(Uint8Array.of(1, 2))
  await transport.write(Uint8Array.of(3))
  expect([written, closings]).toEqual([[1, 2, 3], []])
  await rm(path)
  await until(() => closings.length === 1, 'the word that it is gone')
  await transport.close()
})
