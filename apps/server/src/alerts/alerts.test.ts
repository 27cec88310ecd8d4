/** Alerts from a real hall by a real mail server, and to another system. */
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openMailServer } from '../../../../packages/notices/testing/mail-server.ts'
import { call, until } from '../testing/client.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'
import { type Receiver, startReceiver } from '../webhooks/receiver.ts'
import { alertFigures, lateShare, secondsOff } from './figures.ts'

const OFF = { on: false, at: 1, over: 0, minutes: 0 }
const WAITING = { on: true, at: 3, over: 1, minutes: 0 }

let hall: TestServer
let mail: Awaited<ReturnType<typeof openMailServer>>
let token: string
let data: string

async function begin(): Promise<void> {
  const email = {
    ...{ by: 'smtp' as const, url: `${mail.url}?tls=never`, from: 'Antrean <antrean@contoh.id>' },
    ...{ patienceMs: 1_000, perSecond: 500 },
  }
  hall = await startTestServer({ data, channels: { email }, alertEveryMs: 20, webhookPace: { firstMs: 20 } })
  token = await hall.signIn('administrator')
}
beforeEach(async () => {
  data = temporaryFolder()
  mail = await openMailServer()
  await begin()
})
afterEach(async () => {
  await hall.stop()
  await mail.close()
  rmSync(data, { recursive: true })
})

const ask = (method: string, path: string, body?: object) =>
  call(hall.url, method, `/api/v1/${path}`, { token, ...(body && { body }) })
const set = (body: object) => ask('PUT', 'alerts', body)
const waiting = async () => (await ask('GET', 'alerts')).body.rules.waiting
const issue = async (): Promise<string> => {
  const asked = { token: hall.tokens.kiosk, body: { service: 'A' } }
  return (await call(hall.url, 'POST', '/api/v1/tickets', asked)).body.id
}
const leave = (id: string) => ask('POST', `tickets/${id}/cancel`, { reason: 'has left' })
const mails = () => mail.mails.map(({ raw }) => raw.replace(/=\r\n/g, ''))
const types = () =>
  [...hall.server.hall.store.log.after(0)].flatMap(({ event }) =>
    event.type.startsWith('Alert') ? event.type : [],
  )

it('a crossing is told once to everybody who is to know, and once more that it is over [W9]', async () => {
  const other: Receiver = await startReceiver()
  await ask('POST', 'webhooks', { url: other.url, kinds: ['alert.raised', 'alert.over'] })
  const email = ['jaga@contoh.id', 'kepala@contoh.id']
  expect((await set({ email, rules: { waiting: WAITING } })).status).toBe(200)
  const ids = [await issue(), await issue()]
  await until(async () => (await waiting()).value === 2)
  expect((await waiting()).raised).toBe(false)
  ids.push(await issue(), await issue())
  await until(() => mail.mails.length === 2)
  for (const raw of mails()) expect(raw).toMatch(/menunggu.*\(batas 3\)/s)
  expect(
    mails()
      .map(raw => /^To: (\S+)/m.exec(raw)![1])
      .sort(),
  ).toEqual(email)
  await leave(ids.pop()!)
  await leave(ids.pop()!)
  await until(async () => (await waiting()).value === 2)
  ids.push(await issue())
  await until(async () => (await waiting()).value === 3)
  expect((await waiting()).raised).toBe(true)
  for (const id of ids.slice(1)) await leave(id)
  await until(() => mail.mails.length === 4)
  for (const raw of mails().slice(2)) expect(raw).toContain('kembali normal')
  expect(types()).toEqual(['AlertRaised', 'AlertOver'])
  await until(() => other.taken.length === 2)
  expect(other.taken.map(({ body }) => JSON.parse(body))).toMatchObject([
    { type: 'alert.raised', data: { rule: 'waiting', limit: 3 } },
    { type: 'alert.over', data: { rule: 'waiting', value: 1, limit: 1 } },
  ])
  await other.stop()
})

it('a server that starts again tells nothing again, and that it is over where it is [W9]', async () => {
  await set({ language: 'en', email: ['duty@example.org'], rules: { waiting: WAITING } })
  const ids = [await issue(), await issue(), await issue()]
  await until(() => mail.mails.length === 1)
  expect(mails()[0]).toMatch(/waiting.*\(limit 3\)/s)
  await hall.stop()
  await begin()
  await until(async () => (await waiting()).value === 3)
  expect(types()).toEqual(['AlertRaised'])
  for (const id of ids) await leave(id)
  await until(() => mail.mails.length === 2)
  expect(mails()[1]).toContain('back to normal')
})

