import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { expect, it, vi } from 'vitest'
import { unacknowledgedBytes, waitingInTable } from './unacknowledged-bytes.ts'

it('reads the send queue of one connection out of the kernel’s table', () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1',
    '   1: 0100007F:A1B2 0100007F:1F90 01 0000001F:00000002 01:00000014 00000000     0        0 2',
  ].join('\n')
  expect(waitingInTable(table, 0xa1b2, 0x1f90)).toBe(31)
  expect(waitingInTable(table, 0xa1b3, 0x1f90)).toBe(0)
  expect(waitingInTable('', 1, 2)).toBe(0)
})

it('sees what a reader does not take', async () => {
  const server = createServer(socket => socket.pause())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as { port: number }).port, '127.0.0.1')
  await once(socket, 'connect')
  expect(await unacknowledgedBytes(socket)).toBe(0)
  socket.write(Buffer.alloc(30_000_000))
  await vi.waitFor(async () => expect(await unacknowledgedBytes(socket)).toBeGreaterThan(0))
  socket.destroy()
  server.close()
})
