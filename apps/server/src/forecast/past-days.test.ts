import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Ticket } from '@antrean/queue-core'
import { expect, it } from 'vitest'
import { openStore } from '../store/sqlite/open-store.ts'
import { batch, filed } from '../testing/batches.ts'
import { temporaryFolder } from '../testing/start-server.ts'
import { learnFromPastDays } from './past-days.ts'

const nine = Date.parse('2026-03-02T09:00:00+07:00')
const ended = (more: Partial<Ticket>): Ticket =>
  ({
    number: `${more.service ?? 'A'}001`,
    service: 'A',
    priority: 'normal',
    state: 'done',
    issuedAt: nine - 60_000,
    calledAt: nine,
    servingAt: nine + 10_000,
    endedAt: nine + 130_000,
    ...more,
  }) as Ticket

it('[P5] what earlier days taught: seconds at the booth by service and hour, of the tickets before today', () => {
  const data = temporaryFolder()
  const store = openStore(join(data, 'hall.sqlite'))
  const tickets = [
    ended({}),
    ended({ servingAt: null, state: 'no-show', priority: 'priority' }),
    ended({ state: 'expired', calledAt: null, servingAt: null }),
    ended({ service: 'B', endedAt: nine + 3_600_000 + 10_000 }),
    ended({ service: 'B2', number: 'B2-001' }),
    ended({ service: 'C' }),
  ]
  store.write(batch({ filed: filed(...tickets.map(ticket => ['2026-03-02', ticket] as [string, Ticket])) }))
  const { days, services } = learnFromPastDays(store.tickets, 6, 'Asia/Jakarta')
  expect(days).toBe(1)
  expect(services.A).toEqual({
    all: [120, 130],
    hours: { 9: [120, 130] },
    issues: [],
    issued: 3,
    priority: 1,
    byHour: { 8: 3 },
  })
  expect(services.B?.hours).toEqual({ 10: [3600] })
  expect(services.C).toBeUndefined()
  expect(services.B2).toMatchObject({ issued: 1, all: [120] })
  store.close()
  rmSync(data, { recursive: true })
})

it('[P12] a day whose tickets were not all read is not counted, but for how long its services lasted', () => {
  const data = temporaryFolder()
  const store = openStore(join(data, 'hall.sqlite'))
  const dates = ['2026-03-02', '2026-03-02', '2026-03-03', '2026-03-03', '2026-03-04']
  store.write(batch({ filed: filed(...dates.map(date => [date, ended({})] as [string, Ticket])) }))
  const { days, services } = learnFromPastDays(store.tickets, 99, 'Asia/Jakarta', 4)
  expect({ days, ...services.A }).toMatchObject({ days: 2, byHour: { 8: 3 }, all: [120, 120, 120, 120] })
  store.close()
  rmSync(data, { recursive: true })
})
