import { readdir } from 'node:fs/promises'
import { SerialPort } from 'serialport'
import { type Command, say } from './command.ts'

export const list: Command = {
  usage: 'list',
  does: 'what is plugged in, each with its URL',
  async run() {
    const found = [...(await usbPrinters()), ...(await serialPorts())]
    for (const { url, about } of found) say(`${url.padEnd(64)} ${about}`)
    if (found.length === 0) {
      say('No serial port and no USB printer is plugged in. A network printer is tcp://ADDRESS:9100.')
    }
    return 0
  },
}

interface Found {
  readonly url: string
  readonly about: string
}

async function usbPrinters(): Promise<Found[]> {
  const names = await readdir('/dev/usb').catch(() => [])
  return names
    .filter(name => /^lp\d+$/.test(name))
    .map(name => ({ url: `device:/dev/usb/${name}`, about: 'USB printer class' }))
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
