/** Programs that come from Debian's packages, where they are missing. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { environment, giveUp } from './root.mjs'
import { run } from './run.mjs'

/** `{ 'w3m|lynx': 'w3m' }` is programs, of which one is enough, → package. Without root it says what to install, and ends. */
export async function installPrograms(programs) {
  const missing = Object.entries(programs).filter(([any]) => !any.split('|').some(onPath))
  if (missing.length === 0) return
  const packages = missing.map(([, name]) => name).join(' ')
  const named = packages.replaceAll(' ', ' and ')
  const byHand = `This needs ${named}, which an ordinary user cannot install. As root: apt-get update && apt-get install --no-install-recommends ${packages}`
  const asRoot = process.getuid?.() === 0 ? [] : onPath('sudo') ? ['sudo', '-n'] : null
  if (!onPath('apt-get') || !asRoot) giveUp(byHand)
  process.stderr.write(`Installing ${packages} …\n`)
  const [first, ...rest] = [...asRoot, 'apt-get']
  const quiet = { env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 2] }
  const done =
    (await run(first, [...rest, 'update', '-qq'], quiet)) === 0 &&
    (await run(
      first,
      [...rest, 'install', '-y', '-qq', '--no-install-recommends', ...packages.split(' ')],
      quiet,
    )) === 0
  if (!done) giveUp(byHand)
}

function onPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some(folder => existsSync(path.join(folder, program)))
}
