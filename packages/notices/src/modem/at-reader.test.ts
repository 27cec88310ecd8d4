import { expect, it } from 'vitest'
import { createAtReader } from './at-reader.ts'

const SAID =
  'AT+CMGS=23\r\r\n> \r\n+CMTI: "SM",3\r\n\r\n+CDS: 26\r\n0006110D\r\n\r\n+CMGS: 17\r\n\r\nOK\r\n\0\r\nRDY\r\n\r\n+CMT: ,23\r\n0791\r\n'
const HEARD = [
  'line AT+CMGS=23',
  'prompt',
  'stored',
  'pdu 0006110D',
  'line +CMGS: 17',
  'line OK',
  'reset',
  'pdu 0791',
]

function hear(pieces: readonly string[]): string[] {
  const heard: string[] = []
  const take = createAtReader({
    line: line => heard.push(`line ${line}`),
    prompt: () => heard.push('prompt'),
    told: what => heard.push(what.kind === 'pdu' ? `pdu ${what.hex}` : 'stored'),
    reset: () => heard.push('reset'),
  })
  for (const piece of pieces) take(Buffer.from(piece, 'latin1'))
  return heard
}

it('a modem is understood however its bytes are cut', () => {
  expect(hear([SAID])).toEqual(HEARD)
  expect(hear([...SAID])).toEqual(HEARD)
  for (let at = 1; at < SAID.length; at++) expect(hear([SAID.slice(0, at), SAID.slice(at)])).toEqual(HEARD)
})

it('a line without an end is not kept for ever', () => {
  expect(hear(['x'.repeat(10_000), 'x'.repeat(10_000), '\r\nOK\r\n']).at(-1)).toBe('line OK')
})
