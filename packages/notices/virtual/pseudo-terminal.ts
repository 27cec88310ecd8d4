import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, existsSync, openSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type PseudoTerminal = {
  readonly path: string
  /** To the driver. */
  write(text: string): void
  /** The cable is pulled; plugged in again it has the same name. */
  pull(): Promise<void>
  plug(): Promise<void>
  close(): Promise<void>
}

/**
 * A serial port without hardware: socat makes a pseudo-terminal and hands bytes on, both ways.
 *
 *   driver ⇄ serialport ⇄ …/tty ⇄ socat ⇄ `onBytes`, `write`
 */
export async function openPseudoTerminal(onBytes: (bytes: Buffer) => void): Promise<PseudoTerminal> {
  const folder = await mkdtemp(join(tmpdir(), 'modem-'))
  const path = join(folder, 'tty')
  let socat: ChildProcess | null = null
  /** Without one opener that stays, socat would leave as soon as the driver closes the port. */
  let holder: number | null = null
  /** A cable that is still being pulled is plugged in after that. */
  let turn: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => (turn = turn.then(work))
  await plugNow()
  return { path, write: text => void socat?.stdin?.write(text, 'latin1'), pull, plug, close }

  function plug(): Promise<void> {
    return inTurn(plugNow)
  }

  function pull(): Promise<void> {
    return inTurn(pullNow)
  }

  async function plugNow(): Promise<void> {
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
        throw new Error('A virtual modem needs the program socat: apt-get install socat.', { cause: failure })
      if (tries > 500) throw new Error(`socat made no pseudo-terminal at ${path}.`)
      await sleep(10)
    }
    socat = child
    holder = openSync(path, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK)
  }

  async function pullNow(): Promise<void> {
    if (!socat) return
    const exited = once(socat, 'exit')
    socat.kill('SIGTERM')
    await exited
    socat = null
    if (holder !== null) closeSync(holder)
    holder = null
    await rm(path, { force: true })
  }

  async function close(): Promise<void> {
    await pull()
    await rm(folder, { recursive: true, force: true })
  }
}
