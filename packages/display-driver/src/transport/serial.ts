import { SerialPort } from 'serialport'
import type { Endpoint } from '../display-url.ts'
import { createLoss } from './loss.ts'
import type { OnLost, Transport } from './transport.ts'

type SerialEndpoint = Extract<Endpoint, { kind: 'serial' }>

export function openSerial({ path, settings }: SerialEndpoint, onLost: OnLost): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const port = new SerialPort({ path, ...settings, autoOpen: false })
    const loss = createLoss(onLost)
    // serialport can emit `close` twice, and `error` after it.
    port.on('error', error => loss.happen(error.message))
    port.on('close', () =>
      loss.happen(`${path} went away. Is the cable or the USB adapter still plugged in?`),
    )
    // Without a reader a hang-up goes unnoticed until a write fails. What displays say is not used.
    port.on('data', () => {})
    port.open(error => {
      if (error) reject(new Error(explainOpenError(path, error.message)))
      else resolve({ write, close })
    })

    function write(bytes: Uint8Array): Promise<void> {
      return loss.orElse((done, failed) => {
        port.write(Buffer.from(bytes), error => {
          if (error) failed(error)
          else port.drain(error => (error ? failed(error) : done()))
        })
      })
    }

    function close(reason: string): void {
      loss.happen(reason)
      if (port.isOpen) port.close(() => {})
    }
  })
}

function explainOpenError(path: string, message: string): string {
  if (/No such file|ENOENT/i.test(message))
    return `${path} is not there. Is the cable or the USB adapter plugged in?`
  if (/denied|EACCES/i.test(message)) return `${path} may not be opened. Add this user to the group dialout.`
  if (/lock|busy/i.test(message)) return `${path} is held by another program. Stop that one first.`
  return `${path} could not be opened: ${message}`
}
