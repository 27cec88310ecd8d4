import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../store/sqlite/open-store.ts'
import { temporaryFolder } from '../testing/start-server.ts'
import type { ReportOrder } from './order.ts'
import { createReporter, type Reporter } from './reporter.ts'

let folder: string
let reporter: Reporter
const log = pino({ level: 'silent' })
const order: ReportOrder = {
  report: 'compliance',
  from: '2026-03-02',
  to: '2026-03-02',
  by: 'day',
  parameters: {},
  format: 'json',
  language: 'id',
  numbers: 'plain',
  at: 0,
  moment: { seq: 0, open: [] },
  hall: { name: 'Balai', timezone: 'Asia/Jakarta', services: {}, booths: {}, named: {} },
  forms: [],
  applicants: false,
  judged: [],
  published: {},
}

beforeEach(() => {
  folder = temporaryFolder()
  openStore(join(folder, 'hall.sqlite')).close()
  reporter = createReporter(join(folder, 'hall.sqlite'), log, async () => ({}))
})
afterEach(async () => {
  await reporter.close()
  rmSync(folder, { recursive: true })
})

it('makes the reports that are asked for together one by one, and refuses more than it can hold', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => reporter.make(order)))
  const codes = answers.map(answer => (answer.ok ? 'made' : answer.error.code))
  expect(codes).toEqual([...Array(8).fill('made'), ...Array(2).fill('too-many-attempts')])
  expect(await reporter.make(order)).toMatchObject({ ok: true })
})

it('a report that fails is said to have failed, and the next one is made', async () => {
  const nowhere = { ...order, hall: { ...order.hall, timezone: 'Nowhere' } }
  expect(await reporter.make(nowhere)).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(await reporter.make(order)).toMatchObject({ ok: true })
})

it('tells who waits for a report that the server stops', async () => {
  const asked = [reporter.make(order), reporter.make(order)]
  await new Promise(setImmediate)
  await reporter.close()
  for (const answer of await Promise.all(asked))
    expect(answer).toMatchObject({ ok: false, error: { code: 'shutting-down' } })
})
