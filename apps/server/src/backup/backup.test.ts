/** A hall is copied while it works, and restored; each copy is whole, of one moment, and never in the place of another. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { mountSmallDisk, whyNoSmallDisks } from '@antrean/journal/virtual'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openAccessStore } from '../access/store/open-access-store.ts'
import { openMark } from '../record/mark.ts'
import { call } from '../testing/client.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'
import { backUp, lastSeq } from './backup.ts'
import { restore } from './restore.ts'

let data: string
let hall: TestServer | null
let to: string

beforeEach(async () => {
  data = temporaryFolder()
  to = join(temporaryFolder(), 'copy')
  hall = await startTestServer({ data })
})
afterEach(async () => {
  await hall?.stop()
  rmSync(data, { recursive: true })
})

const press = async () =>
  (
    await call(hall!.url, 'POST', '/api/v1/tickets', {
      token: hall!.tokens.kiosk,
      body: { service: 'A' },
    })
  ).body.number

it('copies while commits go on without a pause, both files of one moment', async () => {
  let pressing = true
  const presses = (async () => {
    let count = 0
    for (; pressing; count++) await press()
    return count
  })()
  for (let n = 0; n < 3; n++) {
    const before = hall!.server.hall.live.seq
    expect(await backUp(data, `${to}${n}`)).toMatch(
      /^A copy of \d+ events \(.* MB\) is in .*, whole and checked/,
    )
    expect(lastSeq(join(`${to}${n}`, 'hall.sqlite'))).toBeGreaterThanOrEqual(before)
    const access = openAccessStore(join(`${to}${n}`, 'access.sqlite'))
    expect(openMark(access.record).mark()?.seq ?? 0).toBeLessThanOrEqual(
      lastSeq(join(`${to}${n}`, 'hall.sqlite')),
    )
    access.close()
    expect(readdirSync(`${to}${n}`).sort()).toEqual(['access.sqlite', 'hall.sqlite'])
  }
  pressing = false
  expect(await presses).toBeGreaterThan(3)
})

it('overwrites nothing, and leaves nothing where it fails', async () => {
  await expect(backUp(data, undefined)).rejects.toThrow(/Name the folder/)
  mkdirSync(to)
  writeFileSync(join(to, 'hall.sqlite'), 'yesterday')
  await expect(backUp(data, to)).rejects.toThrow(/overwrites nothing/)
  await expect(backUp(temporaryFolder(), `${to}2`)).rejects.toThrow(/hall.sqlite is missing/)
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'hall.sqlite'), Buffer.alloc(9_000, 'x'))
  writeFileSync(join(folder, 'access.sqlite'), Buffer.alloc(9_000, 'x'))
  await expect(backUp(folder, `${to}2`)).rejects.toThrow(/could not be copied/)
  expect(existsSync(`${to}2`) || existsSync(`${to}2.part`)).toBe(false)
})

it('[Q21] on a disk without room for it nothing is restored, and the hall is as it was', async ({ skip }) => {
  await press()
  await backUp(data, to)
  await hall!.stop()
  hall = null
  const why = whyNoSmallDisks()
  if (why) return skip(why)
  const disk = mountSmallDisk({ tmpfs: 1_024 })
  try {
    const names = ['access.sqlite', 'hall.sqlite']
    for (const name of [...names, 'server.lock']) copyFileSync(join(data, name), join(disk.folder, name))
    disk.fill(0)
    await expect(backUp(data, join(disk.folder, 'copy'))).rejects.toThrow(/no room for the copy/)
    expect(() => restore(disk.folder, to)).toThrow(/the hall is as it was: there is no room/)
    for (const name of names)
      expect(readFileSync(join(disk.folder, name))).toEqual(readFileSync(join(data, name)))
    expect(readdirSync(disk.folder).filter(name => name.startsWith('re'))).toEqual([])
  } finally {
    disk.unmount()
  }
})

it('[Q21] is restored with one command, on record, and today’s numbers go on', async () => {
  await press()
  await backUp(data, to)
  await press()
  expect(() => restore(data, to)).toThrow(/in use by another server/)
  await hall!.stop()
  hall = null
  expect(() => restore(data, join(to, 'nowhere'))).toThrow(/There is no backup/)
  expect(restore(data, to)).toMatch(/ends with event 3, and 4 were known. What was there is in .*replaced-/)
  hall = await startTestServer({ data })
  expect(await press()).toBe('A003')
  const events = [...hall.server.hall.store.log.today()].map(({ event }) => event.type)
  expect(events).toContain('RecordAccepted')
})
