/** Reports by a real mail server, from a hall whose Mondays the test brings. */
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openMailServer } from '../../../../packages/notices/testing/mail-server.ts'
import { call, until } from '../testing/client.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'

const at = (when: string) => Date.parse(`${when}+07:00`)
const WEEKLY = { on: true, reports: ['visits', 'officers'], email: ['kepala@contoh.id', 'arsip@contoh.id'] }

let hall: TestServer
let mail: Awaited<ReturnType<typeof openMailServer>>
let data: string
let clock: number

async function begin(): Promise<void> {
  const email = {
    ...{ by: 'smtp' as const, url: `${mail.url}?tls=never`, from: 'Antrean <antrean@contoh.id>' },
    perSecond: 500,
  }
  const options = { data, channels: { email }, reportMailEveryMs: 20 }
  hall = await startTestServer({ ...options, clock: { now: () => clock, follow() {} } })
}
beforeEach(async () => {
  data = temporaryFolder()
  // A Wednesday.
  clock = at('2026-02-25T09:00')
  mail = await openMailServer()
  await begin()
})
afterEach(async () => {
  await hall.stop()
  await mail.close()
  rmSync(data, { recursive: true })
})

async function ask(method: string, body?: object, who: 'administrator' | 'supervisor' = 'administrator') {
  const token = await hall.signIn(who)
  return call(hall.url, method, '/api/v1/report-mails', { token, ...(body && { body }) })
}
const mondays = () =>
  [...hall.server.hall.store.log.after(0)].flatMap(({ event }) =>
    event.type === 'ReportsMailed' ? event.id : [],
  )
/** What was sent has its end on record: nothing more is to come of it. */
const sent = (count: number) =>
  until(() => {
    const ends = [...hall.server.hall.store.log.after(0)].filter(({ event }) => event.type === 'AttemptEnded')
    return mail.mails.length === count && ends.length === count
  })

function filesIn(raw: string): { name: string; body: Uint8Array }[] {
  const parts = raw.split(/^--.*$/m).filter(part => /filename=/.test(part))
  return parts.map(part => ({
    name: /filename="?([^"\r\n;]+)/.exec(part)![1]!,
    body: Buffer.from(part.split('\r\n\r\n').slice(1).join(''), 'base64'),
  }))
}

it('[S22] on Monday, at the hour that is set, each gets the reports of the week before, and names nobody', async () => {
  const token = await hall.signIn('sari')
  await call(hall.url, 'POST', '/api/v1/tickets', { token: hall.tokens.kiosk, body: { service: 'A' } })
  for (const command of ['open', 'next', 'finish'])
    await call(hall.url, 'POST', `/api/v1/booths/1/${command}`, { token })
  expect(await ask('PUT', WEEKLY)).toMatchObject({
    status: 200,
    body: { hour: 7, format: 'pdf', language: 'id', next: '2026-03-02T07:00:00.000+07:00' },
  })
  clock = at('2026-03-02T07:00')
  await sent(2)
  expect(mail.mails.map(({ to }) => to[0]).sort()).toEqual(WEEKLY.email.toSorted())
  const [said] = mail.mails[0]!.raw.replace(/=\r\n/g, '').split('Content-Disposition: attachment')
  expect(said).toContain('terlampir laporan 23 Februari 2026 sampai 1 Maret 2026')
  const files = filesIn(mail.mails[0]!.raw)
  expect(files.map(({ name }) => name)).toEqual([
    'antrean-kunjungan-2026-02-23-2026-03-01-weekday.pdf',
    'antrean-petugas-2026-02-23-2026-03-01-officer.pdf',
  ])
  const [, officers] = await Promise.all(files.map(({ body }) => readPdf(body)))
  const text = officers!.pages.map(page => page.text).join(' ')
  expect(text).toContain('Petugas 1')
  expect(text).not.toContain('sari')
  expect(JSON.stringify([...hall.server.hall.store.log.after(0)])).not.toContain('kepala@')
})

