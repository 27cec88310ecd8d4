import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { callersBehind } from './caller-address.ts'
import { ownPages } from './own-pages.ts'

const callers = callersBehind(['10.0.0.1'])
const request = (origin: string | undefined, host: string, peer = '10.0.0.9', forwarded?: string) =>
  ({
    socket: { remoteAddress: peer },
    headers: { origin, host, 'x-forwarded-host': forwarded },
  }) as unknown as IncomingMessage

test('a program that is no browser, and a page of the very host that was asked', () => {
  const { isOwn } = ownPages({ callers })
  expect(isOwn(request(undefined, 'anything'))).toBe(true)
  for (const host of ['192.168.1.10:8300', '[fd00::5]:8300', 'hall.kantor.example:8300', 'server'])
    expect(isOwn(request(`http://${host}`, host))).toBe(true)
  expect(isOwn(request('https://hall.example', 'hall.example:443'))).toBe(true)
  for (const origin of ['http://evil.example', 'null', 'file://', 'http://192.168.1.10:8301', ''])
    expect(isOwn(request(origin, '192.168.1.10:8300'))).toBe(false)
})

test('with a public address, other names that somebody may own are not the server’s', () => {
  const { isOwn } = ownPages({ publicUrl: 'https://antrean.example.go.id', names: ['Hall.Example'], callers })
  const same = (host: string) => isOwn(request(`http://${host}`, host))
  expect(
    ['192.168.1.10:8300', 'localhost:8300', 'server:8300', 'server.local', 'hall.example'].map(same),
  ).toEqual(Array(5).fill(true))
  expect(same('evil.example')).toBe(false)
})

test('a proxy may speak to the server by another name than the page has', () => {
  const { isOwn } = ownPages({ publicUrl: 'https://antrean.example.go.id/', callers })
  expect(isOwn(request('https://antrean.example.go.id', '127.0.0.1:8300'))).toBe(true)
  const plain = ownPages({ callers })
  expect(plain.isOwn(request('https://hall.example', '127.0.0.1:8300', '10.0.0.1', 'hall.example'))).toBe(
    true,
  )
  expect(plain.isOwn(request('https://hall.example', '127.0.0.1:8300', '10.0.0.9', 'hall.example'))).toBe(
    false,
  )
})

test('the policy of a page names its own host alone, and nothing that a header may smuggle in', () => {
  const { socketsOf } = ownPages({ publicUrl: 'https://antrean.example.go.id', callers })
  expect(socketsOf(request(undefined, 'server:8300'))).toBe(
    'ws://server:8300 wss://server:8300 ws://antrean.example.go.id wss://antrean.example.go.id',
  )
  expect(socketsOf(request(undefined, 'a; script-src *'))).not.toContain('script-src')
})
