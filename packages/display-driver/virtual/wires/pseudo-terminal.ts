import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, existsSync, openSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { OnBytes, VirtualWire } from './wire.ts'

/**
 * A serial port without hardware: socat makes a pseudo-terminal and hands on what the driver writes into it. Pulled, it
 * vanishes like a USB adapter; plugged in again it has the same name.
 *
 *   driver → serialport → …/tty (pseudo-terminal) → socat → onBytes
 */
export async function openPseudoTerminal(onBytes: OnBytes): Promise<VirtualWire> {
  const folder = await mkdtemp(join(tmpdir(), 'display-'))
  const path = join(folder, 'tty')
  let socat: ChildProcess | undefined
  /** Without one opener that stays, socat would leave as soon as the driver closes the port. */
  let holder: number | undefined
  await plug()

  return { name: `serial:${path}`, pull, plug, close }

  async function plug(): Promise<void> {
    if (socat) return
    const child = spawn('socat', [`PTY,raw,echo=0,link=${path}`, 'STDIO'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    child.stdout.on('data', onBytes)
    child.stdin.on('error', () => {})
    let failure: Error | undefined
    child.on('error', error => (failure = error))
    for (let tries = 0; !existsSync(path); tries++) {
      if (failure)
        throw new Error('A virtual serial line needs the program socat: apt-get install socat.', {
          cause: failure,
        })
      if (tries > 500) throw new Error(`socat made no pseudo-terminal at ${path}.`)
      await sleep(10)
    }
    socat = child
    holder = openSync(path, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK)
  }

  async function pull(): Promise<void> {
    if (!socat) return
    const exited = once(socat, 'exit')
    socat.kill('SIGTERM')
    await exited
    socat = undefined
    if (holder !== undefined) closeSync(holder)
    holder = undefined
    await rm(path, { force: true })
  }

  async function close(): Promise<void> {
    await pull()
    await rm(folder, { recursive: true, force: true })
  }
}
