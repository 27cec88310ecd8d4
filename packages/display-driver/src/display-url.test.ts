import { describe, expect, it } from 'vitest'
import { DisplayUrlError, parseDisplayUrl } from './display-url.ts'

describe('a display URL', () => {
  it('names port, family and speed', () => {
    const { endpoint, model } = parseDisplayUrl('serial:/dev/ttyUSB1?baudRate=19200&family=dmd')
    expect(endpoint).toEqual({
      kind: 'serial',
      id: '/dev/ttyUSB1',
      path: '/dev/ttyUSB1',
      settings: { baudRate: 19200, dataBits: 8, parity: 'none', stopBits: 1 },
    })
    expect(model.name).toBe('epson-dm-d')
  })

  it('knows that Alpha signs speak 7E1 at 9600, to all signs unless one is named', () => {
    const sign = parseDisplayUrl('tcp://192.168.1.60:4001?family=alpha')
    expect(sign.endpoint).toMatchObject({ kind: 'tcp', host: '192.168.1.60', port: 4001 })
    expect(sign.endpoint.settings).toEqual({ baudRate: 9600, dataBits: 7, parity: 'even', stopBits: 1 })
    expect(sign.address).toBe('00')
    expect(parseDisplayUrl('tcp://sign:4001?family=alpha&address=0a').address).toBe('0A')
  })

  it('takes IPv6, stable device names, a model and a refresh interval', () => {
    expect(parseDisplayUrl('tcp://[::1]:4001?family=dmd').endpoint).toMatchObject({
      host: '::1',
      id: '[::1]:4001',
    })
    const url =
      'serial:/dev/serial/by-id/usb-FTDI_FT232R_A50285BI-if00-port0?model=counter-6&address=12&refresh=20'
    expect(parseDisplayUrl(url)).toMatchObject({ address: '12', refreshSeconds: 20 })
  })

  it.each([
    ['dmd', /is not a URL\. Write serial:/],
    ['serial:/dev/ttyUSB1', /names no family\. Add \?family= with one of dmd, cd5220, alpha, panel/],
    ['serial:/dev/ttyUSB1?family=lcd', /unknown family "lcd"\. Use one of/],
    ['serial:/dev/ttyUSB1?model=x100', /unknown model "x100"\. Known are epson-dm-d/],
    ['serial:/dev/ttyUSB1?model=betabrite&family=dmd', /model betabrite is of family alpha/],
    ['serial:ttyUSB1?family=dmd', /names no serial port/],
    ['usb:/dev/x?family=dmd', /begins with "usb:"/],
    ['tcp://host?family=dmd', /needs a host and a port/],
    ['serial:/dev/ttyUSB1?family=dmd&baud=9600', /unknown setting "baud"\. Known are family/],
    ['serial:/dev/ttyUSB1?family=dmd&baudRate=fast', /baudRate=fast\. baudRate is a whole number from 300/],
    ['serial:/dev/ttyUSB1?family=dmd&parity=mark', /parity is one of none, even, odd/],
    ['serial:/dev/ttyUSB1?family=dmd&address=1', /family dmd does not know/],
    ['serial:/dev/ttyUSB1?family=panel', /names no panel\. Add address= .* 0 to 99/],
    ['serial:/dev/ttyUSB1?family=panel&address=100', /panel address "100"/],
    ['serial:/dev/ttyUSB1?family=alpha&address=7', /two hexadecimal digits/],
    ['serial:/dev/ttyUSB1?family=dmd&refresh=0', /refresh is a whole number from 1 to 3600/],
  ])('%s is refused with the wrong part and the remedy', (url, message) => {
    expect(() => parseDisplayUrl(url)).toThrow(DisplayUrlError)
    expect(() => parseDisplayUrl(url)).toThrow(message)
    expect(() => parseDisplayUrl(url)).toThrow(url)
  })
})
