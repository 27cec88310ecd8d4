/** Cases through the hall as it is: opened at a booth or without a ticket, worked on, told by time. */
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { call, until } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer } from '../testing/start-server.ts'

const MONDAY = Date.parse('2026-03-02T09:00:00+07:00')
const DAY = 86_400_000
const CONTACT = { name: 'Ani Wijaya', phone: '0812-3456-7890', email: 'ani@example.org' }

let hall: TestServer
let clock: { at: number; now(): number; follow(): void }
let officer = ''
afterEach(() => hall.stop())

async function start(data?: string) {
  clock ??= { at: MONDAY, now: () => clock.at, follow() {} }
  clock.at = MONDAY
  hall = await startTestServer({ clock, config: openHallConfig, ...(data && { data }) })
  officer = await hall.signIn('officer')
}
const post = (path: string, body: object = {}, token = officer, key: string = randomUUID()) =>
  call(hall.url, 'POST', `/api/v1/${path}`, { token, body, headers: { 'idempotency-key': key } })
const get = (path: string, token = officer) => call(hall.url, 'GET', `/api/v1/${path}`, { token })
const events = () => [...hall.server.hall.store.log.after(0)].map(({ event }) => event)
const press = async () => (await post('tickets', { service: 'A' }, hall.tokens.kiosk)).body
async function called() {
  const ticket = await press()
  await post('booths/1/open')
  await post('booths/1/next')
  return ticket
}

describe('an escalation at the booth', () => {
  it('[K1] [K2] ends the ticket and opens the case with its date, in one commit', async () => {
    await start()
    const ticket = await called()
    const { status, body } = await post('booths/1/escalate', {
      matter: 'Peraturan perusahaan',
      contact: CONTACT,
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...{ number: 'E-2026-000001', kind: 'escalated', state: 'open', dueDate: '2026-03-09' },
      ...{ dueAt: '2026-03-09T23:59:59.999+07:00', tableMissing: [] },
    })
    expect(body.url).toMatch(/\/c\/[\w-]{22}$/)
    expect((await get(`tickets/${ticket.id}`)).body).toMatchObject({ state: 'escalated', booth: 1 })
    expect((await get(`cases/${body.id}`)).body).toMatchObject({
      ...{ number: body.number, service: 'A', ticket: { id: ticket.id, number: 'A001' } },
      ...{ matter: 'Peraturan perusahaan', cost: 'gratis', person: expect.any(String) },
      applicant: { name: 'Ani Wijaya', phone: '+6281234567890', email: 'ani@example.org' },
      stages: [{ type: 'CaseOpened' }],
    })
    expect((await get(`cases?ticket=${ticket.id}`)).body.cases).toHaveLength(1)
  })

  it('[K14] leaves nobody’s name, number or text in the log', async () => {
    await start()
    await called()
    const { body } = await post('booths/1/escalate', {
      matter: 'Rahasia dagang',
      contact: CONTACT,
      note: 'Sakit keras',
    })
    await post(`cases/${body.id}/question`, { text: 'Mohon akta asli' })
    const { db } = hall.server.hall.store as never as { db: { prepare(sql: string): { all(): unknown[] } } }
    // Long enough that no random name or hash has one of them.
    for (const table of ['events', 'tickets', 'commands', 'aggregates', 'aggregate_keys'])
      expect(JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all())).not.toMatch(
        /Wijaya|1234567890|1234-5678|example\.org|Rahasia dagang|Sakit keras|akta asli/,
      )
    expect(hall.server.hall.store.people.find({ about: `case:${body.id}` })).toHaveLength(4)
  })

  it('[Q13] without a ticket at the booth changes nothing, and no number is used up', async () => {
    await start()
    await post('booths/1/open')
    const before = hall.server.hall.live.seq
    expect((await post('booths/1/escalate')).body.error.code).toBe('no-ticket')
    expect(hall.server.hall.live.seq).toBe(before)
    await press()
    await post('booths/1/next')
    expect((await post('booths/1/escalate', { dueDate: '2026-04-01' })).body.error.code).toBe('due-too-late')
    expect((await post('booths/1/escalate', { contact: { phone: 'call me' } })).status).toBe(400)
    expect((await post('booths/1/escalate')).body.number).toBe('E-2026-000001')
  })

  it('[Q18] sent again with its key is the same case', async () => {
    await start()
    await called()
    const key = randomUUID()
    const first = await post('booths/1/escalate', {}, officer, key)
    expect(await post('booths/1/escalate', {}, officer, key)).toMatchObject({ status: 201, body: first.body })
    expect(events().filter(({ type }) => type === 'CaseOpened')).toHaveLength(1)
  })
})

