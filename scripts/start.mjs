/** `npm start`: installs, builds, and opens the reference hall. Runs on the system's Node 20 or newer. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { environment, giveUp, installPackages, root, run } from './install.mjs'

installPackages()
try {
  run('turbo', ['run', 'build', '--output-logs=errors-only'])
} catch {
  giveUp('The screens could not be built; the reason is above.')
}

const hall = spawn('node', [path.join(root, 'demo', 'launch.ts'), ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? root,
  env: environment,
  stdio: 'inherit',
})
// A terminal's Ctrl-C reaches the hall by itself; a plain signal to this process is passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => hall.kill(signal))
hall.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
