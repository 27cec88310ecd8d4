import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'antrean-alone-'))
const at = (name: string) => path.join(folder, name)

const AT_ONCE = at('at-once')
writeFileSync(AT_ONCE, '')

/** A process that writes down when its turn begins and when it ends: as soon as there is the file `end`. */
function atWork(lock: string, log: string, end = AT_ONCE): ChildProcess {
  const script = `
    import { appendFileSync, existsSync } from 'node:fs'
    import { setTimeout } from 'node:timers/promises'
    import { alone } from ${JSON.stringify(path.join(import.meta.dirname, 'alone.mjs'))}
    await alone(async () => {
      appendFileSync(${JSON.stringify(log)}, 'begin ' + process.pid + '\\n')
      while (!existsSync(${JSON.stringify(end)})) await setTimeout(10)
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
  const workers = Array.from({ length: 4 }, () => atWork(lock, log, at('all-are-there')))
  const said = workers.map(() => '')
  const ended = workers.map((worker, n) => {
    worker.stderr!.setEncoding('utf8').on('data', words => {
      said[n] += words
    })
    return once(worker, 'close')
  })
  const waiting = () =>
    said.filter(words => /^Another start of Antrean installs .*\(process \d+\): waiting/.test(words))
  await vi.waitUntil(() => waiting().length === 3, { timeout: 20_000 })
  writeFileSync(at('all-are-there'), '')
  await Promise.all(ended)
  const turns = lines(log)
  expect(turns).toHaveLength(8)
  for (let i = 0; i < 8; i += 2) expect(turns[i + 1]).toBe(turns[i]!.replace('begin', 'end'))
  expect(waiting()).toHaveLength(3)
  expect(existsSync(lock)).toBe(false)
})

test('one that was killed keeps nobody waiting, but what it had started does', async () => {
  const [lock, log] = [at('killed'), at('killed.log')]
  const first = atWork(lock, log, at('never'))
  await vi.waitUntil(() => lines(log).length === 1, { timeout: 10_000 })
  const npm = spawn('sleep', ['60'])
  const begun = readFileSync(`/proc/${npm.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19]
  writeFileSync(lock, `${npm.pid} ${begun}\n`, { flag: 'a' })
  first.kill('SIGKILL')
  await once(first, 'exit')
  const second = atWork(lock, log)
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
  await once(atWork(lock, log), 'exit')
  expect(lines(log)).toHaveLength(2)
})

test('one that ended, and that its parent has not buried, holds nothing', async () => {
  const [lock, log] = [at('unburied'), at('unburied.log')]
  const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'])
  const [pid] = await once(parent.stdout, 'data')
  const stat = () =>
    readFileSync(`/proc/${Number(pid)}/stat`, 'utf8')
      .split(') ')[1]!
      .split(' ')
  // A shell might bury it.
  await vi.waitUntil(() => readFileSync(`/proc/${parent.pid}/comm`, 'utf8') === 'sleep\n', {
    timeout: 10_000,
  })
  process.kill(Number(pid))
  await vi.waitUntil(() => stat()[0] === 'Z', { timeout: 10_000 })
  writeFileSync(lock, `${Number(pid)} ${stat()[19]}\n`)
  await once(atWork(lock, log), 'exit')
  parent.kill()
  expect(lines(log)).toHaveLength(2)
})