describe('a case', () => {
  it('is asked, answered, handed over, extended, decided and reopened, each on record', async () => {
    await start()
    const { body: one } = await post('cases', {
      kind: 'information',
      matter: 'Data 2025',
      contact: { email: 'a@b.id' },
    })
    expect(one).toMatchObject({ number: 'I-2026-000001', dueDate: '2026-03-16' })
    const act = async (action: string, body: object = {}) =>
      (await post(`cases/${one.id}/${action}`, body)).body
    expect((await act('answer')).error.code).toBe('no-question')
    expect(await act('question', { text: 'Tahun berapa?' })).toMatchObject({ id: one.id })
    expect((await get(`cases/${one.id}`)).body.question).toMatchObject({
      text: 'Tahun berapa?',
      stopsClock: false,
    })
    await act('answer', { text: '2025' })
    await act('document', { what: 'KTP', received: true })
    expect((await act('document', { received: false })).error.code).toBe('unknown-document')
    await act('assign', { unit: null, person: 'dewi' })
    // [D5]
    expect((await get(`cases/${one.id}`)).body).toMatchObject({ person: 'dewi' })
    expect((await get('cases?person=dewi')).body.cases).toHaveLength(1)
    expect(JSON.stringify([...hall.server.hall.store.log.after(0)])).not.toMatch(
      /dewi|staff:(?![0-9a-f-]{36})/,
    )
    expect((await act('extend')).error.code).toBe('reason-needed')
    // Seven days after 16 March: 17, 25, 26, 27, 30, 31 March, 1 April; from 18 to 24 all are off.
    expect(await act('extend', { reason: 'Menunggu unit lain.' })).toMatchObject({ dueDate: '2026-04-01' })
    expect((await act('complete', { outcome: 'refused' })).error.code).toBe('reason-needed')
    expect(await act('complete', { outcome: 'granted' })).toMatchObject({ state: 'closed' })
    expect((await get('cases?state=closed')).body.cases).toHaveLength(1)
    expect((await get('cases')).body.cases).toEqual([])
    expect(await act('reopen', { reason: 'Keliru' })).toMatchObject({ state: 'open' })
    expect((await get(`cases/${one.id}`)).body.stages.map(({ type }: { type: string }) => type)).toEqual([
      ...['CaseOpened', 'ApplicantAsked', 'ApplicantAnswered', 'DocumentReceived', 'CaseAssigned'],
      ...['CaseExtended', 'CaseCompleted', 'CaseReopened'],
    ])
  })

  it('[K33] is handed to nobody but who works on cases and may come in', async () => {
    await start()
    const { body: one } = await post('cases', { kind: 'information', matter: 'Data 2025' })
    const { access } = hall.server
    access.staff.disable(access.staff.byName('rina')!.id)
    for (const person of ['ghost', 'agus', 'rina']) {
      const handed = await post(`cases/${one.id}/assign`, { unit: null, person })
      expect(handed.body.error).toMatchObject({
        code: 'not-on-staff',
        message: expect.stringContaining(person),
      })
      const opened = await post('cases', { kind: 'information', matter: 'Data 2026', person })
      expect(opened.body.error?.code).toBe('not-on-staff')
    }
    expect((await get('cases')).body.cases).toMatchObject([{ number: one.number, person: null }])
    expect((await post('cases', { kind: 'information', matter: 'Data', person: 'budi' })).body.number).toBe(
      'I-2026-000002',
    )
  })

  it('[K10] [K13] is told when it is due soon, due and overdue, and its meter adds up', async () => {
    await start()
    const { body: one } = await post('cases', { kind: 'escalated' })
    const told = () =>
      events().flatMap(({ type }) => (/^Case(DueSoon|Due|Overdue)$/.test(type) ? [type] : []))
    for (const [days, all, state] of [
      [6, ['CaseDueSoon'], 'due'],
      [7, ['CaseDueSoon', 'CaseDue'], 'due'],
      [8, ['CaseDueSoon', 'CaseDue', 'CaseOverdue'], 'overdue'],
    ] as const) {
      clock.at = MONDAY + days * DAY
      hall.server.hall.tick()
      await until(() => told().length === all.length)
      expect(told()).toEqual(all)
      officer = await hall.signIn('officer')
      expect((await get(`cases?state=${state}`)).body.cases).toMatchObject([{ id: one.id, state }])
    }
    const { meter, person } = (await get(`cases/${one.id}`)).body
    expect(meter.hall + meter.unit + meter.applicant).toBeCloseTo(meter.elapsed, 5)
    expect(meter.elapsed).toBeCloseTo(8 * 24, 5)
    // Nobody was named: whoever answers for all is.
    expect(person).toBe('administrator')
  })

  it('[K10] is told of nothing on a date that nobody vouched for, and of all of it once somebody did', async () => {
    await start()
    await post('cases', { kind: 'escalated' })
    clock.at = MONDAY + 8 * DAY
    hall.server.hall.tick()
    const told = () => events().filter(({ type }) => /^Case(DueSoon|Due|Overdue)$/.test(type)).length
    await until(() => told() === 3)
    officer = await hall.signIn('officer')
    await post('cases', { kind: 'escalated' })
    hall.server.hall.live.state.day!.doubtUntil = clock.at + 30 * DAY
    clock.at += 20 * DAY
    hall.server.hall.tick()
    expect(told()).toBe(3)
    delete hall.server.hall.live.state.day!.doubtUntil
    hall.server.hall.tick()
    await until(() => told() === 6)
  })

  it('[Q16] is there after a restart, and its numbers go on', async () => {
    await start()
    const { body: one } = await post('cases', { kind: 'complaint', class: 'plain', outside: '88123' })
    const before = (await get(`cases/${one.id}`)).body
    const { data } = hall
    await hall.server.stop()
    await start(data)
    expect((await get(`cases/${one.id}`)).body).toMatchObject({
      ...before,
      url: expect.any(String),
      meter: {},
    })
    expect((await post('cases', { kind: 'complaint', class: 'plain' })).body.number).toBe('P-2026-000002')
    expect((await get(`cases?number=${one.number}`)).body.cases).toMatchObject([{ id: one.id }])
  })

  it('[K1] can be asked for beforehand: what can be opened today, by when, and whose it can be', async () => {
    await start()
    const { body } = await get('case-kinds')
    expect(body).toMatchObject({ today: '2026-03-02', units: [], phoneCountry: 'ID' })
    expect(body.staff).toContain('sari')
    expect(body.kinds).toMatchObject([
      { key: 'escalated', dueDate: '2026-03-09', offered: true },
      { key: 'information', dueDate: '2026-03-16' },
      { key: 'objection', against: 'information' },
      {
        key: 'complaint',
        outside: 'SP4N-LAPOR!',
        classes: [{ key: 'forwarded', dueDate: '2026-03-05' }, {}, {}, {}],
      },
    ])
    expect((await get('case-kinds', hall.tokens.kiosk)).status).toBe(403)
  })

  it('stands in lists with what it is about and who has it, beside how many there are for whoever asks', async () => {
    await start()
    await called()
    const documents = ['Akta pendirian', 'NPWP']
    const { body: one } = await post('booths/1/escalate', { matter: 'Peraturan perusahaan', documents })
    await post('cases', { kind: 'information' })
    clock.at = MONDAY + 8 * DAY
    officer = await hall.signIn('officer')
    const { body } = await get('cases')
    expect(body.cases).toMatchObject([
      {
        id: one.id,
        matter: 'Peraturan perusahaan',
        person: 'sari',
        ticket: { number: 'A001' },
        asked: false,
      },
      { matter: null },
    ])
    expect(body.counts).toEqual({ mine: 1, units: {}, open: 2, due: 0, overdue: 1 })
    const view = (await get(`cases/${one.id}`)).body
    expect(view.documents).toMatchObject([{ what: 'Akta pendirian', receivedAt: null }, { what: 'NPWP' }])
    await post(`cases/${one.id}/complete`)
    expect((await get('cases')).body.cases).toHaveLength(1)
    expect((await get('cases?state=all')).body.cases).toHaveLength(2)
  })

  it('[K27] is found by whom it is for, however the number is written, and by officers and supervisors alone', async () => {
    await start()
    const { body: one } = await post('cases', { kind: 'escalated', contact: CONTACT })
    for (const contact of ['+62 812 3456 7890', 'ANI@example.org', 'ani wijaya', 'WIJA'])
      expect((await get(`cases?contact=${encodeURIComponent(contact)}`)).body.cases).toMatchObject([
        { id: one.id },
      ])
    for (const other of ['0811111111', 'ani_wijaya', '%25%25%25', 'anis'])
      expect((await get(`cases?contact=${other}`)).body.cases).toEqual([])
    const ops = await hall.signIn('ops')
    expect((await get('cases', ops)).status).toBe(403)
    expect((await get(`cases/${one.id}`, hall.tokens.kiosk)).status).toBe(403)
    expect((await get('cases/none')).status).toBe(404)
    expect((await post('cases', { kind: 'riddle' })).body.error).toMatchObject({ code: 'unknown-kind' })
  })
})
