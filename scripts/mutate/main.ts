/**
 * `npm run mutate [-- SHARE | RULE | NUMBER …]`: which one-line faults do the tests of their rule let live? Without a word all
 * of them; `1/10` is every tenth of the list, begun at another place each day. Exit 1 when one survives.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { MUTATIONS } from './mutations.ts'
import { filesOf, root } from './rule-tests.ts'

const config = path.join(root, 'scripts/mutate/vitest.config.ts')

/** Whether the tests that carry the rule's number pass, with the fault put in or without. */
async function passes(number: number, put: boolean): Promise<boolean> {
  const mutation = MUTATIONS[number]!
  const args = ['run', '--config', config, '-t', `\\[${mutation.rule}\\]`, ...filesOf(mutation)]
  const child = spawn('vitest', args, {
    cwd: root,
    env: { ...process.env, MUTATION: put ? String(number) : '', NO_COLOR: '1' },
    stdio: 'ignore',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0
}

function chosen(words: readonly string[]): number[] {
  const all = MUTATIONS.map((_, n) => n)
  if (words.length === 0) return all
  return words.flatMap(word => {
    const share = /^1\/(\d+)$/.exec(word)
    if (share)
      return all.filter(n => n % Number(share[1]) === Math.floor(Date.now() / 86_400_000) % Number(share[1]))
    const found = /^\d+$/.test(word)
      ? all.filter(n => n === Number(word))
      : all.filter(n => MUTATIONS[n]!.rule === word)
    if (found.length === 0)
      throw new Error(`No fault ${word}: name a rule that has one, a number below ${all.length}, or 1/10.`)
    return found
  })
}

const faults = chosen(process.argv.slice(2))
const sound = new Map<string, Promise<boolean>>()
const survivors: number[] = []
const broken = new Set<string>()
const queue = [...faults]

async function work(): Promise<void> {
  for (let n = queue.shift(); n !== undefined; n = queue.shift()) {
    const { rule, file, find, put } = MUTATIONS[n]!
    const proof = [rule, ...filesOf(MUTATIONS[n]!)].join()
    if (!sound.has(proof)) sound.set(proof, passes(n, false))
    if (!(await sound.get(proof))) broken.add(rule)
    const survived = await passes(n, true)
    if (survived) survivors.push(n)
    const line = `${String(n).padStart(3)} [${rule}] ${path.basename(file)}: ${find.trim()} → ${put.trim() || 'nothing'}`
    console.log(`${survived ? 'SURVIVED' : 'found   '} ${line.replaceAll('\n', ' ')}`)
  }
}

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
for (const rule of broken)
  console.log(`The tests of [${rule}] fail without a fault, and so prove nothing here.`)
console.log(
  `${faults.length} faults, ${faults.length - survivors.length} found, ${survivors.length} survived.`,
)
if (survivors.length > 0 || broken.size > 0) process.exitCode = 1
