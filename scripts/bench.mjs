/** `npm run bench`: measures, prints a table and writes docs/benchmarks.md. Names of parts may be given. */
import { spawnSync } from 'node:child_process'
import { environment, installPackages, installPrograms, root, run } from './install.mjs'

installPackages()
installPrograms({ socat: 'socat' })
run('turbo', ['run', 'build', '--output-logs=errors-only'])
const { status } = spawnSync('node', ['bench/main.ts', ...process.argv.slice(2)], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
})
process.exit(status ?? 1)
