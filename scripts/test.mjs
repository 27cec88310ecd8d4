/** `npm test`: everything, from a fresh clone: installs, builds, checks types and lint, and runs all tests. */
import { giveUp, installPackages, installPrograms, run } from './install.mjs'

installPackages()
installPrograms({ chromium: 'chromium', socat: 'socat' })

const steps = [
  ['turbo', ['run', 'build', 'typecheck', '--output-logs=errors-only']],
  ['biome', ['check', '--error-on-warnings', '.']],
  ['vitest', ['run', ...process.argv.slice(2)]],
]
for (const [command, args] of steps) {
  try {
    run(command, args, { stdio: ['ignore', 1, 2] })
  } catch {
    giveUp(`Failed: ${command} ${args.join(' ')}`)
  }
}
