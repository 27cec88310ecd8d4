/**
 * Turbo without its banner: `node scripts/turbo.mjs build`. It says at most that it is at work; where a task fails,
 * what the tasks said. `npm run build` and `npm run typecheck` are this.
 */
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { linkNode } from './install.mjs'
import { LEAST, needsNode } from './needs-node.mjs'
import { bin, giveUp } from './root.mjs'
import { run } from './run.mjs'

/** What takes longer than this is said to be going on. */
const SLOW_MS = 2000

/** Whether all tasks went well. */
export async function turbo(...tasks) {
  linkNode()
  const args = ['run', ...tasks, '--output-logs=errors-only', '--log-order=grouped', '--ui=stream']
  const said = []
  const slow = setTimeout(() => process.stderr.write('Building …\n'), SLOW_MS)
  const code = await run('turbo', args, { stdio: ['ignore', 'pipe', 'pipe'] }, ({ stdout, stderr }) => {
    for (const stream of [stdout, stderr]) stream.on('data', chunk => said.push(chunk))
  }).catch(error => said.push(`${error.message}\n`))
  clearTimeout(slow)
  if (code !== 0) process.stderr.write(Buffer.concat(said.map(chunk => Buffer.from(chunk))))
  return code === 0
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [, , ...tasks] = process.argv
  needsNode(LEAST)
  if (!existsSync(path.join(bin, 'turbo')))
    giveUp('Antrean is not installed here yet. First: npm ci (npm start does it by itself).')
  if (!(await turbo(...tasks))) giveUp(`Failed: ${tasks.join(' ')}; the reason is above.`)
}
