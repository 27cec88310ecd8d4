/** Whether Electron's runtime is installed: the npm package brings it only when it is asked to. Plain JavaScript. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The path of the runtime's program, or null. */
export function electronRuntime() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const name = path.join(folder, 'path.txt')
  if (!existsSync(name)) return null
  const program = path.join(folder, 'dist', readFileSync(name, 'utf8').trim())
  return existsSync(program) ? program : null
}

export const NOT_INSTALLED = `Electron's runtime is not installed. It is fetched once, with:

  npx install-electron

Without it the kiosk runs in a browser, with the same screens and the same agent:

  npx node apps/kiosk/src/agent/main.ts --server URL --printer URL --code CODE
  chromium --kiosk http://127.0.0.1:8301/
`
