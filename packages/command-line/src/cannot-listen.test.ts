import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { cannotListen } from './cannot-listen.mjs'

const failure = async (port: number, host: string): Promise<unknown> =>
  (await once(createServer().listen(port, host), 'error').catch(error => [error]))[0]

test('a port in use, and an address that this machine does not have or nobody knows', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  expect(cannotListen(await failure(port, '127.0.0.1'), '--http')).toBe(
    `Port ${port} is in use. Choose another with --http, or stop what uses it.`,
  )
  other.close()
  expect(cannotListen(await failure(0, '192.0.2.1'))).toContain('given with --host (192.0.2.1)')
  expect(cannotListen(await failure(0, '999.1.1.1'))).toContain('given with --host (999.1.1.1)')
})

test('a port of the system, and what is about something else', () => {
  expect(cannotListen({ code: 'EACCES', port: 80 })).toContain('Port 80 may not be used by this user')
  expect(cannotListen({ code: 'EACCES', path: '/etc/x' })).toBeNull()
  expect(cannotListen(new Error('no'))).toBeNull()
})
