/** Debian's own cupsd as a process of its own, with nothing but what a test puts into it. */
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { until } from './until.ts'

const daemon = '/usr/sbin/cupsd'
export const hasCups = existsSync(daemon) && existsSync('/usr/sbin/lpadmin')

export type CupsForTests = {
  readonly server: { readonly socketPath: string }
  /** A raw queue to a device, as `lpadmin -v` names it. */
  addQueue(name: string, device: string): Promise<void>
  /** `cupsdisable NAME` and the like. */
  run(command: string, ...words: string[]): Promise<string>
  close(): Promise<void>
}

export async function startCups(): Promise<CupsForTests> {
  const folder = await mkdtemp(join(tmpdir(), 'cups-'))
  // Its backends run as another user.
  await chmod(folder, 0o755)
  const socketPath = join(folder, 'cups.sock')
  const places = {
    ServerRoot: '',
    RequestRoot: 'spool',
    CacheDir: 'cache',
    StateDir: 'state',
    TempDir: 'spool/tmp',
  }
  for (const place of Object.values(places)) await mkdir(join(folder, place), { recursive: true })
  const files = Object.entries(places).map(([name, place]) => `${name} ${join(folder, place)}`)
  const logs = ['AccessLog', 'ErrorLog', 'PageLog'].map(name => `${name} ${join(folder, name)}`)
  const filesConf = join(folder, 'cups-files.conf')
  await writeFile(filesConf, [...files, ...logs, 'Sandboxing relaxed', ''].join('\n'))
  const policy =
    '<Policy default>\n<Limit Cancel-Job>\nRequire user @OWNER @SYSTEM\nOrder deny,allow\n</Limit>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>'
  const conf = join(folder, 'cupsd.conf')
  await writeFile(
    conf,
    `Listen ${socketPath}\nBrowsing No\nWebInterface No\nDefaultAuthType Basic\n${policy}\n`,
  )
  const child = spawn(daemon, ['-f', '-c', conf, '-s', filesConf], { stdio: 'ignore' })
  const run = async (command: string, ...words: string[]): Promise<string> =>
    (
      await promisify(execFile)(command, words, {
        env: { ...process.env, CUPS_SERVER: socketPath, LC_ALL: 'C' },
      })
    ).stdout
  const log = () => readFile(join(folder, 'ErrorLog'), 'utf8').catch(() => '')
  await until(() => existsSync(socketPath) || child.exitCode !== null, 'cupsd')
  if (child.exitCode !== null) throw new Error(`cupsd ended:\n${await log()}`)
  return {
    server: { socketPath },
    addQueue: async (name, device) => void (await run('/usr/sbin/lpadmin', '-p', name, '-v', device, '-E')),
    run,
    async close() {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
