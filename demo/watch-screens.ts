/** `npm run dev`: each app's screens are built again when a source file of theirs changes. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { END_WITH_PARENT } from './line-to-parent.ts'

const APPS = ['apps/kiosk', 'apps/booth-display', 'apps/console']

/** Starts the watchers; returns the way to stop them. */
export function watchScreens(root: string): () => void {
  const vite = path.join(root, 'node_modules', '.bin', 'vite')
  const watchers: ChildProcess[] = APPS.map(app =>
    spawn(process.execPath, [...END_WITH_PARENT, vite, 'build', '--watch', '--logLevel', 'warn'], {
      cwd: path.join(root, app),
      stdio: ['pipe', 2, 2],
    }),
  )
  return () => {
    for (const watcher of watchers) watcher.kill()
  }
}
