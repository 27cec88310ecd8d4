/** `npm run dev`: each app's screens are built again when a source file of theirs changes. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

const APPS = ['apps/kiosk', 'apps/booth-display', 'apps/console']

/** Starts the watchers; returns the way to stop them. */
export function watchScreens(root: string): () => void {
  const vite = path.join(root, 'node_modules', '.bin', 'vite')
  const watchers: ChildProcess[] = APPS.map(app =>
    spawn(process.execPath, [vite, 'build', '--watch', '--logLevel', 'warn'], {
      cwd: path.join(root, app),
      stdio: ['ignore', 2, 2],
    }),
  )
  return () => {
    for (const watcher of watchers) watcher.kill()
  }
}
