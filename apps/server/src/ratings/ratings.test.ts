/** Ratings as visitors give them: over HTTP, and from their page without a script. */
import { randomUUID } from 'node:crypto'
import { NINE_ELEMENTS, type Rating } from '@antrean/queue-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call, connect, type Loose } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

let hall: TestServer
let officer: string
const clock = { later: 0, now: () => Date.now() + clock.later, follow() {} }
const MINUTE = 60_000

beforeAll(async () => {
  hall = await startTestServer({ clock })
  officer = await hall.signIn('sari')
  await at('open')
})
afterAll(() => hall.stop())

const at = (action: string) => call(hall.url, 'POST', `/api/v1/booths/1/${action}`, { token: officer })

type Issued = { id: string; number: string; path: string }
async function issued(): Promise<Issued> {
  const { body } = await call(hall.url, 'POST', '/api/v1/tickets', {
    token: hall.tokens.kiosk,
    body: { service: 'A', language: 'id' },
  })
  return { id: body.id, number: body.number, path: new URL(body.url).pathname }
}
async function served(): Promise<Issued> {
  const ticket = await issued()
  await at('next')
  await at('finish')
  return ticket
}
const rate = ({ path }: Issued, body: unknown, headers = {}) =>
  call(hall.url, 'POST', `${path}/rating`, { body, headers })
const post = ({ path }: Issued, fields: Record<string, string>, query = '') =>
  fetch(`${hall.url}${path}/rating${query}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { origin: hall.url },
  })
const standing = async ({ path }: Issued): Promise<Loose> =>
  (await call(hall.url, 'GET', `${path}.json`)).body.rating
const page = async ({ path }: Issued, what = ''): Promise<string> =>
  (await call(hall.url, 'GET', `${path}${what}`)).body
const kept = ({ id }: Issued) => hall.server.hall.store.aggregates.of('rating', id) as Rating
const answers = Object.fromEntries(NINE_ELEMENTS.elements.map(({ key }) => [key, 4]))

it('[S7] a rating is kept with who served the ticket, where, and of how many levels', async () => {
  const ticket = await served()
  expect(await standing(ticket)).toMatchObject({ level: null, questions: 9, answered: 0, ratedAt: null })
  const answer = await rate(ticket, { level: 3 })
  expect(answer).toMatchObject({ status: 200, body: { level: 3, levels: { length: 3 } } })
  const { ratedAt, changeableUntil } = answer.body
  expect(Date.parse(changeableUntil) - Date.parse(ratedAt)).toBe(10 * MINUTE)
  expect(await standing(ticket)).toEqual(answer.body)
  expect(kept(ticket)).toMatchObject({
    number: ticket.number,
    ...{ service: 'A', booth: 1, level: 3, levels: 3, through: 'page' },
    servedBy: expect.stringMatching(/^staff:/),
  })
})

it('[S7] without a service that ended, a level that the hall has, or a ticket, there is no rating', async () => {
  const waiting = await issued()
  expect(await standing(waiting)).toBeNull()
  expect(await rate(waiting, { level: 3 })).toMatchObject({
    status: 409,
    body: { error: { code: 'not-served' } },
  })
  await at('next')
  await at('finish')
  expect(await rate(waiting, { level: 4 })).toMatchObject({
    status: 400,
    body: { error: { code: 'no-such-level' } },
  })
  for (const wrong of [
    {},
    { level: 0 },
    { level: 'three' },
    { answers: { waktu: 5 } },
    { answers: { parkir: 2 } },
  ])
    expect(await rate(waiting, wrong), JSON.stringify(wrong)).toMatchObject({
      status: 400,
      body: { error: { code: 'bad-request' } },
    })
  expect(await rate({ ...waiting, path: '/t/nobody' }, { level: 3 })).toMatchObject({
    status: 404,
    body: { error: { code: 'unknown-ticket' } },
  })
  expect(kept(waiting)).toBeNull()
})

it('[S8] [S9] what was said can be changed for ten minutes, added to for thirty days, and said again at any time', async () => {
  const ticket = await served()
  try {
    await rate(ticket, { level: 1 })
    expect(await rate(ticket, { level: 2 })).toMatchObject({ status: 200, body: { level: 2 } })
    clock.later = 11 * MINUTE
    expect(await rate(ticket, { level: 3 })).toMatchObject({
      status: 409,
      body: { error: { code: 'rated-already' } },
    })
    expect(await rate(ticket, { level: 2 })).toMatchObject({ status: 200, body: { level: 2 } })
    expect(await rate(ticket, { answers })).toMatchObject({ status: 200, body: { level: 2, answered: 9 } })
    expect(kept(ticket)).toMatchObject({ level: 2, answers, form: NINE_ELEMENTS.from })
    const refused = await post(ticket, { level: '3' })
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining('tidak dapat diubah lagi'),
    ])
  } finally {
    clock.later = 0
  }
})

it('the same key is answered as the first time', async () => {
  const ticket = await served()
  const headers = { 'idempotency-key': 'press 1' }
  const first = await rate(ticket, { level: 1 }, headers)
  await rate(ticket, { level: 2 })
  expect((await rate(ticket, { level: 1 }, headers)).body).toEqual(first.body)
  expect(kept(ticket).level).toBe(2)
  expect(await rate(ticket, { level: 3 }, headers)).toMatchObject({
    status: 409,
    body: { error: { code: 'command-id-reused' } },
  })
})

it('[D1] a comment is kept with the people and not in the log, and another one takes its place', async () => {
  const ticket = await served()
  const { store } = hall.server.hall
  await rate(ticket, { level: 3, comment: 'Petugasnya ramah sekali' })
  const first = kept(ticket).comment!
  expect(store.people.get(first)).toMatchObject({
    purpose: 'rating',
    about: `ticket:${ticket.id}`,
    personal: { text: 'Petugasnya ramah sekali' },
  })
  await rate(ticket, { comment: 'Cepat' })
  expect(store.people.get(first)).toBeNull()
  expect(store.people.get(kept(ticket).comment!)?.personal.text).toBe('Cepat')
  expect(JSON.stringify([...store.log.after(0)])).not.toMatch(/ramah sekali|Cepat/)
  expect(await standing(ticket)).toMatchObject({ commented: true })
})

it('the page asks and is answered without a script', async () => {
  const ticket = await served()
  expect(await page(ticket)).toContain('Bagaimana pelayanan kami?')
  const sent = await post(ticket, { level: '2' }, '?lang=en')
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${ticket.path}?lang=en`])
  expect(await page(ticket)).toContain('Penilaian Anda: Cukup puas')
  expect(await page(ticket, '?lang=en')).toMatch(/Your rating: Fairly satisfied[\s\S]*change it until/)
  const survey = await page(ticket, '/survey')
  expect(survey.match(/type="radio"/g)).toHaveLength(36)
  expect(survey).not.toMatch(/<script|http-equiv/)
  const form = {
    ...Object.fromEntries(Object.entries(answers).map(([key, n]) => [`answer.${key}`, `${n}`])),
    comment: '',
  }
  expect((await post(ticket, form)).status).toBe(303)
  expect(await standing(ticket)).toMatchObject({ level: 2, answered: 9, commented: false })
  expect(await page(ticket)).toContain('9 dari 9 pertanyaan')
  // Nothing chosen is nothing said.
  expect((await post(ticket, { comment: '' })).status).toBe(303)
})

