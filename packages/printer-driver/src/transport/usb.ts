import type { UsbAddress } from '../printer-url.ts'
import { openDevice } from './device.ts'
import type { Transport, TransportListener } from './transport.ts'
import { linuxPlaces, listUsbPrinters, type UsbPlaces, urlOf } from './usb-printers.ts'

/** A printer of the USB printer class, wherever it is plugged in today. Rejects, in words, when it is not or not one. */
export async function openUsb(
  address: UsbAddress,
  listener: TransportListener,
  places: UsbPlaces = linuxPlaces,
): Promise<Transport> {
  const { vendor, product, serial } = address
  const alike = (await listUsbPrinters(places)).filter(
    printer => printer.vendor === vendor && printer.product === product,
  )
  const [found, ...others] = alike.filter(printer => serial === undefined || printer.serial === serial)
  if (found === undefined) {
    const instead = alike.length > 0 ? `; there is ${alike.map(urlOf).join(', ')}` : ''
    throw new Error(`no USB printer ${urlOf(address)} is plugged in${instead}`)
  }
  if (others.length > 0) {
    const which = [found, ...others].map(printer => `${urlOf(printer)} (${printer.path})`).join(', ')
    throw new Error(
      `several USB printers are ${urlOf(address)}: say which one by its serial number: ${which}`,
    )
  }
  const { answers } = address
  return openDevice({ kind: 'device', path: found.path, ...(answers ? { answers } : {}) }, listener)
}
