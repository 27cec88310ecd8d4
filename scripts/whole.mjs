/** Whether what npm installed is still all there: somebody may have removed a part, or a disk lost it. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** By npm's own list of what it put into `root`/node_modules. */
export function isWhole(root) {
  const list = path.join(root, 'node_modules', '.package-lock.json')
  try {
    const { packages } = JSON.parse(readFileSync(list, 'utf8'))
    return Object.entries(packages)
      .filter(([place]) => place.includes('node_modules/'))
      .every(
        ([place, { bin = {} }]) =>
          existsSync(path.join(root, place, 'package.json')) &&
          Object.keys(bin).every(
            name => name === 'node' || existsSync(path.join(root, commands(place), name)),
          ),
      )
  } catch {
    return false
  }
}

/** node_modules/a/node_modules/@b/c → node_modules/a/node_modules/.bin */
function commands(place) {
  return `${place.slice(0, place.lastIndexOf('node_modules/'))}node_modules/.bin`
}
