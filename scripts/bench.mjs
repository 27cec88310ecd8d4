/** `npm run bench`: measures, prints a table and writes docs/benchmarks.md. Names of parts may be given. */
import { installPrograms } from './debian-packages.mjs'
import { installPackages } from './install.mjs'
import { LEAST, needsNode } from './needs-node.mjs'
import { giveUp } from './root.mjs'
import { run } from './run.mjs'
import { turbo } from './turbo.mjs'

needsNode(LEAST)
await installPrograms({ socat: 'socat' })
await installPackages()
if (!(await turbo('build'))) giveUp('The screens could not be built; the reason is above.')
process.exit(await run('node', ['bench/main.ts', ...process.argv.slice(2)], { stdio: 'inherit' }))