it('the page lets its forms come to this server alone, and from nowhere else', async () => {
  const ticket = await served()
  const { headers } = await call(hall.url, 'GET', ticket.path)
  expect(headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(headers.get('referrer-policy')).toBe('same-origin')
  const elsewhere = await fetch(`${hall.url}${ticket.path}/rating`, {
    method: 'POST',
    body: new URLSearchParams({ level: '1' }),
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(elsewhere.status).toBe(403)
  expect((await page(ticket)).length).toBeLessThan(16_000)
  expect((await page(ticket, '/survey')).length).toBeLessThan(20_000)
})

it('[S11] the tablet rates whom its booth finished last, until the next is called; officers and kiosks never do', async () => {
  const display = await connect(hall.url, '/display', hall.tokens.display)
  try {
    const ticket = await served()
    const booth = display.changes.findLast(({ booths }) => booths)?.booths?.find(({ number }) => number === 1)
    expect(booth?.finished).toMatchObject({ id: ticket.id, number: ticket.number, service: 'A' })
    const commandId = randomUUID()
    const press = { commandId, ticketId: ticket.id, booth: 1, level: 3, pressedAt: new Date().toISOString() }
    const first = await display.send('ticket:rate', press)
    expect(first).toMatchObject({ ok: true, value: { level: 3 } })
    expect(await display.send('ticket:rate', press)).toEqual(first)
    expect(kept(ticket)).toMatchObject({
      level: 3,
      through: 'tablet',
      servedBy: expect.stringMatching(/^staff:/),
    })
    expect(await standing(ticket)).toMatchObject({ level: 3 })

    const path = `/api/v1/tickets/${ticket.id}/rate`
    const body = { booth: 1, level: 1 }
    for (const token of [officer, await hall.signIn('supervisor'), hall.tokens.kiosk])
      expect(await call(hall.url, 'POST', path, { token, body })).toMatchObject({
        status: 403,
        body: { error: { code: 'not-allowed' } },
      })
    expect(hall.server.access.audit.latest(3).map(({ what }) => what)).toContain('refused-by-role')
    expect(
      await call(hall.url, 'POST', path, { token: hall.tokens.display, body: { ...body, booth: 2 } }),
    ).toMatchObject({
      status: 409,
      body: { error: { code: 'not-just-finished' } },
    })

    const next = await issued()
    await at('next')
    expect(
      await display.send('ticket:rate', {
        ...press,
        commandId: randomUUID(),
        level: 2,
        pressedAt: undefined,
      }),
    ).toMatchObject({
      ok: false,
      error: { code: 'not-just-finished' },
    })
    // Pressed before the call, and delivered after it.
    expect(await display.send('ticket:rate', { ...press, commandId: randomUUID(), level: 2 })).toMatchObject({
      ok: true,
    })
    expect(
      await display.send('ticket:rate', { ...press, commandId: randomUUID(), ticketId: next.id }),
    ).toMatchObject({ ok: false })
    await at('finish')
    expect(kept(ticket).level).toBe(2)
  } finally {
    display.close()
  }
})
