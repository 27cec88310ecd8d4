import { rmSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { openReader } from '../store/sqlite/reader.ts'
import { call } from '../testing/client.ts'
import { startTestServer, temporaryFolder } from '../testing/start-server.ts'
import { followLog } from './follow-log.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const data = temporaryFolder()
afterAll(() => rmSync(data, { recursive: true }))
let now = Date.parse('2026-03-02T09:00:00+07:00')
const clock = { now: () => now, follow() {} }

const start = () => startTestServer({ data, clock })
async function come(hall: Awaited<ReturnType<typeof start>>, letters: string) {
  for (const service of letters) {
    now += MINUTE
    const { status } = await call(hall.url, 'POST', '/api/v1/tickets', {
      token: hall.tokens.kiosk,
      body: { service },
    })
    expect(status).toBe(201)
  }
}

it('[P12] knows after a restart how many came on the days before, as it did when nobody restarted', async () => {
  const first = await start()
  const record = openReader(`${data}/hall.sqlite`)
  const always = followLog(record)
  await come(first, 'AABAA')
  now += DAY
  first.server.hall.tick()
  await come(first, 'ABB')
  await first.stop()

  now += DAY
  const again = await start()
  again.server.hall.tick()
  await come(again, 'A')
  const followed = always()
  const afresh = followLog(record)()
  expect(afresh.history).toMatchObject({
    days: 2,
    services: { A: { byHour: { 9: 5 }, issued: 6 }, B: { byHour: { 9: 3 }, issued: 3 } },
  })
  expect(afresh.history.days).toBe(followed.history.days)
  for (const letter of ['A', 'B'])
    expect(afresh.history.services[letter]!.byHour).toEqual(followed.history.services[letter]!.byHour)
  record.close()
  await again.stop()
})
