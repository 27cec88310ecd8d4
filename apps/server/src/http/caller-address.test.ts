import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { callersBehind } from './caller-address.ts'

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage

test('nobody is believed unless they are a proxy that was named', () => {
  expect(callersBehind([]).addressOf(from('127.0.0.1', '10.1.1.1'))).toBe('127.0.0.1')
  const { addressOf } = callersBehind(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
  expect(addressOf(from('127.0.0.1', '192.168.1.9'))).toBe('192.168.1.9')
  expect(addressOf(from('::ffff:127.0.0.1', '192.168.1.9'))).toBe('192.168.1.9')
  expect(addressOf(from('192.168.1.9', '10.1.1.1'))).toBe('192.168.1.9')
  expect(addressOf(from('fd00::5', '2001:db8::1'))).toBe('2001:db8::1')
})

test('what the caller wrote before the proxies is not believed', () => {
  const { addressOf } = callersBehind(['127.0.0.1', '10.0.0.0/8'])
  expect(addressOf(from('127.0.0.1', '1.1.1.1, 192.168.1.9'))).toBe('192.168.1.9')
  expect(addressOf(from('127.0.0.1', '1.1.1.1, 192.168.1.9, 10.0.0.7'))).toBe('192.168.1.9')
  expect(addressOf(from('127.0.0.1', 'x'.repeat(9000)))).toBe('127.0.0.1')
  expect(addressOf(from('127.0.0.1'))).toBe('127.0.0.1')
})

test.each(['localhost', '10.0.0.0/33', '10.0.0.0/', 'fd00::/129', ''])('%j is no proxy', given => {
  expect(() => callersBehind([given])).toThrow(/^--trust-proxy .* is no address of a proxy\. Give one like/)
})
