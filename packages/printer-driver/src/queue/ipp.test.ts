/** Bytes written out by hand from RFC 8010, so that a mistake of the encoder is not repeated by the decoder. */
import { expect, test } from 'vitest'
import { decodeReply, encodeRequest, operations } from './ipp.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex')

test('a request is version, operation, request id, its groups and the document', () => {
  const bytes = encodeRequest(
    operations.printJob,
    { 'name:job-name': 'A1' },
    { job: { 'integer:job-cancel-after': 20 }, document: Uint8Array.of(0x1b, 0x40) },
  )
  const charset = '47 0012 617474726962757465732d63686172736574 0005 7574662d38'
  const language = '48 001b 617474726962757465732d6e61747572616c2d6c616e6775616765 0002 656e'
  const name = '42 0008 6a6f622d6e616d65 0002 4131'
  const after = '21 0010 6a6f622d63616e63656c2d6166746572 0004 00000014'
  expect(bytes).toEqual(hex(`0200 0002 00000001 01 ${charset} ${language} ${name} 02 ${after} 03 1b40`))
})

test('several values of one attribute carry its name once', () => {
  const bytes = encodeRequest(operations.getJob, { 'keyword:requested-attributes': ['job-state', 'job-id'] })
  expect(bytes.toString('latin1').endsWith('requested-attributes\0\x09job-stateD\0\0\0\x06job-id\x03')).toBe(
    true,
  )
})

const reply = hex(
  '0200 0000 00000001 01 47 0001 63 0001 78 02 21 0002 6964 0004 00000007 23 0001 73 0004 00000009 13 0001 74 0000 44 0001 6b 0001 61 44 0000 0001 62 03',
)

test('a reply is read group by group; an attribute without a value has none', () => {
  const { status, groups } = decodeReply(reply)
  expect([status, groups.map(({ tag }) => tag)]).toEqual([0, [1, 2]])
  expect(Object.fromEntries(groups[1]!.values)).toEqual({ id: [7], s: [9], t: [], k: ['a', 'b'] })
})

test('a reply that is cut off anywhere is no reply', () => {
  for (let end = 0; end < reply.length; end++)
    expect(() => decodeReply(reply.subarray(0, end))).toThrow(RangeError)
})
