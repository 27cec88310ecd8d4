/** `npm test`: everything, from a fresh clone: installs, builds, checks types and lint, and runs all tests. */
import { alone } from './alone.mjs'
import { installPrograms } from './debian-packages.mjs'
import { installPackages } from './install.mjs'
import { LEAST, needsNode } from './needs-node.mjs'
import { giveUp } from './root.mjs'
import { run } from './run.mjs'
import { turbo } from './turbo.mjs'

needsNode(LEAST)
await installPrograms({ 'chromium-headless-shell|chromium': 'chromium-headless-shell', socat: 'socat' })
await alone(async begun => {
  await installPackages(begun)
  if (!(await turbo('build', 'typecheck'))) giveUp('Failed: the build or the types; the reason is above.')
})
const steps = [
  ['biome', ['check', '--error-on-warnings', '.']],
  ['vitest', ['run', ...process.argv.slice(2)]],
]
for (const [command, args] of steps)
  if ((await run(command, args, { stdio: ['ignore', 1, 2] })) !== 0)
    giveUp(`Failed: ${command} ${args.join(' ')}`)
