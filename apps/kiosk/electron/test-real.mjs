/** `npm run test:electron`: the kiosk's spec against Electron's real runtime, or one plain sentence without it. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { electronRuntime, NOT_INSTALLED } from './runtime.mjs'

if (!electronRuntime()) {
  process.stderr.write(`Not run: ${NOT_INSTALLED}`)
  process.exit(0)
}
const root = path.join(import.meta.dirname, '../../..')
const args = [
  'run',
  '--project',
  'apps',
  'apps/kiosk/electron/real-electron.test.ts',
  ...process.argv.slice(2),
]
const { status } = spawnSync('vitest', args, { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
