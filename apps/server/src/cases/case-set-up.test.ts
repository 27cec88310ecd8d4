/** What an administrator sets up for cases, through the hall as it is. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { call, until } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer } from '../testing/start-server.ts'

const MONDAY = Date.parse('2026-12-14T09:00:00+07:00')
let hall: TestServer
let data: string
let tokens: Record<'officer' | 'administrator' | 'supervisor', string>

async function start() {
  const clock = { now: () => MONDAY, follow() {}, set() {} }
  hall = await startTestServer({ clock: clock as never, config: openHallConfig, data })
  const [officer, administrator, supervisor] = await Promise.all(
    (['officer', 'administrator', 'supervisor'] as const).map(role => hall.signIn(role)),
  )
  tokens = { officer: officer!, administrator: administrator!, supervisor: supervisor! }
}
beforeEach(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'antrean-set-up-'))
  await start()
})
afterEach(async () => {
  await hall.stop()
  rmSync(data, { recursive: true })
})
const post = (route: string, body: object, token = tokens.administrator) =>
  call(hall.url, 'POST', `/api/v1/${route}`, { token, body, headers: { 'idempotency-key': randomUUID() } })
const get = (route: string, token = tokens.administrator) =>
  call(hall.url, 'GET', `/api/v1/${route}`, { token })
const setup = async () => (await get('case-setup')).body
const open = async (kind: string, more: object = {}) => (await post('cases', { kind, ...more })).body
const moved = (id: string) =>
  [...hall.server.hall.store.log.after(0)].filter(
    ({ event }) => event.type === 'CaseDueMoved' && 'id' in event && event.id === id,
  )

it('[K4] [K25] a missing year is said; its table moves the open cases, on record with who and when', async () => {
  expect((await setup()).missing).toEqual([2027])
  // Ten working days from the 14th: over Christmas and its leave, and over a new year that nobody has listed.
  const { id, dueDate, tableMissing } = await open('information')
  expect([dueDate, tableMissing]).toEqual(['2026-12-30', []])
  const late = await open('objection', { against: { decidedOn: '2026-12-11' } })
  expect(late.tableMissing).toEqual([2027])
  const table = { holidays: ['2027-01-01'], leave: ['2027-01-04'] }
  expect((await post('case-years/2027', table)).status).toBe(200)
  await until(() => moved(late.id).length === 1)
  const now = (await get(`cases/${late.id}`)).body
  expect(now.tableMissing).toEqual([])
  expect(now.dueDate > late.dueDate).toBe(true)
  expect(moved(id)).toHaveLength(0)
  const { missing, years } = await setup()
  expect(missing).toEqual([])
  expect(years[0].set).toBeNull()
  expect(years[1]).toMatchObject({ year: 2027, ...table, set: { at: '2026-12-14T09:00:00.000+07:00' } })
  expect(years[1].set.by).toBe((await setup()).staff.find((name: string) => name === years[1].set.by))
})

it('[C9] the hall and its cases have one table of a year, whichever of them it is set for', async () => {
  const read = async () => (await get('settings')).body
  const table = { holidays: ['2027-01-01'], leave: ['2027-01-04'] }
  const week = { mon: [{ from: '08:00', to: '15:00' }] }
  const save = async (holidays: unknown) => {
    const { version, settings } = await read()
    const body = { settings: { ...settings, calendar: { weekly: week, holidays } }, why: 'Jam buka' }
    const headers = { 'if-match': `"${version}"` }
    return (await call(hall.url, 'PUT', '/api/v1/settings', { token: tokens.administrator, headers, body }))
      .status
  }
  expect(await save('shipped')).toBe(200)
  const { version } = await read()
  expect((await post('case-years/2027', table)).status).toBe(200)
  const after = await read()
  expect(after).toMatchObject({ why: 'Hari libur 2027', source: 'settings' })
  expect(after.version).toBeGreaterThan(version)
  expect(after.settings.calendar.holidays).toMatchObject([{ year: 2027, ...table }])
  const configured = () =>
    [...hall.server.hall.store.log.after(0)].filter(({ event }) => event.type === 'CasesConfigured').length
  expect(configured()).toBe(1)
  // The other way: what the set-up of the hall brings is counted by.
  const other = { year: 2027, holidays: ['2027-01-01', '2027-02-06'], leave: [] }
  expect(await save([other])).toBe(200)
  expect((await setup()).years[1]).toMatchObject(other)
  expect(configured()).toBe(2)
  expect(await save([other])).toBe(200)
  expect(configured()).toBe(2)
})

it('[K4] what a power cut left undone is done when the server starts', async () => {
  const late = await open('objection', { against: { decidedOn: '2026-12-11' } })
  const { hall: its } = hall.server
  // As if it had ended between the table and the cases: the due date is put back on the disk alone.
  const before = its.store.aggregates.of('case', late.id)
  await post('case-years/2027', { holidays: ['2027-01-01'] })
  await until(() => moved(late.id).length === 1)
  const { db } = its.store as never as { db: { prepare(sql: string): { run(...values: unknown[]): void } } }
  db.prepare(`UPDATE aggregates SET state = ? WHERE kind = 'case' AND id = ?`).run(
    JSON.stringify(before),
    late.id,
  )
  await hall.stop()
  await start()
  await until(() => moved(late.id).length === 2)
})

it('[K23] a kind is added and changed by an administrator alone; an open case keeps its terms', async () => {
  const licence = {
    ...{ key: 'licence', from: '2026-12-14', mark: 'L', name: { id: 'Izin', en: 'Licence' } },
    terms: { count: 'calendar', days: 5, cost: { rupiah: 50_000, basis: 'PP 41/2023' } },
  }
  expect((await post('case-kinds', licence, tokens.supervisor)).status).toBe(403)
  expect((await get('case-setup', tokens.officer)).status).toBe(403)
  expect((await post('case-kinds', licence)).status).toBe(200)
  const first = await open('licence')
  expect(first).toMatchObject({ number: 'L-2026-000001', dueDate: '2026-12-19' })
  expect((await get(`cases/${first.id}`)).body.cost).toEqual(licence.terms.cost)
  expect((await post('case-kinds', { ...licence, terms: { count: 'calendar', days: 2 } })).status).toBe(200)
  expect((await open('licence')).dueDate).toBe('2026-12-16')
  expect((await get(`cases/${first.id}`)).body.dueDate).toBe('2026-12-19')
  const past = await post('case-kinds', { ...licence, from: '2026-12-13' })
  expect(past.body.error.code).toBe('holds-already')
})

it('[K24] no set-up lets an escalated case take more than seven days', async () => {
  const { kinds } = await setup()
  const { set, ...escalated } = kinds.find(({ key }: { key: string }) => key === 'escalated')
  const asked = { ...escalated, from: '2026-12-14' }
  const refused = await post('case-kinds', { ...asked, terms: { ...asked.terms, days: 8 } })
  expect(refused.body.error).toMatchObject({ code: 'bad-set-up', message: expect.stringContaining('8 days') })
  expect((await setup()).kinds).toEqual(kinds)
})

it('[K26] who is of a unit has its cases in a list; a case goes from unit to unit and to somebody', async () => {
  const name = 'sari'
  expect((await setup()).staff).toContain(name)
  expect((await post('case-units', { unit: 'PPID', members: [name] })).status).toBe(200)
  expect((await post('case-units', { unit: 'Humas' })).status).toBe(200)
  expect((await post('case-units', { unit: 'PPID', members: ['nobody'] })).body.error.code).toBe(
    'not-on-staff',
  )
  const counts = async () => (await get('cases?state=open', tokens.officer)).body.counts
  const { id } = await open('information', { unit: 'PPID' })
  expect(await counts()).toMatchObject({ mine: 0, units: { PPID: 1 } })
  await post(`cases/${id}/assign`, { unit: 'Humas', person: null }, tokens.officer)
  expect(await counts()).toMatchObject({ mine: 0, units: { PPID: 0 } })
  await post(`cases/${id}/assign`, { unit: 'PPID', person: name }, tokens.officer)
  expect(await counts()).toMatchObject({ mine: 1, units: { PPID: 1 } })
  expect((await setup()).units).toMatchObject([
    { name: 'PPID', members: [name], head: null },
    { name: 'Humas', members: [] },
  ])
  expect((await post('case-units/drop', { unit: 'Humas' })).status).toBe(200)
  expect((await get('case-kinds')).body.units).toEqual(['PPID'])
  expect((await post('case-head', { head: name })).status).toBe(200)
  expect((await setup()).head).toBe(name)
})
