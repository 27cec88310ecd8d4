import { connect } from 'node:net'
import type { TcpAddress } from '../printer-url.ts'
import { closeOnce, type Transport, type TransportListener } from './transport.ts'

const CONNECT_TIMEOUT_MS = 3000
/** Who ends a connection so soon, without a word, has somebody else. */
const TURNS_AWAY_WITHIN_MS = 1000

/** A printer on the network, port 9100: raw bytes both ways. */
export function openTcp(address: TcpAddress, listener: TransportListener): Promise<Transport> {
  const socket = connect({ host: address.host, port: address.port, noDelay: true, keepAlive: true })
  const ended = closeOnce(listener)
  return new Promise((resolve, reject) => {
    const refuse = (error: Error): void => {
      socket.destroy()
      reject(inWords(error, address))
    }
    const timer = setTimeout(
      () =>
        refuse(
          new Error(
            `${address.host} does not answer within ${CONNECT_TIMEOUT_MS / 1000} s: is it switched on and in this network`,
          ),
        ),
      CONNECT_TIMEOUT_MS,
    )
    socket.once('error', refuse)
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.off('error', refuse)
      const connectedAt = performance.now()
      let hasSpoken = false
      const hungUp = (why: string): void => {
        const isTurnedAway = !hasSpoken && performance.now() - connectedAt < TURNS_AWAY_WITHIN_MS
        ended(isTurnedAway ? turnedAway(address) : why)
      }
      socket.on('error', error => hungUp(error.message))
      socket.on('close', () => hungUp('the connection was closed'))
      socket.on('end', () => socket.destroy())
      socket.on('data', bytes => {
        hasSpoken = true
        listener.onData(bytes)
      })
      resolve({
        write: bytes =>
          new Promise((done, failed) => {
            // A socket destroyed in mid-write may forget the callback; its end must free the writer.
            const lost = (): void => failed(new Error('the connection was lost'))
            socket.once('close', lost)
            socket.write(bytes, error => {
              socket.off('close', lost)
              if (error) failed(error)
              else done()
            })
          }),
        close: () => closed(() => socket.end()),
        abandon: () => closed(() => socket.resetAndDestroy()),
      })
    })
    socket.once('close', () => clearTimeout(timer))
  })

  function closed(end: () => void): Promise<void> {
    return new Promise(done => {
      if (socket.destroyed) return done()
      const impatience = setTimeout(() => socket.destroy(), 1000)
      socket.once('close', () => {
        clearTimeout(impatience)
        done()
      })
      end()
    })
  }
}

const turnedAway = ({ host, port }: TcpAddress): string =>
  `${host} takes the connection at port ${port} and ends it at once: another computer may be connected, as a printer talks with one at a time`

/** A printer talks with one host at a time: who is second is refused, turned away, or waits without an answer. */
function inWords(error: NodeJS.ErrnoException, { host, port }: TcpAddress): Error {
  switch (error.code) {
    case 'ECONNREFUSED':
      return new Error(
        `${host} refuses port ${port}: another computer may be connected, as a printer talks with one at a time, or its port is another (ECONNREFUSED)`,
      )
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return new Error(
        `${host} cannot be reached from here: check the address and the network cable (${error.code})`,
      )
    case 'ENOTFOUND':
      return new Error(`nobody knows the name ${host}: write the printer's address (ENOTFOUND)`)
    default:
      return error
  }
}
