/**
 * Turbo without its banner: `node scripts/turbo.mjs build`. It says nothing while all goes well; where a task fails, what
 * the tasks said. `npm run build` and `npm run typecheck` are this.
 */
import './needs-node.mjs'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { linkNode } from './install.mjs'
import { giveUp } from './root.mjs'
import { run } from './run.mjs'

/** Whether all tasks went well. */
export async function turbo(...tasks) {
  linkNode()
  const args = ['run', ...tasks, '--output-logs=errors-only', '--log-order=grouped', '--ui=stream']
  const said = []
  const code = await run('turbo', args, { stdio: ['ignore', 'pipe', 'pipe'] }, ({ stdout, stderr }) => {
    for (const stream of [stdout, stderr]) stream.on('data', chunk => said.push(chunk))
  }).catch(error => said.push(`${error.message}\n`))
  if (code !== 0) process.stderr.write(Buffer.concat(said.map(chunk => Buffer.from(chunk))))
  return code === 0
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [, , ...tasks] = process.argv
  if (!(await turbo(...tasks))) giveUp(`Failed: ${tasks.join(' ')}; the reason is above.`)
}
