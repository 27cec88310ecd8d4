/** `npm start`: looks whether it can be, installs, builds, and opens the hall. Runs on the system's Node 20 or newer. */
import './needs-node.mjs'
import path from 'node:path'
import { whatIsInTheWay } from '../demo/in-the-way.mjs'
import { readOptions, USAGE } from '../demo/options.mjs'
import { alone } from './alone.mjs'
import { installPackages } from './install.mjs'
import { giveUp, root } from './root.mjs'
import { run } from './run.mjs'
import { turbo } from './turbo.mjs'

const args = process.argv.slice(2)
// Paths on the command line are meant from where npm was called.
const cwd = process.env.INIT_CWD ?? process.cwd()

const read = readOptions(args, root, cwd)
if (read.ask === 'help') {
  process.stdout.write(`${USAGE}\n`)
  process.exit(0)
}
if (read.ask === 'wrong') giveUp(read.sentence, 2)
const trouble = await whatIsInTheWay(read.options)
if (trouble) giveUp(trouble)

await alone(async begun => {
  await installPackages(begun)
  if (!(await turbo('build'))) giveUp('The screens could not be built; the reason is above.')
})

const launch = [
  '--import',
  path.join(root, 'demo', 'end-with-parent.mjs'),
  path.join(root, 'demo', 'launch.ts'),
]
// Its standard input is the line to this process: when the line ends, so does the hall.
process.exit(await run('node', [...launch, ...args], { cwd, stdio: ['pipe', 'inherit', 'inherit'] }))
