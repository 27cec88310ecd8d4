/**
 * A serial line without a serial port: socat makes a pseudo-terminal, and we are the printer at its other end.
 *
 *   SerialPort ── pty slave │ pty master ── socat ── unix socket ── engine
 *
 * Every buffer on the way is kept small, so that a host feels the pace of the wire and an XOFF as it would on RS-232.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, constants, existsSync, openSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Receive, VirtualLine } from './line.ts'

export type SerialLineOptions = {
  readonly baudRate: number
  readonly flow: 'none' | 'xon'
  /** False: as fast as the machine can. */
  readonly paced: boolean
}

const XON = 0x11
const XOFF = 0x13
const SIP_BYTES = 64

export async function listenSerial(receive: Receive, options: SerialLineOptions): Promise<VirtualLine> {
  const folder = await mkdtemp(join(tmpdir(), 'virtual-printer-'))
  const path = join(folder, 'tty')
  const meeting = join(folder, 'socket')
  const sip = new Uint8Array(SIP_BYTES)
  let socat: ChildProcess | undefined
  let socket: Socket | undefined
  let keeper: number | undefined
  let isSilent = false
  let isHeld = false
  let credit = 0
  let lastSip = performance.now()

  /** At most baud ÷ 10 bytes a second are taken from the line; the rest waits in the host's own buffer. */
  function drink(count: number): boolean {
    if (!isSilent) receive(sip.slice(0, count))
    if (isHeld) return false
    if (!options.paced) return true
    const now = performance.now()
    credit = Math.min(SIP_BYTES, credit + ((now - lastSip) * options.baudRate) / 10_000) - count
    lastSip = now
    if (credit >= 0) return true
    const owed = (-credit * 10_000) / options.baudRate
    const drinking = socket
    setTimeout(() => isHeld || drinking?.resume(), owed)
    return false
  }

  /**
   * After an XOFF a host on RS-232 sends some bytes more and stops. Here it stops too, but the kernel and socat still hold
   * bytes that a real wire could not: they are left where they are, but for one sip.
   */
  function hold(full: boolean): void {
    if (options.flow !== 'xon') return
    isHeld = full
    send(Uint8Array.of(full ? XOFF : XON))
    if (!full) socket?.resume()
  }

  async function plug(): Promise<void> {
    const tty = `PTY,raw,echo=0,link=${path}`
    // A small send buffer: what the printer has not taken must stay with the host.
    const room = `UNIX-LISTEN:${meeting},unlink-early,accept-timeout=10,sndbuf=2304`
    socat = spawn('socat', ['-b', String(SIP_BYTES), room, tty], { stdio: 'ignore' })
    socat.on('error', () => {})
    socket = await call(meeting, sip, drink)
    await until(() => existsSync(path), 'socat made no pseudo-terminal')
    // While one of us holds the slave open, a host may come and go without the terminal hanging up.
    keeper = openSync(path, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK)
  }

  async function unplug(): Promise<void> {
    if (keeper !== undefined) closeSync(keeper)
    keeper = undefined
    socket?.destroy()
    const old = socat
    socat = undefined
    if (!old || old.exitCode !== null || old.signalCode !== null) return
    const gone = new Promise<void>(resolve => old.once('exit', () => resolve()))
    old.kill()
    await gone
    await rm(path, { force: true })
  }

  const send = (bytes: Uint8Array): void => {
    if (!isSilent) socket?.write(bytes)
  }

  await plug()
  const flow = options.flow === 'xon' ? '&flow=xon' : ''
  return {
    url: `serial:${path}?baudRate=${options.baudRate}${flow}`,
    send,
    hold,
    power(on) {
      isHeld = false
      socket?.resume()
      // A printer that wakes up tells a host that may still be waiting.
      if (on && options.flow === 'xon') send(Uint8Array.of(XON))
    },
    silence(on) {
      isSilent = on
    },
    unplug,
    plug,
    async close() {
      await unplug()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Connects to socat as soon as it listens. */
async function call(path: string, sip: Uint8Array, drink: (count: number) => boolean): Promise<Socket> {
  for (const start = performance.now(); performance.now() - start < 5000; await wait(5)) {
    const socket = connect({ path, onread: { buffer: sip, callback: drink } })
    const isConnected = await new Promise<boolean>(resolve => {
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
    })
    socket.on('error', () => {})
    if (isConnected) return socket
  }
  throw new Error('socat does not start; is it installed (apt install socat)?')
}

async function until(isTrue: () => boolean, complaint: string): Promise<void> {
  for (let waited = 0; !isTrue(); waited += 5) {
    if (waited > 5000) throw new Error(complaint)
    await wait(5)
  }
}
