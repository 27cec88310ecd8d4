import { SerialPort } from 'serialport'
import { listQueues } from '../queue/open.ts'
import { listUsbPrinters, urlOf } from '../transport/usb-printers.ts'
import { type Command, say } from './command.ts'
import { readWords } from './words.ts'

export const list: Command = {
  usage: 'list',
  does: 'what is plugged in, each with its URL',
  async run(words) {
    readWords(words, 0, {})
    const found = [...(await usbPrinters()), ...(await serialPorts()), ...(await queues())]
    for (const { url, about } of found) say(`${url.padEnd(64)} ${about}`)
    if (found.length === 0) {
      say(
        'No serial port and no USB printer is plugged in, and there is no print queue. A network printer is tcp://ADDRESS:9100.',
      )
    }
    return 0
  },
}

type Found = {
  readonly url: string
  readonly about: string
}

async function usbPrinters(): Promise<Found[]> {
  const printers = await listUsbPrinters()
  return printers.map(printer => ({
    url: urlOf(printer),
    about: [printer.about || 'USB printer', `now ${printer.path}`].join(', '),
  }))
}

async function queues(): Promise<Found[]> {
  return (await listQueues()).map(({ name, about }) => ({
    url: `queue:${encodeURIComponent(name)}`,
    about: `print queue, ${about}`,
  }))
}

async function serialPorts(): Promise<Found[]> {
  let ports: Awaited<ReturnType<typeof SerialPort.list>>
  try {
    ports = await SerialPort.list()
  } catch (error) {
    process.stderr.write(
      `Serial ports cannot be listed (is udevadm installed?): ${(error as Error).message}\n`,
    )
    return []
  }
  return ports.map(port => {
    const { vendorId, productId, serialNumber, path, manufacturer } = port
    if (!vendorId || !productId) return { url: `serial:${path}`, about: 'serial port' }
    const serial = serialNumber ? `&serial=${encodeURIComponent(serialNumber)}` : ''
    const url = `serial:?vendor=${vendorId}&product=${productId}${serial}`
    return { url, about: [manufacturer ?? 'USB adapter', `now ${path}`].join(', ') }
  })
}
