import { createServer, type Server, type Socket } from 'node:net'
import type { Receive, VirtualLine } from './line.ts'

/** A network printer's port 9100: one host at a time, held back by TCP itself. */
export async function listenTcp(receive: Receive, host: string, port: number): Promise<VirtualLine> {
  let host1: Socket | undefined
  let isSilent = false
  let isHeld = false
  let server: Server | undefined

  function welcome(socket: Socket): void {
    // A printer that is being talked to turns the second caller away.
    if (host1) return void socket.destroy()
    host1 = socket
    socket.setNoDelay(true)
    socket.on('data', bytes => {
      if (!isSilent) receive(Uint8Array.from(bytes))
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      if (host1 === socket) host1 = undefined
    })
    if (isHeld) socket.pause()
  }

  async function listen(at: number): Promise<number> {
    const listening = createServer(welcome)
    server = listening
    await new Promise<void>((resolve, reject) => {
      listening.once('error', reject)
      listening.listen(at, host, resolve)
    })
    const address = listening.address()
    return typeof address === 'object' && address ? address.port : at
  }

  async function hangUp(): Promise<void> {
    const old = server
    server = undefined
    host1?.destroy()
    host1 = undefined
    await new Promise<void>(resolve => (old ? old.close(() => resolve()) : resolve()))
  }

  const bound = await listen(port)
  const comeBack = async (): Promise<void> => {
    if (!server) await listen(bound)
  }
  return {
    url: `tcp://${host}:${bound}`,
    send(bytes) {
      if (!isSilent) host1?.write(bytes)
    },
    hold(full) {
      isHeld = full
      if (full) host1?.pause()
      else host1?.resume()
    },
    power(on) {
      isHeld = false
      if (on) void comeBack()
      else void hangUp()
    },
    silence(on) {
      isSilent = on
    },
    unplug: hangUp,
    plug: comeBack,
    close: hangUp,
  }
}
