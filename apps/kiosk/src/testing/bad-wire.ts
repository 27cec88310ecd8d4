/**
 * A cable to the server that goes wrong on request:
 *
 *   kiosk ──▶ server    always, unless it is cut
 *   kiosk ◀── server    late, or swallowed: the deed is done and nobody hears of it
 */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type BadWire = {
  url: string
  /** Milliseconds that everything from the server is late by. */
  delay: (ms: number) => void
  /** Nothing from the server gets through, until `mend`. */
  swallow: () => void
  isSwallowing: () => boolean
  /** Breaks every connection, and what was swallowed is lost; new ones are whole. */
  mend: () => void
  close: () => Promise<void>
}

export async function openBadWire(serverUrl: string): Promise<BadWire> {
  const { hostname, port } = new URL(serverUrl)
  const open = new Set<Socket>()
  let late = 0
  let isSwallowing = false

  const wire = createServer(kiosk => {
    const server = connect(Number(port), hostname)
    for (const socket of [kiosk, server]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        kiosk.destroy()
        server.destroy()
      })
    }
    kiosk.on('data', bytes => server.write(bytes))
    // What is late stays in its order, also when the delay ends meanwhile.
    let under = 0
    let due = 0
    server.on('data', bytes => {
      if (isSwallowing) return
      if (late === 0 && under === 0) return kiosk.write(bytes)
      due = Math.max(due, performance.now() + late)
      under += 1
      setTimeout(() => {
        under -= 1
        if (kiosk.writable) kiosk.write(bytes)
      }, due - performance.now())
    })
  })
  await new Promise<void>(resolve => wire.listen(0, '127.0.0.1', resolve))

  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(wire.address() as AddressInfo).port}`,
    delay: ms => {
      late = ms
    },
    swallow: () => {
      isSwallowing = true
    },
    isSwallowing: () => isSwallowing,
    mend: () => {
      isSwallowing = false
      cut()
    },
    close: () => {
      cut()
      return new Promise(resolve => wire.close(() => resolve()))
    },
  }
}
