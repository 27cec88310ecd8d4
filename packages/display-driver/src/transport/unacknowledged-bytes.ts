import { readFile } from 'node:fs/promises'
import type { Socket } from 'node:net'

/**
 * How many bytes the kernel still holds because the other end has not acknowledged them: the tx_queue column of
 * Linux's /proc/net/tcp, the only place where a process without privileges can read it. 0 where that is not known.
 */
export async function unacknowledgedBytes(socket: Socket): Promise<number> {
  const { localPort, remotePort } = socket
  if (!localPort || !remotePort) return 0
  const table = await readFile(
    socket.localFamily === 'IPv6' ? '/proc/net/tcp6' : '/proc/net/tcp',
    'ascii',
  ).catch(() => '')
  return waitingInTable(table, localPort, remotePort)
}

// Each row: "  0: 0100007F:A1B2 0100007F:0FA1 01 00000010:00000000 …": number, local, remote, state, tx_queue:rx_queue.
export function waitingInTable(table: string, localPort: number, remotePort: number): number {
  const row = table
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .find(([, local, remote]) => portOf(local) === localPort && portOf(remote) === remotePort)
  return Number.parseInt(row?.[4]?.split(':')[0] ?? '0', 16) || 0
}

function portOf(address = ''): number {
  return Number.parseInt(address.split(':')[1] ?? '', 16)
}
