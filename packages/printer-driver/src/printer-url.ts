/** A printer is named by a URL, everywhere. This file reads that name; nothing here opens anything. */
import { CommandLineError } from '@antrean/command-line'

export type FlowControl = 'none' | 'xon' | 'rts'

type SerialAddressOnly = {
  kind: 'serial'
  /** A device path, or the identity of a USB adapter, which stays the same when the path changes. */
  port: { path: string } | UsbIdentity
  /** 2400–115200. */
  baudRate: number
  flow: FlowControl
  /** 8 where not given, and no parity; always one stop bit. */
  dataBits?: 7
  parity?: 'even' | 'odd'
}
type TcpAddressOnly = {
  kind: 'tcp'
  host: string
  port: number
}
type DeviceAddressOnly = {
  kind: 'device'
  path: string
}
/** A printer of the USB printer class by what it is; its name in /dev may change. */
type UsbAddressOnly = UsbIdentity & {
  kind: 'usb'
}
export type UsbIdentity = {
  vendor: string
  product: string
  serial?: string
}
/** A print queue of the operating system, by its name there. */
type QueueAddressOnly = {
  kind: 'queue'
  name: string
}
type VirtualAddressOnly = {
  kind: 'virtual'
}
/** What each of them may say besides. */
type Common = {
  profile?: string
  /** The cable has no way back, or nothing comes on it: the printer is never asked, and confirms nothing. */
  answers?: 'no'
}
export type SerialAddress = SerialAddressOnly & Common
export type TcpAddress = TcpAddressOnly & Common
export type DeviceAddress = DeviceAddressOnly & Common
export type UsbAddress = UsbAddressOnly & Common
export type VirtualAddress = VirtualAddressOnly & Common
export type QueueAddress = QueueAddressOnly & Common
export type PrinterAddress =
  | SerialAddress
  | TcpAddress
  | DeviceAddress
  | UsbAddress
  | QueueAddress
  | VirtualAddress

export class PrinterUrlError extends CommandLineError {
  override readonly name = 'PrinterUrlError'
  readonly url: string
  constructor(url: string, problem: string) {
    super(`Printer URL "${url}": ${problem}`)
    this.url = url
  }
}

export const baudRates = [2400, 4800, 9600, 19200, 38400, 57600, 115200] as const
const flows: readonly FlowControl[] = ['none', 'xon', 'rts']
const parametersOf = {
  serial: ['baudRate', 'flow', 'parity', 'dataBits', 'vendor', 'product', 'serial', 'profile', 'answers'],
  tcp: ['profile', 'answers'],
  device: ['profile', 'answers'],
  usb: ['profile', 'answers'],
  queue: ['profile', 'answers'],
  virtual: ['profile', 'answers'],
} as const

/**
 * Reads `serial:/dev/ttyUSB0?baudRate=19200&flow=xon`, `serial:?vendor=04b8&product=0202`, `tcp://host:9100`,
 * `usb:04b8:0202:SERIAL`, `device:/dev/usb/lp0`, `queue:NAME` or `virtual:`; each takes `profile=NAME` and `answers=no` too.
 * @throws PrinterUrlError that names the wrong part and what would be right
 */
export function parsePrinterUrl(text: string): PrinterAddress {
  const url = text.trim()
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/is.exec(url) ?? []
  const kind = scheme.toLowerCase()
  if (!isKind(kind)) {
    throw new PrinterUrlError(url, 'it must start with serial:, tcp:, usb:, device:, queue: or virtual:')
  }
  const [body = '', query = ''] = splitOnce(rest, '?')
  const parameters = readParameters(url, query, parametersOf[kind])
  const common = readCommon(url, parameters)
  switch (kind) {
    case 'serial':
      return { ...readSerial(url, body, parameters), ...common }
    case 'tcp':
      return { ...readTcp(url, body), ...common }
    case 'device':
      if (!body.startsWith('/'))
        throw new PrinterUrlError(url, 'write a full path, such as device:/dev/usb/lp0')
      return { kind, path: body, ...common }
    case 'usb':
      return { kind, ...readUsb(url, body), ...common }
    case 'queue':
      return { kind, name: readQueue(url, body), ...common }
    case 'virtual':
      if (body !== '') throw new PrinterUrlError(url, 'virtual: takes no path')
      return { kind, ...common }
  }
}

function readCommon(url: string, parameters: Map<string, string>): Common {
  const [profile, answers] = [parameters.get('profile'), parameters.get('answers')]
  if (answers !== undefined && answers !== 'no') {
    throw new PrinterUrlError(
      url,
      `answers can only be no, for a printer that never answers, not "${answers}"`,
    )
  }
  return { ...(profile === undefined ? {} : { profile }), ...(answers === undefined ? {} : { answers }) }
}

