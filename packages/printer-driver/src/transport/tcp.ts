import { connect } from 'node:net'
import type { TcpAddress } from '../printer-url.ts'
import { closeOnce, type Transport, type TransportListener } from './transport.ts'

const connectTimeoutMs = 3000

/** A printer on the network, port 9100: raw bytes both ways. */
export function openTcp(address: TcpAddress, listener: TransportListener): Promise<Transport> {
  const socket = connect({ host: address.host, port: address.port, noDelay: true, keepAlive: true })
  const ended = closeOnce(listener)
  return new Promise((resolve, reject) => {
    const refuse = (error: Error): void => {
      socket.destroy()
      reject(error)
    }
    const timer = setTimeout(
      () => refuse(new Error(`no connection within ${connectTimeoutMs / 1000} s`)),
      connectTimeoutMs,
    )
    socket.once('error', refuse)
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.off('error', refuse)
      socket.on('error', error => ended(error.message))
      socket.on('close', () => ended('the connection was closed'))
      socket.on('end', () => socket.destroy())
      socket.on('data', bytes => listener.onData(bytes))
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