it('one that is watched no more is over, and no news [W9]', async () => {
  await set({ email: ['jaga@contoh.id'], rules: { waiting: { ...WAITING, at: 1, over: 0 } } })
  await issue()
  await until(() => mail.mails.length === 1)
  await set({ email: ['jaga@contoh.id'], rules: { waiting: OFF } })
  await until(() => types().length === 2)
  expect(await waiting()).toMatchObject({ on: false, raised: false, value: null })
  await hall.stop()
  await begin()
  expect(mail.mails).toHaveLength(1)
})

it('holds no address in the log; who is told is set by an administrator alone, and on record [W9]', async () => {
  await set({ email: ['jaga@contoh.id'], rules: { waiting: { ...WAITING, at: 1, over: 0 } } })
  await issue()
  await until(() => mail.mails.length === 1)
  const log = JSON.stringify([...hall.server.hall.store.log.after(0)])
  expect(log).not.toContain('jaga@')
  const [said] = hall.server.access.audit.latest(5).filter(({ what }) => what === 'alerts-set')
  expect(said).toMatchObject({ detail: 'waiting 1/0' })
  for (const who of ['officer', 'supervisor', 'ops'] as const) {
    token = await hall.signIn(who)
    expect((await ask('GET', 'alerts')).status).toBe(403)
    expect((await set({})).status).toBe(403)
  }
})

it('a test goes to everybody whom alerts are told to, whatever stands, and raises none [K31]', async () => {
  expect((await ask('POST', 'alerts/test')).body.error.message).toContain('told to nobody')
  await set({ language: 'en', email: ['jaga@contoh.id', 'kepala@contoh.id'] })
  expect(await ask('POST', 'alerts/test')).toMatchObject({ status: 200, body: { people: 2 } })
  await until(() => mail.mails.length === 2)
  for (const raw of mails()) expect(raw).toContain('This is a test message')
  expect(types()).toEqual([])
  expect((await ask('GET', 'alerts')).body).toMatchObject({ channels: ['email'], phoneCountry: 'ID' })
  token = await hall.signIn('ops')
  expect((await ask('POST', 'alerts/test')).status).toBe(403)
})

it('what cannot be is refused in a sentence, and changes nothing', async () => {
  const why = async (body: object) => {
    const { status, body: said } = await set(body)
    expect(status).toBe(400)
    return said.error.message as string
  }
  expect(await why({ rules: { waiting: { ...WAITING, over: 3 } } })).toContain('waiting: over (3)')
  expect(await why({ rules: { disk: { on: true, at: 2, over: 1, minutes: 0 } } })).toContain('disk')
  expect(await why({ sms: ['0812 3456 7890'] })).toContain('no channel sms')
  expect(await why({ email: ['nobody'] })).toContain('email')
  expect(await why({ rules: { weather: OFF } })).toContain('rules')
  expect((await waiting()).on).toBe(false)
})

it('the figures: a share of enough tickets, kiosks by day, free space that is known, clocks apart', () => {
  const tickets = (count: number, missed: number) => ({
    tickets: new Map(Array.from({ length: count }, (_, n) => [`t${n}`, { id: `t${n}`, firstCalledAt: 1 }])),
    breaches: new Map(Array.from({ length: missed }, (_, n) => [`t${n}`, { missedAt: 1 }])),
  })
  expect(lateShare(tickets(20, 3) as never)).toBe(15)
  expect(lateShare(tickets(19, 19) as never)).toBe(0)
  const at = (time: string) => `2026-03-02T08:${time}+07:00`
  expect(secondsOff(null)).toBe(0)
  expect(secondsOff({ hall: at('00:00'), machine: at('00:03'), clients: at('02:05') })).toBe(125)
  expect(secondsOff({ hall: at('00:10'), machine: at('00:03'), clients: null })).toBe(7)
  const kiosk = { kind: 'kiosk', revoked: false, connected: false, lastSeenAt: null, printer: null }
  const devices = [
    kiosk,
    { ...kiosk, revoked: true },
    { ...kiosk, lastSeenAt: at('00:00') },
    { ...kiosk, connected: true, printer: { canPrint: false } },
    { ...kiosk, kind: 'display' },
  ]
  const { live } = hall.server.hall
  const figures = (free: number, open = live) =>
    alertFigures({
      ...{ hall: { live: open, store: hall.server.hall.store }, devices: () => devices as never },
      ...{ clock: () => null, freeDiskBytes: () => free, now: () => Date.parse(at('01:00')) },
    })
  expect(figures(2_500_000).disk()).toBe(2)
  expect(figures(0).disk()).toBeNull()
  expect(figures(0).printer()).toBe(1)
  const closed = { ...live, state: { ...live.state, day: null } }
  expect(figures(0, closed as never).kiosk()).toBe(0)
})