function readSerial(url: string, body: string, parameters: Map<string, string>): SerialAddressOnly {
  const baudRate = Number(parameters.get('baudRate') ?? 19200)
  if (!baudRates.some(rate => rate === baudRate)) {
    throw new PrinterUrlError(
      url,
      `baudRate must be one of ${baudRates.join(', ')}, not "${parameters.get('baudRate')}"`,
    )
  }
  const flow = parameters.get('flow') ?? 'none'
  if (!isFlow(flow)) throw new PrinterUrlError(url, `flow must be none, xon or rts, not "${flow}"`)
  const port = readSerialPort(url, body, parameters)
  return { kind: 'serial', port, baudRate, flow, ...readWord(url, parameters) }
}

function readWord(url: string, parameters: Map<string, string>): Pick<SerialAddress, 'dataBits' | 'parity'> {
  const [bits = '8', parity = 'none'] = [parameters.get('dataBits'), parameters.get('parity')]
  if (bits !== '7' && bits !== '8') {
    throw new PrinterUrlError(url, `dataBits must be 7 or 8, not "${bits}"`)
  }
  if (parity !== 'none' && parity !== 'even' && parity !== 'odd') {
    throw new PrinterUrlError(url, `parity must be none, even or odd, not "${parity}"`)
  }
  return { ...(bits === '7' ? { dataBits: 7 } : {}), ...(parity === 'none' ? {} : { parity }) }
}

function readSerialPort(url: string, path: string, parameters: Map<string, string>): SerialAddress['port'] {
  const [vendor, product, serial] = ['vendor', 'product', 'serial'].map(name => parameters.get(name))
  if (path !== '') {
    if (vendor !== undefined || product !== undefined || serial !== undefined) {
      throw new PrinterUrlError(url, 'give either a path or vendor and product, not both')
    }
    return { path }
  }
  if (vendor === undefined || product === undefined) {
    throw new PrinterUrlError(url, 'give a path (serial:/dev/ttyUSB0) or both vendor and product')
  }
  return readIdentity(url, vendor, product, serial)
}

function readIdentity(url: string, vendor: string, product: string, serial?: string): UsbIdentity {
  for (const id of [vendor, product]) {
    if (!/^[0-9a-f]{4}$/i.test(id)) {
      throw new PrinterUrlError(url, `vendor and product are four hexadecimal digits, not "${id}"`)
    }
  }
  const identity = { vendor: vendor.toLowerCase(), product: product.toLowerCase() }
  return serial === undefined ? identity : { ...identity, serial }
}

/** `04b8:0202` or `04b8:0202:SERIAL`; what a serial number has of `:`, `?` or `%` is written `%3A` and so on. */
function readUsb(url: string, body: string): UsbIdentity {
  const [vendor, product, serial, ...more] = body.split(':')
  if (!vendor || !product || serial === '' || more.length > 0) {
    throw new PrinterUrlError(
      url,
      'write usb:VENDOR:PRODUCT or usb:VENDOR:PRODUCT:SERIAL, as `list` shows it',
    )
  }
  try {
    return readIdentity(url, vendor, product, serial && decodeURIComponent(serial))
  } catch (error) {
    if (error instanceof URIError)
      throw new PrinterUrlError(url, `the serial number "${serial}" has a stray %`)
    throw error
  }
}

/** Windows has names with spaces and more; what has a meaning in a URL is written `%3F` and so on. */
function readQueue(url: string, body: string): string {
  try {
    const name = decodeURIComponent(body)
    if (name.trim() !== '') return name
  } catch {
    throw new PrinterUrlError(url, `the name "${body}" has a stray %`)
  }
  throw new PrinterUrlError(url, 'write queue:NAME, as `list` shows it')
}

function readTcp(url: string, body: string): TcpAddressOnly {
  const [, host, port = '9100'] = /^\/\/(\[[0-9a-f:.]+\]|[^:/\s]+)(?::(\d+))?\/?$/i.exec(body) ?? []
  if (!host) throw new PrinterUrlError(url, 'write tcp://host:port, such as tcp://192.168.1.50:9100')
  if (Number(port) < 1 || Number(port) > 65535) {
    throw new PrinterUrlError(url, `the port must be 1–65535, not ${port}`)
  }
  return { kind: 'tcp', host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

function readParameters(url: string, query: string, known: readonly string[]): Map<string, string> {
  const parameters = new Map(new URLSearchParams(query))
  for (const [name, value] of parameters) {
    if (!known.includes(name)) {
      throw new PrinterUrlError(url, `unknown option "${name}"; known here: ${known.join(', ')}`)
    }
    if (value === '') throw new PrinterUrlError(url, `option "${name}" has no value`)
  }
  return parameters
}

function isKind(text: string): text is PrinterAddress['kind'] {
  return Object.hasOwn(parametersOf, text)
}

function isFlow(text: string): text is FlowControl {
  return flows.some(flow => flow === text)
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
