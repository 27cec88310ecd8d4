import { SerialPort } from 'serialport'
import type { SerialAddress } from '../printer-url.ts'
import { closeOnce, type Transport, type TransportListener } from './transport.ts'

export type UsbSerialPort = {
  path: string
  vendorId?: string | undefined
  productId?: string | undefined
  serialNumber?: string | undefined
}

/** RS-232 or a USB adapter, with the word and the flow control that the printer's DIP switches are set to. */
export async function openSerial(
  address: SerialAddress,
  listener: TransportListener,
  listPorts: () => Promise<UsbSerialPort[]> = () => SerialPort.list(),
): Promise<Transport> {
  const path = await findPath(address.port, listPorts)
  if (address.flow === 'xon') await releaseXoff(path, address)
  const port = await openPort(path, address)
  const ended = closeOnce(listener)
  // A pulled USB adapter ends the port; without a data listener nobody would notice before the next write.
  port.on('data', (bytes: Buffer) => listener.onData(bytes))
  port.on('error', error => ended(error.message))
  port.on('close', (error: Error | null) => ended(error ? 'the serial port is gone' : 'the port was closed'))

  return {
    write: bytes =>
      new Promise((done, failed) => {
        // A closed port would keep the bytes until it is opened again.
        if (!port.isOpen) return failed(new Error('the serial port is gone'))
        const lost = (): void => failed(new Error('the serial port is gone'))
        port.once('close', lost)
        const settle = (error: Error | null | undefined): void => {
          port.off('close', lost)
          if (error) failed(error)
          else done()
        }
        port.write(Buffer.from(bytes), error => {
          if (error) settle(error)
          else port.drain(settle)
        })
      }),
    close: () => closePort(port),
    abandon: async () => {
      await new Promise<void>(done => (port.isOpen ? port.flush(() => done()) : done()))
      await closePort(port)
    },
  }
}

type Settings = Pick<SerialAddress, 'baudRate' | 'flow' | 'dataBits' | 'parity'>

export const portSettings = ({ baudRate, flow, dataBits, parity }: Settings) => ({
  baudRate,
  dataBits: dataBits ?? (8 as const),
  parity: parity ?? ('none' as const),
  stopBits: 1 as const,
  xon: flow === 'xon',
  xoff: flow === 'xon',
  rtscts: flow === 'rts',
})

function openPort(path: string, settings: Settings): Promise<SerialPort> {
  const port = new SerialPort({ path, ...portSettings(settings), autoOpen: false })
  return new Promise((resolve, reject) => port.open(error => (error ? reject(error) : resolve(port))))
}

/**
 * An XOFF that was noise, or the last word of a printer that lost its power, stops the port for ever, and outlives a
 * close while anyone else has it open. Opening it once without flow control lets it go.
 */
async function releaseXoff(path: string, settings: Settings): Promise<void> {
  await closePort(await openPort(path, { ...settings, flow: 'none' }))
}

function closePort(port: SerialPort): Promise<void> {
  return new Promise(done => (port.isOpen ? port.close(() => done()) : done()))
}

/** The device file of the port today; an adapter keeps its USB numbers when its name changes. */
async function findPath(port: SerialAddress['port'], list: () => Promise<UsbSerialPort[]>): Promise<string> {
  if ('path' in port) return port.path
  const same = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase()
  const found = (await list()).find(
    candidate =>
      same(candidate.vendorId, port.vendor) &&
      same(candidate.productId, port.product) &&
      (port.serial === undefined || same(candidate.serialNumber, port.serial)),
  )
  if (found) return found.path
  const serial = port.serial === undefined ? '' : `, serial number ${port.serial}`
  throw new Error(
    `no serial port with USB vendor ${port.vendor}, product ${port.product}${serial} is plugged in`,
  )
}
