import { createServer, type Server, type Socket } from 'node:net'
import { holdBack } from './holding-back.ts'
import type { Receive, VirtualLine } from './line.ts'

/** What becomes of a second host: it is taken and hears nothing, or taken and let go at once, or not taken. */
export type SecondHost = 'waits' | 'turned-away' | 'refused'

/** A network printer's port 9100: one host at a time, held back by TCP itself. */
export async function listenTcp(
  receive: Receive,
  host: string,
  port: number,
  secondHost: SecondHost = 'waits',
): Promise<VirtualLine> {
  let talking: Socket | undefined
  const callers: Socket[] = []
  let isSilent = false
  let isHeld = false
  const line = holdBack(receive, held => {
    isHeld = held
    if (held) talking?.pause()
    else talking?.resume()
  })
  let server: Server | undefined

  /** A printer talks with one host; further callers wait until it hangs up. */
  function welcome(socket: Socket): void {
    socket.on('error', () => {})
    if (talking) {
      if (secondHost === 'waits') callers.push(socket)
      else socket.destroy()
      return
    }
    talking = socket
    if (secondHost === 'refused') server?.close()
    socket.setNoDelay(true)
    socket.on('data', bytes => {
      if (!isSilent) line.offer(Uint8Array.from(bytes))
    })
    socket.on('close', () => {
      if (talking !== socket) return
      talking = undefined
      if (secondHost === 'refused' && server) void listen(bound)
      const next = callers.shift()
      if (next && !next.destroyed) welcome(next)
    })
    if (!isHeld) socket.resume()
  }

  async function listen(at: number): Promise<number> {
    const listening = createServer({ pauseOnConnect: true }, welcome)
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
    for (const caller of callers.splice(0)) caller.destroy()
    talking?.destroy()
    talking = undefined
    await new Promise<void>(resolve => (old ? old.close(() => resolve()) : resolve()))
  }

  const bound = await listen(port)
  const comeBack = async (): Promise<void> => {
    if (!server) await listen(bound)
  }
  return {
    url: `tcp://${host}:${bound}`,
    send(bytes) {
      if (!isSilent) talking?.write(bytes)
    },
    hold: line.hold,
    power(on) {
      line.drop()
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
