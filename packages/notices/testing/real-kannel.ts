import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const BEARERBOX = '/usr/sbin/bearerbox'
const SMSBOX = '/usr/sbin/smsbox'
const FAKESMSC = '/usr/lib/kannel/test/fakesmsc'

/** Why there is no Kannel to test against, or null: `apt-get install kannel kannel-extras` brings it. */
export const whyNoKannel = (): string | null =>
  [BEARERBOX, SMSBOX, FAKESMSC].find(program => !existsSync(program)) ?? null

/**
 * A Kannel of this machine on loopback, its network a `fakesmsc`.
 *
 *   sendsms → smsbox → bearerbox → fakesmsc → `network`, what the phones would have seen
 *   fakesmsc `say` → bearerbox → smsbox → replyUrl
 */
export async function openRealKannel(account: { username: string; password: string }, replyUrl: string) {
  const folder = await mkdtemp(join(tmpdir(), 'kannel-'))
  const [admin, boxes, network, http] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ]
  const file = join(folder, 'kannel.conf')
  await writeFile(
    file,
    `group = core
admin-port = ${admin}
admin-password = none
admin-interface = 127.0.0.1
smsbox-port = ${boxes}
smsbox-interface = 127.0.0.1

group = smsc
smsc = fake
smsc-id = fake
port = ${network}
connect-allow-ip = 127.0.0.1

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = ${http}
sendsms-interface = 127.0.0.1

group = sendsms-user
username = ${account.username}
password = ${account.password}
max-messages = 10
concatenation = true

group = sms-service
keyword = default
catch-all = true
omit-empty = true
max-messages = 0
get-url = "${replyUrl}"
`,
  )
  const running: ChildProcess[] = []
  const seen: string[] = []
  run(BEARERBOX, [file])
  await listening(admin)
  await listening(network)
  let fake = runNetwork('0', 'unused')
  await listening(boxes)
  run(SMSBOX, [file])
  await listening(http)
  return {
    url: `http://127.0.0.1:${http}/cgi-bin/sendsms`,
    /** What the network was given, as fakesmsc tells it. */
    network: () => seen.join(''),
    /** A text from a phone. Kannel has one network at a time, and that says only what it was started with. */
    async say(from: string, text: string): Promise<void> {
      await end(fake)
      fake = runNetwork('1', `${from} 2525 text ${text}`)
    },
    async close(): Promise<void> {
      for (const child of running.reverse()) await end(child)
      await rm(folder, { recursive: true, force: true })
    },
  }

  function runNetwork(messages: string, words: string): ChildProcess {
    const child = run(FAKESMSC, ['-H', '127.0.0.1', '-r', `${network}`, '-m', messages, words])
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', piece => seen.push(`${piece}`))
    return child
  }

  function run(program: string, options: string[]): ChildProcess {
    const child = spawn(program, options, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout!, child.stderr!]) stream.resume()
    running.push(child)
    return child
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const open = await new Promise<boolean>(resolve => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
    if (open) return
    await sleep(20)
  }
  throw new Error(`Kannel does not listen on port ${port}.`)
}
