import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitText } from '../sms/split-text.ts'
import { readPdu } from './read-pdu.ts'
import { writePdus } from './write-pdu.ts'

const to = '+6281234567890'
/** What the phone gets of what was sent: the network makes a DELIVER of a SUBMIT. */
const asDelivered = (hex: string): string => {
  const first = Number.parseInt(hex.slice(2, 4), 16) & 0x40
  const [address, rest] = [hex.slice(6, 24), hex.slice(24)]
  const head = `0791263822000000${first.toString(16).padStart(2, '0')}${address}${rest.slice(0, 4)}`
  return `${head}62113081210082${rest.slice(6)}`
}
const read = (hex: string) => readPdu(hex) as Extract<ReturnType<typeof readPdu>, { kind: 'text' }>

it.each([
  // Published ones, and such as were counted by hand; the long one is read alike by another library (node-pdu 2.1.1).
  ['hellohello', ['0031000D91261832547698F00000A70AE8329BFD4697D9EC37']],
  ['@', ['0031000D91261832547698F00000A70100']],
  ['€', ['0031000D91261832547698F00000A7029B32']],
  ['§`', ['0031000D91261832547698F00008A70400A70060']],
  ['✓', ['0031000D91261832547698F00008A7022713']],
])('%s is written as it is known', (text, hex) => {
  expect(writePdus(to, text, 7).map(pdu => pdu.hex)).toEqual(hex)
})

it('a short number is no international one', () => {
  expect(writePdus('2525', 'REG', 0)[0]!.hex).toMatch(/^0031000481525200/)
})

it('the octets that the modem is told are those after the service centre’s', () => {
  for (const { octets, hex } of writePdus(to, 'x'.repeat(400), 1)) expect(hex.length / 2 - 1).toBe(octets)
})

it.each([
  ['a'.repeat(160), [160]],
  ['a'.repeat(161), [153, 8]],
  // The escape and what it escapes stay together.
  [`${'a'.repeat(152)}€${'b'.repeat(10)}`, [152, 12]],
  ['é✓'.repeat(35), [70]],
  ['✓'.repeat(71), [67, 4]],
  [`${'✓'.repeat(66)}😀${'✓'.repeat(5)}`, [66, 7]],
])('%s is split where no letter is torn', (text, lengths) => {
  expect(splitText(text).map(({ units }) => units.length)).toEqual(lengths)
})

it('published texts are read', () => {
  expect(read('07917283010010F5040BC87238880900F10000993092516195800AE8329BFD4697D9EC37')).toMatchObject({
    from: '27838890001',
    text: 'hellohello',
  })
  expect(
    read('0791447758100650040DD0CDE6B0E92C7A9C0000121080216140000CC8F71D14969741F977FD07'),
  ).toMatchObject({ text: 'How are you?' })
  expect(
    readPdu('07914477581006500617 0B914477123456F7 21108021614000 21108021714000 00'.replaceAll(' ', '')),
  ).toEqual({ kind: 'report', reference: 23, to: '+44772143657', status: 0 })
})

const ALPHABETS = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aZ09 @£€[]{}~^\\|\nØΔ'), maxLength: 600 }),
  fc.string({ unit: 'binary', maxLength: 300 }).filter(text => text.isWellFormed()),
)
it('whatever is written is read again, part by part', () => {
  fc.assert(
    fc.property(ALPHABETS, fc.nat(255), (text, reference) => {
      const parts = writePdus(to, text, reference).map(({ hex }) => read(asDelivered(hex)))
      expect(parts.map(part => part.text).join('')).toBe(text)
      for (const [index, part] of parts.entries()) {
        expect(part.from).toBe(to)
        expect(part.of).toEqual(parts.length > 1 ? { reference, parts: parts.length, part: index + 1 } : null)
      }
    }),
    { numRuns: 200 },
  )
})

it('whatever a line does to a PDU, it is read or it is none', () => {
  const whole = asDelivered(writePdus(to, 'Nomor A012 '.repeat(20), 3)[0]!.hex)
  for (let end = 0; end < whole.length; end++) expect(() => readPdu(whole.slice(0, end))).not.toThrow()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 180 }), bytes => {
      readPdu(Buffer.from(bytes).toString('hex'))
    }),
  )
})
