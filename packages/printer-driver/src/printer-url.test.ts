import { describe, expect, test } from 'vitest'
import { PrinterUrlError, parsePrinterUrl } from './printer-url.ts'

describe('a printer URL', () => {
  test('names a serial port with its speed and flow control', () => {
    expect(parsePrinterUrl('serial:/dev/ttyUSB0?baudRate=115200&flow=xon')).toEqual({
      kind: 'serial',
      port: { path: '/dev/ttyUSB0' },
      baudRate: 115200,
      flow: 'xon',
    })
  })

  test('defaults to 19,200 baud without flow control', () => {
    expect(parsePrinterUrl('serial:/dev/ttyS0')).toMatchObject({ baudRate: 19200, flow: 'none' })
  })

  test('names a USB adapter by what it is and not by where it is', () => {
    expect(parsePrinterUrl('serial:?vendor=04B8&product=0202&serial=J5ZG01&profile=tm-t88')).toMatchObject({
      port: { vendor: '04b8', product: '0202', serial: 'J5ZG01' },
      profile: 'tm-t88',
    })
  })

  test('names the speed, the bits and the parity of the slow and the odd', () => {
    expect(parsePrinterUrl('serial:/dev/ttyS0?baudRate=2400&dataBits=7&parity=even')).toMatchObject({
      baudRate: 2400,
      dataBits: 7,
      parity: 'even',
    })
    const usual = parsePrinterUrl('serial:/dev/ttyS0?baudRate=4800&dataBits=8&parity=none')
    expect(usual).toEqual({ ...parsePrinterUrl('serial:/dev/ttyS0'), baudRate: 4800 })
  })

  test('names a USB printer by its numbers, and one of several by its serial number', () => {
    expect(parsePrinterUrl('usb:04B8:0202')).toEqual({ kind: 'usb', vendor: '04b8', product: '0202' })
    expect(parsePrinterUrl('usb:04b8:0202:J5%3AZG?profile=tm-t88')).toEqual({
      ...{ kind: 'usb', vendor: '04b8', product: '0202', serial: 'J5:ZG' },
      profile: 'tm-t88',
    })
  })

  test('says of a printer that never answers that it is not asked', () => {
    expect(parsePrinterUrl('usb:0416:5011?answers=no')).toMatchObject({ answers: 'no' })
  })

  test('names a host, with 9100 as the usual port', () => {
    expect(parsePrinterUrl('tcp://192.168.1.50')).toEqual({ kind: 'tcp', host: '192.168.1.50', port: 9100 })
    expect(parsePrinterUrl('tcp://[::1]:9101?profile=generic-58')).toEqual({
      kind: 'tcp',
      host: '::1',
      port: 9101,
      profile: 'generic-58',
    })
  })

  test('names a device file or the virtual printer', () => {
    expect(parsePrinterUrl('device:/dev/usb/lp0')).toEqual({ kind: 'device', path: '/dev/usb/lp0' })
    expect(parsePrinterUrl('queue:Kasir%201?profile=tm-t82')).toEqual({
      kind: 'queue',
      name: 'Kasir 1',
      profile: 'tm-t82',
    })
    expect(parsePrinterUrl('virtual:?profile=vkp80')).toEqual({ kind: 'virtual', profile: 'vkp80' })
  })

  test.each([
    ['', 'must start with'],
    ['lpt:1', 'must start with'],
    ['usb:/dev/x', 'write usb:VENDOR:PRODUCT'],
    ['usb:04b8:0202:', 'write usb:VENDOR:PRODUCT'],
    ['usb:04b8:202', 'four hexadecimal digits'],
    ['usb:04b8:0202:%E0', 'stray %'],
    ['tcp://host?answers=yes', 'answers can only be no'],
    ['serial:/dev/ttyS0?parity=mark', 'parity must be'],
    ['serial:/dev/ttyS0?dataBits=5', 'dataBits must be'],
    ['serial:', 'give a path'],
    ['serial:?vendor=04b8', 'both vendor and product'],
    ['serial:?vendor=4b8&product=0202', 'four hexadecimal digits'],
    ['serial:/dev/ttyUSB0?vendor=04b8&product=0202', 'not both'],
    ['serial:/dev/ttyUSB0?baudRate=1234', 'baudRate must be one of'],
    ['serial:/dev/ttyUSB0?flow=dtr', 'flow must be'],
    ['serial:/dev/ttyUSB0?baud=9600', 'unknown option "baud"'],
    ['serial:/dev/ttyUSB0?flow=', 'no value'],
    ['tcp:host', 'write tcp://host:port'],
    ['tcp://host:0', 'port must be'],
    ['tcp://host:99999', 'port must be'],
    ['device:lp0', 'full path'],
    ['virtual:/x', 'takes no path'],
    ['queue:', 'write queue:NAME'],
    ['queue:a%', 'stray %'],
  ])('that is wrong (%s) is refused in words', (url, words) => {
    expect(() => parsePrinterUrl(url)).toThrow(PrinterUrlError)
    expect(() => parsePrinterUrl(url)).toThrow(words)
  })
})
