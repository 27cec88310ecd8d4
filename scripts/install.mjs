/** Installs what the product needs: from the npm registry, without root, compiler or Python. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LEAST, needsNode } from './needs-node.mjs'
import { FULL_MB, noRoom, notWritable, npmCache, PACKAGES_MB } from './room.mjs'
import { bin, giveUp, root } from './root.mjs'
import { run } from './run.mjs'
import { isWhole } from './whole.mjs'

const modules = path.join(root, 'node_modules')

/** `npm ci`, once for each lock file, and again where something of it is gone; `begun` is given its process. */
export async function installPackages(begun = () => {}) {
  needsNode(LEAST)
  const stamp = path.join(modules, '.antrean-installed')
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  const trouble = notWritable(root)
  if (trouble) giveUp(trouble)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && isWhole(root)) return linkNode()
  // What is there already is removed by npm first, and makes room.
  const full = existsSync(modules) ? null : noRoom(PACKAGES_MB, root)
  if (full) giveUp(full)
  process.stderr.write('Installing the packages that Antrean needs (once) …\n')
  const args = [
    ...['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'],
    ...['--loglevel=error', ...(process.stderr.isTTY ? [] : ['--no-progress', '--color=false'])],
  ]
  const code = await run('npm', args, {}, begun).catch(() =>
    giveUp(
      'Antrean is installed by npm, and there is none in the PATH. It comes with Node: https://nodejs.org.',
    ),
  )
  if (code !== 0)
    giveUp(
      noRoom(FULL_MB, root, npmCache) ??
        'The packages could not be installed; npm says why above. Check the way to the npm registry and try again.',
    )
  linkNode()
  writeFileSync(stamp, wanted)
}

/**
 * The product's own Node 24 as `node` of the installed packages. Its package is one of several, one a platform, which
 * all bring a `node`: npm 9 and 10 take the link away again with those of the other platforms.
 */
export function linkNode() {
  const link = path.join(bin, 'node')
  if (existsSync(link)) return
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`]
  const name = names.find(each => existsSync(path.join(modules, each)))
  if (name) {
    mkdirSync(bin, { recursive: true })
    symlinkSync(path.join('..', name, 'bin', 'node'), link)
  } else if (existsSync(modules) && Number(process.versions.node.split('.')[0]) < 24)
    giveUp(
      `Antrean runs on Node 24, and npm has none for this machine (${process.platform} ${process.arch}). Install it: https://nodejs.org.`,
    )
}
