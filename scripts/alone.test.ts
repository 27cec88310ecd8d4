import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test, vi } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'antrean-alone-'))
const at = (name: string) => path.join(folder, name)

/** A process that writes down when its turn begins and ends, `forMs` long. */
function atWork(lock: string, log: string, forMs: number): ChildProcess {
  const script = `
    import { appendFileSync } from 'node:fs'
    import { setTimeout } from 'node:timers/promises'
    import { alone } from ${JSON.stringify(path.join(import.meta.dirname, 'alone.mjs'))}
    await alone(async () => {
      appendFileSync(${JSON.stringify(log)}, 'begin ' + process.pid + '\\n')
      await setTimeout(${forMs})
      appendFileSync(${JSON.stringify(log)}, 'end ' + process.pid + '\\n')
    }, ${JSON.stringify(lock)})`
  return spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'inherit', 'pipe'],
  })
}
const lines = (log: string) => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [])

test('of several at once, also beside the lock of one that is gone, each has its turn, and who waits says for whom', async () => {
  const [lock, log] = [at('several'), at('several.log')]
  const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(gone, 'exit')
  writeFileSync(lock, `${gone.pid} 1\n`)
  const workers = Array.from({ length: 4 }, () => atWork(lock, log, 150))
  const said = await Promise.all(workers.map(worker => text(worker.stderr!)))
  const turns = lines(log)
  expect(turns).toHaveLength(8)
  for (let i = 0; i < 8; i += 2) expect(turns[i + 1]).toBe(turns[i]!.replace('begin', 'end'))
  expect(
    said.filter(words => /^Another start of Antrean installs .*\(process \d+\): waiting/.test(words)),
  ).toHaveLength(3)
  expect(existsSync(lock)).toBe(false)
})

test('one that was killed keeps nobody waiting, but what it had started does', async () => {
  const [lock, log] = [at('killed'), at('killed.log')]
  const first = atWork(lock, log, 60_000)
  await vi.waitUntil(() => lines(log).length === 1, { timeout: 10_000 })
  const npm = spawn('sleep', ['60'])
  const begun = readFileSync(`/proc/${npm.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19]
  writeFileSync(lock, `${npm.pid} ${begun}\n`, { flag: 'a' })
  first.kill('SIGKILL')
  await once(first, 'exit')
  const second = atWork(lock, log, 0)
  const [told] = await once(second.stderr!, 'data')
  expect(String(told)).toContain(`(process ${npm.pid})`)
  expect(lines(log)).toHaveLength(1)
  npm.kill()
  await once(second, 'exit')
  expect(lines(log)).toHaveLength(3)
})

test('the number of a process that is another one by now holds nothing', async () => {
  const [lock, log] = [at('again'), at('again.log')]
  writeFileSync(lock, `${process.pid} 1\n`)
  await once(atWork(lock, log, 0), 'exit')
  expect(lines(log)).toHaveLength(2)
})

test('one that ended, and that its parent has not buried, holds nothing', async () => {
  const [lock, log] = [at('unburied'), at('unburied.log')]
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'])
  const [pid] = await once(parent.stdout, 'data')
  const stat = () =>
    readFileSync(`/proc/${Number(pid)}/stat`, 'utf8')
      .split(') ')[1]!
      .split(' ')
  await vi.waitUntil(() => stat()[0] === 'Z', { timeout: 10_000 })
  writeFileSync(lock, `${Number(pid)} ${stat()[19]}\n`)
  await once(atWork(lock, log, 0), 'exit')
  parent.kill()
  expect(lines(log)).toHaveLength(2)
})
