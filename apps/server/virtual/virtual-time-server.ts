/** A time server on this machine, over real UDP, that says what it is told to say, or misbehaves. */
import { createSocket, type RemoteInfo } from 'node:dgram'
import { once } from 'node:events'
import { writeTime } from '../src/time-servers/sntp.ts'

/**
 * `stranger`: it answers a question that nobody asked; `twice`: so it does, and then answers truly. `no-time`: its times are
 * empty. `kiss`: a kiss of death, by its four letters.
 */
export type Manner =
  | 'well'
  | 'silent'
  | 'stranger'
  | 'twice'
  | 'unsynchronised'
  | 'stratum-16'
  | 'no-time'
  | 'short'
  | { kiss: 'DENY' | 'RSTR' | 'RATE' }

export async function openVirtualTimeServer(now: () => number = Date.now) {
  const socket = createSocket('udp4')
  const asked: { at: number; packet: Buffer }[] = []
  const set = { manner: 'well' as Manner, now }
  socket.on('message', (packet, from) => {
    asked.push({ at: performance.now(), packet })
    if (set.manner === 'silent') return
    if (set.manner === 'stranger' || set.manner === 'twice') reply(answer(Buffer.alloc(8, 7)), from)
    if (set.manner !== 'stranger') reply(answer(packet.subarray(40, 48)), from)
  })
  function answer(originate: Buffer): Buffer {
    const { manner } = set
    const packet = Buffer.alloc(48)
    packet[0] = ((manner === 'unsynchronised' ? 3 : 0) << 6) | (4 << 3) | 4
    packet[1] = manner === 'stratum-16' ? 16 : typeof manner === 'object' ? 0 : 2
    if (typeof manner === 'object') packet.write(manner.kiss, 12, 'latin1')
    originate.copy(packet, 24)
    if (manner !== 'no-time') {
      writeTime(packet, 32, set.now())
      writeTime(packet, 40, set.now())
    }
    return manner === 'short' ? packet.subarray(0, 20) : packet
  }
  const reply = (packet: Buffer, { port, address }: RemoteInfo) => socket.send(packet, port, address)
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  return {
    server: { host: '127.0.0.1', port },
    address: `127.0.0.1:${port}`,
    asked,
    set,
    close: () => new Promise<void>(resolve => socket.close(() => resolve())),
  }
}
