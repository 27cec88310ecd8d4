/** `npm run dev`: a program is started again when a source file of its room or of a package changes. */
import { existsSync, readdirSync, watch } from 'node:fs'
import path from 'node:path'

/** An editor writes a file in several strokes; a checkout writes many files. */
const SETTLE_MS = 200
const SOURCE = /(?<!\.test)\.(ts|js|css)$/

/** `script` is the program's, below `root`. Returns the way to stop. */
export function watchSources(root: string, script: string, changed: () => void): () => void {
  const own = path.join(root, ...script.split('/').slice(0, 3))
  const packages = readdirSync(path.join(root, 'packages')).map(name =>
    path.join(root, 'packages', name, 'src'),
  )
  let settling: NodeJS.Timeout | undefined
  const watchers = [...new Set([own, ...packages])].filter(existsSync).map(folder =>
    watch(folder, { recursive: true }, (_, file) => {
      if (!file || !SOURCE.test(file)) return
      clearTimeout(settling)
      settling = setTimeout(changed, SETTLE_MS)
    }),
  )
  return () => {
    clearTimeout(settling)
    for (const watcher of watchers) watcher.close()
  }
}
