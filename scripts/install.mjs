/** Installs what the product needs. Plain JavaScript for Node 20, because it runs before Node 24 is there. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const bin = path.join(root, 'node_modules', '.bin')

/** The environment in which `node` is the product's own Node 24. */
export const environment = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` }

/** Says one clear sentence and ends. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Runs a command of the installed packages; its output goes to standard error. */
export function run(command, args, options = {}) {
  execFileSync(command, args, { cwd: root, env: environment, stdio: ['ignore', 2, 2], ...options })
}

/** `npm ci`, once for each lock file. */
export function installPackages() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    giveUp(`Antrean needs Node 20 or newer to install itself; this is Node ${process.versions.node}.`)
  const stamp = path.join(root, 'node_modules', '.antrean-installed')
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('Installing the packages that Antrean needs (once) …\n')
  try {
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  } catch {
    giveUp('The packages could not be installed; npm says why above. Check the network and try again.')
  }
  writeFileSync(stamp, wanted)
}

/** Debian packages, where their program is missing: `{ chromium: 'chromium' }` is program → package. */
export function installPrograms(programs) {
  const missing = Object.entries(programs).filter(([program]) => !onPath(program))
  if (missing.length === 0) return
  const packages = missing.map(([, name]) => name)
  const asRoot = process.getuid?.() === 0 ? [] : onPath('sudo') ? ['sudo', '-n'] : null
  if (!onPath('apt-get') || !asRoot)
    giveUp(`The tests need ${packages.join(', ')}. Install: apt-get install ${packages.join(' ')}`)
  process.stderr.write(`Installing ${packages.join(', ')} …\n`)
  const apt = [...asRoot, 'apt-get']
  const quiet = { env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 2] }
  try {
    run(apt[0], [...apt.slice(1), 'update', '-qq'], quiet)
    run(apt[0], [...apt.slice(1), 'install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
  } catch {
    giveUp(`Could not install them. As root: apt-get update && apt-get install ${packages.join(' ')}`)
  }
}

function onPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some(folder => existsSync(path.join(folder, program)))
}
