/** `npm run bench`: measures, prints a table and writes docs/benchmarks.md. Names of parts may be given. */
import { readOptions, USAGE } from '../bench/options.mjs'
import { exitCodeOf } from '../packages/command-line/src/index.mjs'
import { alone } from './alone.mjs'
import { installPrograms } from './debian-packages.mjs'
import { installPackages } from './install.mjs'
import { LEAST, needsNode } from './needs-node.mjs'
import { giveUp } from './root.mjs'
import { run } from './run.mjs'
import { turbo } from './turbo.mjs'

needsNode(LEAST)
try {
  if (readOptions(process.argv.slice(2)) === 'help') {
    process.stdout.write(`${USAGE}\n`)
    process.exit(0)
  }
} catch (error) {
  giveUp(error.message, exitCodeOf(error))
}
await installPrograms({ socat: 'socat' })
await alone(async begun => {
  await installPackages(begun)
  if (!(await turbo('build'))) giveUp('The screens could not be built; the reason is above.')
})
process.exit(await run('node', ['bench/main.ts', ...process.argv.slice(2)], { stdio: 'inherit' }))
