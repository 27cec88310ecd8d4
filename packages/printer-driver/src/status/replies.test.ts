import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReplyParser, type Reply } from './replies.ts'

const parse = (dialect: 'escpos' | 'custom', ...bytes: number[]): Reply[] =>
  createReplyParser(dialect).push(Uint8Array.from(bytes))

/** Everything a printer may say, one after the other. */
const conversation: { bytes: number[]; reply: Reply }[] = [
  { bytes: [0x12], reply: { kind: 'real-time', byte: 0x12 } },
  { bytes: [0x18, 0x00, 0x03, 0x0f], reply: { kind: 'automatic', bytes: [0x18, 0x00, 0x03, 0x0f] } },
  { bytes: [0x0c], reply: { kind: 'queued', byte: 0x0c } },
  { bytes: [0x37, 0x22, 0x41, 0x6f, 0x42, 0x61, 0x00], reply: { kind: 'process-id', id: 'AoBa' } },
  { bytes: [0x7e], reply: { kind: 'real-time', byte: 0x7e } },
  { bytes: [0x37, 0x25, 0x00], reply: { kind: 'cleared' } },
  { bytes: [0x37, 0x72, 0x40, 0x00], reply: { kind: 'logo-keys', keys: [], more: false } },
  {
    bytes: [0x37, 0x72, 0x41, 0x41, 0x6e, 0x50, 0x32, 0x00],
    reply: { kind: 'logo-keys', keys: ['An', 'P2'], more: true },
  },
  { bytes: [0x11], reply: { kind: 'xon' } },
  { bytes: [0x10, 0x00, 0x00, 0x00], reply: { kind: 'automatic', bytes: [0x10, 0, 0, 0] } },
  { bytes: [0x13], reply: { kind: 'xoff' } },
  { bytes: [0x00], reply: { kind: 'queued', byte: 0 } },
]
const stream = conversation.flatMap(({ bytes }) => bytes)
const replies = conversation.map(({ reply }) => reply)

describe('the reply parser', () => {
  test('tells every kind of answer apart in one stream', () => {
    expect(parse('escpos', ...stream)).toEqual(replies)
  })

  test('hears the same however the stream is split', () => {
    for (let at = 0; at <= stream.length; at++) {
      const parser = createReplyParser('escpos')
      const heard = [stream.slice(0, at), stream.slice(at)].flatMap(part =>
        parser.push(Uint8Array.from(part)),
      )
      expect(heard).toEqual(replies)
    }
    const parser = createReplyParser('escpos')
    expect(stream.flatMap(byte => parser.push(Uint8Array.of(byte)))).toEqual(replies)
  })

  test('takes XON and XOFF out of a block', () => {
    expect(parse('escpos', 0x37, 0x13, 0x22, 0x41, 0x11, 0x42, 0x43, 0x44, 0x00)).toEqual([
      { kind: 'xoff' },
      { kind: 'xon' },
      { kind: 'process-id', id: 'ABCD' },
    ])
  })

  test('lets a real-time answer cut into automatic status and into a process id', () => {
    expect(parse('escpos', 0x10, 0x00, 0x16, 0x00, 0x00)).toEqual([
      { kind: 'real-time', byte: 0x16 },
      { kind: 'automatic', bytes: [0x10, 0, 0, 0] },
    ])
    expect(parse('escpos', 0x37, 0x22, 0x41, 0x12, 0x42, 0x43, 0x44, 0x00)).toEqual([
      { kind: 'real-time', byte: 0x12 },
      { kind: 'process-id', id: 'ABCD' },
    ])
  })

  test('calls a text noise unless it was asked for', () => {
    const text = Uint8Array.from([0x5f, 0x54, 0x4d, 0x2d, 0x54, 0x38, 0x38, 0x56, 0x00])
    const parser = createReplyParser('escpos')
    expect(parser.push(text).some(({ kind }) => kind === 'info')).toBe(false)
    parser.reset()
    parser.expectInfo()
    expect(parser.push(text)).toEqual([{ kind: 'info', text: 'TM-T88V' }])
  })

  test('reads the full status of the Custom family, in which 10h starts no automatic status', () => {
    expect(parse('custom', 0x10, 0x0f, 0x24, 0x00, 0x00, 0x00, 0x12)).toEqual([
      { kind: 'custom', paper: 0x24, user: 0, recoverable: 0, unrecoverable: 0 },
      { kind: 'real-time', byte: 0x12 },
    ])
  })

  test('gives up a block after a silence and hears the next answer', () => {
    const parser = createReplyParser('escpos')
    expect(parser.push(Uint8Array.of(0x37, 0x22, 0x41))).toEqual([])
    parser.reset()
    expect(parser.push(Uint8Array.of(0x0c))).toEqual([{ kind: 'queued', byte: 0x0c }])
  })

  test('never throws, never swallows more than one block, whatever the line brings', () => {
    const dialects = fc.constantFrom('escpos' as const, 'custom' as const)
    fc.assert(
      fc.property(dialects, fc.uint8Array({ maxLength: 200 }), (dialect, noise) => {
        const parser = createReplyParser(dialect)
        parser.push(noise)
        parser.reset()
        expect(parser.push(Uint8Array.of(0x37, 0x22, 0x41, 0x42, 0x43, 0x44, 0x00))).toEqual([
          { kind: 'process-id', id: 'ABCD' },
        ])
      }),
      { numRuns: 500 },
    )
  })

  test('hears noise split anywhere as it hears it whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), (noise, at) => {
        const whole = createReplyParser('escpos').push(noise)
        const parser = createReplyParser('escpos')
        expect([...parser.push(noise.slice(0, at)), ...parser.push(noise.slice(at))]).toEqual(whole)
      }),
      { numRuns: 500 },
    )
  })
})
