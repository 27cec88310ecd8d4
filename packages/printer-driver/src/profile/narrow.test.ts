import { expect, test } from 'vitest'
import { exampleTicket } from '../example-ticket.ts'
import { composePaper } from '../paper/compose.ts'
import { parsePrinterUrl } from '../printer-url.ts'
import { portSettings } from '../transport/serial.ts'
import { findProfile } from './find.ts'
import { narrowTo } from './narrow.ts'

test('a printer that never answers is never asked', () => {
  const mute = narrowTo(parsePrinterUrl('usb:0416:5011?answers=no'), findProfile('tm-t88'))
  expect(mute).toMatchObject({ dialect: 'none', status: { realTime: false, finished: 'none' } })
})

test('seven bits carry seven bits, and no picture', () => {
  const address = parsePrinterUrl('serial:/dev/ttyS0?dataBits=7&parity=odd&baudRate=4800')
  const blocks = [{ kind: 'text', text: 'Café “A012”' } as const, ...exampleTicket.blocks]
  const { pieces } = composePaper({ blocks }, narrowTo(address, findProfile('tm-t82')))
  expect(Buffer.concat(pieces).every(byte => byte < 0x80)).toBe(true)
  expect(() => narrowTo(address, findProfile('generic-58'))).toThrow('set the printer to 8 bits')
})

test('the port is set as the address says', () => {
  const settings = { baudRate: 4800, dataBits: 7, parity: 'odd', flow: 'xon' } as const
  expect(portSettings(settings)).toMatchObject({
    baudRate: 4800,
    dataBits: 7,
    parity: 'odd',
    xon: true,
    rtscts: false,
  })
  expect(portSettings({ baudRate: 9600, flow: 'rts' })).toMatchObject({
    dataBits: 8,
    parity: 'none',
    rtscts: true,
  })
})