it('[S26] a report goes to those alone that are named for it, and each address gets one mail with its own', async () => {
  const only = [{ report: 'officers', email: ['SDM@contoh.id', 'arsip@contoh.id'] }]
  expect(await ask('PUT', { ...WEEKLY, only })).toMatchObject({
    body: { only: [{ report: 'officers', email: ['sdm@contoh.id', 'arsip@contoh.id'] }] },
  })
  clock = at('2026-03-02T07:00')
  await sent(3)
  const got = mail.mails.map(({ to, raw }) => [to[0], filesIn(raw).map(({ name }) => name.split('-')[1])])
  expect(Object.fromEntries(got)).toEqual({
    'kepala@contoh.id': ['kunjungan'],
    'arsip@contoh.id': ['kunjungan', 'petugas'],
    'sdm@contoh.id': ['petugas'],
  })
  const why = async (body: object) => (await ask('PUT', { ...WEEKLY, ...body })).body.error.message
  expect(await why({ email: [], only })).toContain('an address at least for visits,')
  expect(await why({ only: [...only, ...only] })).toContain('officers is named twice')
  expect(await why({ only: [{ report: 'officers', email: ['nobody'] }] })).toContain('only officers: ')
})

it('[S22] each week is sent once, also by a server that starts again, and what one that was away missed', async () => {
  await ask('PUT', { ...WEEKLY, email: ['kepala@contoh.id'], reports: ['visits'] })
  clock = at('2026-03-02T07:00')
  await sent(1)
  await hall.stop()
  await begin()
  clock = at('2026-03-08T23:00')
  expect((await ask('GET')).body.next).toBe('2026-03-09T07:00:00.000+07:00')
  await hall.stop()
  clock = at('2026-03-17T05:00')
  await begin()
  await sent(3)
  expect(mondays()).toEqual(['2026-03-02', '2026-03-09', '2026-03-16'])
  expect(mail.mails[1]!.raw).toContain('antrean-kunjungan-2026-03-02-2026-03-08')
})

it('[S22] what was due before it was switched on is not sent, nor anything while it is off', async () => {
  const one = { ...WEEKLY, email: ['kepala@contoh.id'], reports: ['visits'], format: 'xlsx' }
  await ask('PUT', one)
  await ask('PUT', { ...one, on: false })
  expect((await ask('GET')).body).toMatchObject({ on: false, next: null })
  clock = at('2026-03-03T09:00')
  await ask('PUT', one)
  clock = at('2026-03-09T07:00')
  await sent(1)
  expect(mondays()).toEqual(['2026-03-09'])
  const [file] = filesIn(mail.mails[0]!.raw)
  expect(file!.name).toBe('antrean-kunjungan-2026-03-02-2026-03-08.xlsx')
  expect(Buffer.from(file!.body.subarray(0, 2)).toString()).toBe('PK')
})

it('[K32] the last whole week is sent by hand, also while it is off, and what became of it is shown', async () => {
  const token = await hall.signIn('administrator')
  const send = () => call(hall.url, 'POST', '/api/v1/report-mails/send', { token })
  expect((await send()).body.error.message).toContain('an address first')
  await ask('PUT', { ...WEEKLY, on: false, reports: ['visits'] })
  expect((await ask('GET')).body).toMatchObject({ canSend: true, last: null })
  expect(await send()).toMatchObject({ status: 200, body: { people: 2 } })
  await sent(2)
  expect(mail.mails[0]!.raw).toContain('antrean-kunjungan-2026-02-16-2026-02-22')
  expect(mondays()).toEqual([])
  expect((await ask('GET')).body.last).toMatchObject({
    ...{ monday: '2026-02-23', from: '2026-02-16', to: '2026-02-22', sent: 2, waiting: 0, failed: 0 },
  })
})

it('is set by an administrator alone, on record without an address; what cannot be is refused in a sentence', async () => {
  for (const method of ['GET', 'PUT'])
    expect((await ask(method, method === 'PUT' ? WEEKLY : undefined, 'supervisor')).status).toBe(403)
  const why = async (body: object) => {
    const { status, body: said } = await ask('PUT', body)
    expect(status).toBe(400)
    return said.error.message as string
  }
  expect(await why({ ...WEEKLY, email: [] })).toContain('an address at least')
  expect(await why({ ...WEEKLY, email: ['nobody'] })).toContain('email')
  expect(await why({ ...WEEKLY, reports: ['weather'] })).toContain('reports')
  expect(await why({ ...WEEKLY, hour: 24 })).toContain('hour')
  expect((await ask('GET')).body.on).toBe(false)
  await ask('PUT', WEEKLY)
  const [said] = hall.server.access.audit.latest(9).filter(({ what }) => what === 'report-mails-set')
  expect(said).toMatchObject({ detail: 'visits, officers at 7 to 2' })
})
