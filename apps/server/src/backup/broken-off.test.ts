/** A backup that was killed leaves nothing that a restore would take for a whole hall. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, it, vi } from 'vitest'
import { MAIN, startTestServer, temporaryFolder } from '../testing/start-server.ts'
import { backUp, COPIED } from './backup.ts'
import { restore } from './restore.ts'

const data = temporaryFolder()
let copies = 0
const newCopy = () => join(temporaryFolder(), `copy${copies++}`)

beforeAll(async () => {
  await (await startTestServer({ data })).stop()
  for (const name of COPIED) {
    const db = new Database(join(data, name))
    db.exec('CREATE TABLE ballast (bytes BLOB)')
    const insert = db.prepare('INSERT INTO ballast VALUES (zeroblob(1000000))')
    for (let n = 0; n < 20; n++) insert.run()
    db.close()
  }
})

it.each(COPIED)('[Q21] killed while it copies %s', async name => {
  const to = newCopy()
  const stem = name.replace('.sqlite', '')
  const part = `${to}.part`
  const backup = spawn(process.execPath, [MAIN, 'backup', to, '--data', data], { stdio: 'ignore' })
  const begun = () => existsSync(part) && readdirSync(part).some(found => found.startsWith(stem))
  await vi.waitUntil(begun, { timeout: 20_000, interval: 0 })
  backup.kill('SIGKILL')
  await once(backup, 'exit')
  expect(existsSync(to), 'killed before its end').toBe(false)
  expect(() => restore(temporaryFolder(), part)).toThrow(/There is no backup in/)
  expect(await backUp(data, to)).toMatch(/whole and checked/)
  expect(readdirSync(to).sort()).toEqual(['access.sqlite', 'hall.sqlite'])
})

it('[Q21] a copy with an empty file, or one that was broken off by hand, is refused, and the hall is as it was', async () => {
  const to = newCopy()
  await backUp(data, to)
  const target = temporaryFolder()
  const empty = newCopy()
  mkdirSync(empty)
  copyFileSync(join(to, 'hall.sqlite'), join(empty, 'hall.sqlite'))
  writeFileSync(join(empty, 'access.sqlite'), '')
  expect(() => restore(target, empty)).toThrow(/access\.sqlite is empty/)
  writeFileSync(join(to, 'access.sqlite-journal'), 'what the disk still owes the file')
  expect(() => restore(target, to)).toThrow(/access\.sqlite is a copy that was broken off/)
  expect(readdirSync(target)).toEqual([])
})
