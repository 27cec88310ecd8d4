/** A printer is named by a URL, everywhere. This file reads that name; nothing here opens anything. */

export type FlowControl = 'none' | 'xon' | 'rts'

export interface SerialAddress {
  kind: 'serial'
  /** A device path, or the identity of a USB adapter, which stays the same when the path changes. */
  port: { path: string } | { vendor: string; product: string; serial?: string }
  /** 9600–115200, always 8N1. */
  baudRate: number
  flow: FlowControl
  profile?: string
}
export interface TcpAddress {
  kind: 'tcp'
  host: string
  port: number
  profile?: string
}
export interface DeviceAddress {
  kind: 'device'
  path: string
  profile?: string
}
export interface VirtualAddress {
  kind: 'virtual'
  profile?: string
}
export type PrinterAddress = SerialAddress | TcpAddress | DeviceAddress | VirtualAddress

export class PrinterUrlError extends Error {
  override readonly name = 'PrinterUrlError'
  readonly url: string
  constructor(url: string, problem: string) {
    super(`Printer URL "${url}": ${problem}`)
    this.url = url
  }
}

export const baudRates = [9600, 19200, 38400, 57600, 115200] as const
const flows: readonly FlowControl[] = ['none', 'xon', 'rts']
const parametersOf = {
  serial: ['baudRate', 'flow', 'vendor', 'product', 'serial', 'profile'],
  tcp: ['profile'],
  device: ['profile'],
  virtual: ['profile'],
} as const

/**
 * Reads `serial:/dev/ttyUSB0?baudRate=19200&flow=xon`, `serial:?vendor=04b8&product=0202`, `tcp://host:9100`,
 * `device:/dev/usb/lp0` or `virtual:`; each takes `profile=NAME` too.
 * @throws PrinterUrlError that names the wrong part and what would be right
 */
export function parsePrinterUrl(text: string): PrinterAddress {
  const url = text.trim()
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/is.exec(url) ?? []
  const kind = scheme.toLowerCase()
  if (kind !== 'serial' && kind !== 'tcp' && kind !== 'device' && kind !== 'virtual') {
    throw new PrinterUrlError(url, 'it must start with serial:, tcp:, device: or virtual:')
  }
  const [body = '', query = ''] = splitOnce(rest, '?')
  const parameters = readParameters(url, query, parametersOf[kind])
  const profile = parameters.get('profile')
  const common = profile === undefined ? {} : { profile }
  switch (kind) {
    case 'serial':
      return { ...readSerial(url, body, parameters), ...common }
    case 'tcp':
      return { ...readTcp(url, body), ...common }
    case 'device':
      if (!body.startsWith('/'))
        throw new PrinterUrlError(url, 'write a full path, such as device:/dev/usb/lp0')
      return { kind, path: body, ...common }
    case 'virtual':
      if (body !== '') throw new PrinterUrlError(url, 'virtual: takes no path')
      return { kind, ...common }
  }
}

function readSerial(url: string, body: string, parameters: Map<string, string>): SerialAddress {
  const baudRate = Number(parameters.get('baudRate') ?? 19200)
  if (!baudRates.some(rate => rate === baudRate)) {
    throw new PrinterUrlError(
      url,
      `baudRate must be one of ${baudRates.join(', ')}, not "${parameters.get('baudRate')}"`,
    )
  }
  const flow = parameters.get('flow') ?? 'none'
  if (!isFlow(flow)) throw new PrinterUrlError(url, `flow must be none, xon or rts, not "${flow}"`)
  return { kind: 'serial', port: readSerialPort(url, body, parameters), baudRate, flow }
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
  for (const id of [vendor, product]) {
    if (!/^[0-9a-f]{4}$/i.test(id)) {
      throw new PrinterUrlError(url, `vendor and product are four hexadecimal digits, not "${id}"`)
    }
  }
  const identity = { vendor: vendor.toLowerCase(), product: product.toLowerCase() }
  return serial === undefined ? identity : { ...identity, serial }
}

function readTcp(url: string, body: string): TcpAddress {
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

function isFlow(text: string): text is FlowControl {
  return flows.some(flow => flow === text)
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
