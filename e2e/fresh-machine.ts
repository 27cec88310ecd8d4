/**
 * A machine as it comes: a copy of the repository without anything installed or built, an ordinary user where the tests run
 * as root, and a PATH with a shell, Node and npm and nothing else: no Python, no make, no compiler, no git.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const LEFT_OUT = new Set(['node_modules', 'dist', '.turbo', '.git', 'data', 'images'])
/** `nobody` everywhere. */
const ORDINARY = 65_534

export type FreshMachine = {
  cwd: string
  env: NodeJS.ProcessEnv
  uid?: number
  gid?: number
}

/** Where `folder` is empty and belongs to the machine from then on. */
export function freshMachine(folder: string): FreshMachine {
  const cwd = path.join(folder, 'antrean')
  const bin = path.join(folder, 'bin')
  const home = path.join(folder, 'home')
  const cache = path.join(folder, 'cache')
  cpSync(root, cwd, { recursive: true, filter: file => !LEFT_OUT.has(path.basename(file)) })
  for (const each of [bin, home]) mkdirSync(each)
  for (const program of ['sh', 'env', 'node', 'npm'])
    symlinkSync(realpathSync(onSystem(program)), path.join(bin, program))
  const env = {
    PATH: bin,
    HOME: home,
    npm_config_cache: cache,
    npm_config_prefer_offline: 'true',
    ...(process.env.NODE_EXTRA_CA_CERTS ? { NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS } : {}),
  }
  // What was fetched for this repository need not be fetched again.
  const fetched = execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim()
  if (existsSync(fetched)) execFileSync('cp', ['-r', fetched, cache])
  if (process.getuid?.() !== 0) return { cwd, env }
  execFileSync('chown', ['-R', `${ORDINARY}:${ORDINARY}`, folder])
  return { cwd, env, uid: ORDINARY, gid: ORDINARY }
}

/** The machine's own program, not the one that the product has installed for itself. */
function onSystem(program: string): string {
  const found = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(folder => !folder.includes('node_modules'))
    .map(folder => path.join(folder, program))
    .find(existsSync)
  if (!found) throw new Error(`There is no ${program} in the PATH.`)
  return found
}
