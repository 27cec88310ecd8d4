import type { PrinterAddress } from '../printer-url.ts'
import { openDevice } from './device.ts'
import { openSerial } from './serial.ts'
import { openTcp } from './tcp.ts'
import type { Transport, TransportListener } from './transport.ts'
import { openUsb } from './usb.ts'

/** Opens the cable that the address names. Rejects, in words, when there is nothing at its other end. */
export async function openTransport(
  address: PrinterAddress,
  listener: TransportListener,
): Promise<Transport> {
  switch (address.kind) {
    case 'serial':
      return openSerial(address, listener)
    case 'tcp':
      return openTcp(address, listener)
    case 'device':
      return openDevice(address, listener)
    case 'usb':
      return openUsb(address, listener)
    case 'queue':
      throw new Error(`queue:${address.name} is no cable: a queue takes whole jobs, and nothing comes back`)
    case 'virtual': {
      const { openVirtualTransport } = await import('../../virtual/in-process.ts')
      return openVirtualTransport(address, listener)
    }
  }
}
