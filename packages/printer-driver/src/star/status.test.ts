import { describe, expect, test } from 'vitest'
import type { Reply } from '../status/replies.ts'
import { countIn, createStarParser, hasRunOver, readStar, type StarReply } from './status.ts'

/** Nine bytes and the five of older firmware; the kinds of noise between; fifteen and an extended one. */
const conversation: { bytes: number[]; reply: Reply }[] = [
  {
    bytes: [0x23, 0x06, 0, 0, 0, 0, 0, 0x06, 0],
    reply: { kind: 'star', statuses: [0, 0, 0, 0, 0, 0x06, 0] },
  },
  { bytes: [0x11], reply: { kind: 'xon' } },
  {
    bytes: [0x0f, 0x02, 0x2a, 0x48, 0x02, 0x0c, 0],
    reply: { kind: 'star', statuses: [0x2a, 0x48, 2, 0x0c, 0] },
  },
  { bytes: [0x13], reply: { kind: 'xoff' } },
  { bytes: [0xff], reply: { kind: 'noise', bytes: [0xff] } },
  {
    bytes: [0x2f, 0x08, ...Array.from({ length: 13 }, () => 0x4e)],
    reply: { kind: 'star', statuses: Array.from({ length: 13 }, () => 0x4e) },
  },
  {
    bytes: [0x23, 0x86, 0, 0, 0, 0, 0, 0x68, 0, 0x02, 0x02],
    reply: { kind: 'star', statuses: [0, 0, 0, 0, 0, 0x68, 0, 0x02, 0x02] },
  },
]
const stream = conversation.flatMap(({ bytes }) => bytes)
const replies = conversation.map(({ reply }) => reply)
const parse = (...bytes: number[]): Reply[] => createStarParser().push(Uint8Array.from(bytes))

describe('the parser of Star statuses', () => {
  test('hears the same however the stream is split', () => {
    for (let at = 0; at <= stream.length; at++) {
      const parser = createStarParser()
      const parts = [stream.slice(0, at), stream.slice(at)]
      expect(parts.flatMap(part => parser.push(Uint8Array.from(part)))).toEqual(replies)
    }
    const parser = createStarParser()
    expect(stream.flatMap(byte => parser.push(Uint8Array.of(byte)))).toEqual(replies)
  })

  test('takes XON and XOFF out of a status', () => {
    expect(parse(0x0f, 0x13, 0x02, 0, 0, 0x11, 0, 0, 0)).toEqual([
      { kind: 'xoff' },
      { kind: 'xon' },
      { kind: 'star', statuses: [0, 0, 0, 0, 0] },
    ])
  })

  test('gives up a status that breaks off, and hears the next one whole', () => {
    expect(parse(0x23, 0x06, 0, 0, 0x0f, 0x02, 0, 0, 0, 0, 0)).toEqual([
      { kind: 'noise', bytes: [0x23, 0x06, 0, 0] },
      { kind: 'star', statuses: [0, 0, 0, 0, 0] },
    ])
  })

  test("takes zeros, and an ESC/POS printer's answers, for noise", () => {
    for (const byte of [0x00, 0x12, 0x16, 0x10, 0x37]) expect(parse(byte)[0]).toMatchObject({ kind: 'noise' })
  })
})

const told = (...statuses: number[]): StarReply => ({ kind: 'star', statuses })

test.each([
  ['off line', told(0x08), 'offline'],
  ['an open cover', told(0x20), 'coverOpen'],
  ['a stuck blade', told(0, 0x08), 'cutterError'],
  ['a hot head', told(0, 0x40), 'overheated'],
  ['a broken mechanism', told(0, 0x04), 'otherError'],
  ['an error that stays', told(0, 0x20), 'otherError'],
  ['a jam in the presenter', told(0, 0, 0x04), 'otherError'],
  ['the near end', told(0, 0, 0, 0x04), 'paperNearEnd'],
  ['the near end on the other side', told(0, 0, 0, 0x02), 'paperNearEnd'],
  ['no paper', told(0, 0, 0, 0x08), 'paperEnd'],
] as const)('a Star printer tells of %s', (_, reply, reading) => {
  const on = Object.entries(readStar(reply)).flatMap(([name, isOn]) => (isOn ? [name] : []))
  expect(on).toEqual([reading])
})

test('its count has five bits around a fixed one; older firmware has none', () => {
  expect([0x02, 0x0e, 0x20, 0x6e].map(byte => countIn(told(0, 0, 0, 0, 0, byte)))).toEqual([1, 7, 8, 31])
  expect(countIn(told(0, 0, 0, 0, 0))).toBeUndefined()
  expect([told(0, 0, 0x40), told(0, 0, 0)].map(hasRunOver)).toEqual([true, false])
})
