import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Endpoint } from '../display-url.ts'
import { createLoss } from './loss.ts'
import type { OnLost, Transport } from './transport.ts'
import { unacknowledgedBytes } from './unacknowledged-bytes.ts'

type TcpEndpoint = Extract<Endpoint, { kind: 'tcp' }>

const connectWithinMs = 3_000
const acknowledgeWithinMs = 2_000
const lookEveryMs = 20

/**
 * A socket takes bytes gladly for minutes after its cable was pulled. So a write is only done when the other end's
 * kernel has acknowledged it.
 */
export function openTcp({ host, port }: TcpEndpoint, onLost: OnLost): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 5_000 })
    const loss = createLoss(onLost)
    socket.setTimeout(connectWithinMs, () => socket.destroy(new Error('it does not answer')))
    socket.on('data', () => {}) // unread bytes would hide the end of the connection
    socket.on('error', error => {
      loss.happen(error.message)
      reject(new Error(explainConnectError(host, port, error)))
    })
    socket.on('close', () => loss.happen(`${host}:${port} closed the connection.`))
    socket.on('connect', () => {
      socket.setTimeout(0)
      resolve({ write, close })
    })

    function write(bytes: Uint8Array): Promise<void> {
      return loss.orElse((done, failed) => {
        socket.write(bytes, error => (error ? failed(error) : acknowledged().then(done, failed)))
      })
    }

    async function acknowledged(): Promise<void> {
      const deadline = Date.now() + acknowledgeWithinMs
      while ((await unacknowledgedBytes(socket)) > 0) {
        if (Date.now() > deadline)
          throw new Error(`${host}:${port} takes no more bytes. Is its network cable in?`)
        await sleep(lookEveryMs)
      }
    }

    function close(reason: string): void {
      loss.happen(reason)
      socket.destroy()
    }
  })
}

function explainConnectError(host: string, port: number, error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ECONNREFUSED':
      return `${host} refuses port ${port}. Check the port, and that no other program holds it.`
    case 'ENOTFOUND':
      return `No machine is named ${host}. Check the name, or write its IP address.`
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `${host} cannot be reached. Is its network cable in?`
    default:
      return `${host}:${port} could not be reached: ${error.message}.`
  }
}
