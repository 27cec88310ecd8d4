/**
 * Printers of the USB printer class, as the kernel's usblp knows them. `lp0` and `lp1` change places from start to start;
 * what a printer is stands in sysfs:
 *
 *   /sys/class/usbmisc/lp0/device ─▶ …/1-2/1-2:1.0   the printer's interface: ieee1284_id
 *                                    …/1-2           the device: idVendor, idProduct, serial
 */
import { readdir, readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { UsbIdentity } from '../printer-url.ts'

export type UsbPrinter = UsbIdentity & {
  /** Its device file today. */
  readonly path: string
  /** What it says it is, from its IEEE 1284 id; many clones say nothing. */
  readonly about: string
}

export type UsbPlaces = {
  readonly sysfs: string
  readonly dev: string
}
export const linuxPlaces: UsbPlaces = { sysfs: '/sys/class/usbmisc', dev: '/dev/usb' }

/** All that are plugged in; none where there is no usblp. */
export async function listUsbPrinters({ sysfs, dev }: UsbPlaces = linuxPlaces): Promise<UsbPrinter[]> {
  const names = (await readdir(sysfs).catch(() => [])).filter(name => /^lp\d+$/.test(name)).toSorted()
  const found = await Promise.all(names.map(name => readPrinter(join(sysfs, name), join(dev, name))))
  return found.filter(printer => printer !== undefined)
}

async function readPrinter(node: string, path: string): Promise<UsbPrinter | undefined> {
  try {
    const usbInterface = await realpath(join(node, 'device'))
    const device = dirname(usbInterface)
    const [vendor, product] = [await attribute(device, 'idVendor'), await attribute(device, 'idProduct')]
    const serial = await attribute(device, 'serial').catch(() => '')
    const id = await attribute(usbInterface, 'ieee1284_id').catch(() => '')
    const about = [/(?:MFG|MANUFACTURER):([^;]*)/i, /(?:MDL|MODEL):([^;]*)/i].map(
      part => part.exec(id)?.[1] ?? '',
    )
    return { vendor, product, ...(serial ? { serial } : {}), path, about: about.join(' ').trim() }
  } catch {
    // It was pulled while we looked.
    return undefined
  }
}

const attribute = async (folder: string, name: string): Promise<string> =>
  (await readFile(join(folder, name), 'utf8')).trim()

/** How a URL names it. */
export const urlOf = ({ vendor, product, serial }: UsbIdentity): string =>
  `usb:${vendor}:${product}${serial === undefined ? '' : `:${encodeURIComponent(serial)}`}`
