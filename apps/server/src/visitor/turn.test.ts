/** What visitors do about their turn: over HTTP, from their page without a script, and by what they answer to a message. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openVirtualKannel, type VirtualKannel } from '@antrean/notices/virtual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMailServer } from '../../../../packages/notices/testing/mail-server.ts'
import { call, type Loose, until } from '../testing/client.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'

const ACCOUNT = { username: 'antrean', password: 'a secret' }
let mail: Awaited<ReturnType<typeof openMailServer>>
let kannel: VirtualKannel
let hall: TestServer
let officer: string
let secret: string
const clock = { later: 0, now: () => Date.now() + clock.later, follow() {} }

beforeAll(async () => {
  mail = await openMailServer()
  kannel = await openVirtualKannel(ACCOUNT)
  const data = temporaryFolder()
  hall = await startTestServer({
    ...{ data, clock },
    channels: {
      email: {
        ...{ by: 'smtp', url: `${mail.url}?tls=never`, from: 'Antrean <antrean@contoh.id>' },
        perSecond: 500,
      },
      sms: {
        ...{ by: 'kannel', url: `${kannel.url}/cgi-bin/sendsms`, ...ACCOUNT, from: 'Antrean' },
        perSecond: 500,
      },
    },
  })
  secret = readFileSync(join(data, 'callback-secret'), 'utf8').trim()
  officer = await hall.signIn('sari')
  await at('open')
})
afterAll(async () => {
  await hall.stop()
  await mail.close()
  await kannel.close()
})

const at = (action: string) => call(hall.url, 'POST', `/api/v1/booths/1/${action}`, { token: officer })
type Issued = { id: string; number: string; path: string }
async function issued(): Promise<Issued> {
  const { body } = await call(hall.url, 'POST', '/api/v1/tickets', {
    token: hall.tokens.kiosk,
    body: { service: 'A', language: 'id' },
  })
  return { id: body.id, number: body.number, path: new URL(body.url).pathname }
}
const several = async (count: number): Promise<Issued[]> => {
  const list: Issued[] = []
  for (let n = 0; n < count; n++) list.push(await issued())
  return list
}
const post = ({ path }: Pick<Issued, 'path'>, what: string, body: unknown = {}, query = '') =>
  call(hall.url, 'POST', `${path}/${what}${query}`, { body })
const form = ({ path }: Issued, what: string, fields: Record<string, string>, query = '') =>
  fetch(`${hall.url}${path}/${what}${query}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { origin: hall.url },
  })
const visit = async ({ path }: Issued): Promise<Loose> => (await call(hall.url, 'GET', `${path}.json`)).body
const page = async ({ path }: Issued, what = ''): Promise<string> =>
  (await call(hall.url, 'GET', `${path}${what}`)).body
/** Nobody is left in the line for the next test. */
async function empty(): Promise<void> {
  for (const { id, state } of [...hall.server.hall.live.state.tickets.values()]) {
    if (state === 'called' || state === 'serving') await at('finish')
    const token = hall.server.hall.live.state.tickets.get(id)!.token
    if (state === 'waiting') expect((await post({ path: `/t/${token}` }, 'leave')).status).toBe(200)
  }
}
const texts = (phone: string) => kannel.messages.filter(({ to }) => to === phone).map(({ text }) => text)
const answers = (from: string, text: string) =>
  call(
    hall.url,
    'GET',
    `/notices/sms?secret=${secret}&from=${from.slice(1)}&text=${encodeURIComponent(text)}&reply=1`,
  )
/** Of each test its own, so that none hears of another. */
let phones = 0
const phone = () => `+62812000011${String(phones++).padStart(2, '0')}`

describe('leaving the line', () => {
  it('asks first, then takes the ticket out of the line, on record as the visitor’s own wish', async () => {
    const [first] = (await several(2)) as [Issued]
    expect(await page(first)).toContain(`href="${first.path}/leave"`)
    const question = await page(first, '/leave')
    expect(question).toContain('Keluar dari antrean?')
    expect(question).toContain(`action="${first.path}/leave"`)
    expect((await visit(first)).state).toBe('waiting')
    const left = await form(first, 'leave', {}, '?lang=en')
    expect([left.status, left.headers.get('location')]).toEqual([303, `${first.path}?lang=en`])
    expect(await visit(first)).toMatchObject({ state: 'cancelled', turn: null })
    const stages = hall.server.hall.store.log.ofTicket(hall.server.hall.live.names.keys.get(first.id)!)
    expect(stages.at(-1)!.event).toMatchObject({ type: 'TicketCancelled', actor: 'visitor' })
    // A second tap is no mistake of theirs.
    expect((await form(first, 'leave', {})).status).toBe(303)
    expect(await post(first, 'leave')).toMatchObject({
      status: 409,
      body: { error: { code: 'ticket-ended' } },
    })
    await empty()
  })

  it('is refused to who is called, in words, and an address that names no ticket does nothing', async () => {
    const ticket = await issued()
    await at('next')
    const refused = await form(ticket, 'leave', {})
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining('Anda sedang dipanggil'),
    ])
    expect(await page(ticket)).not.toContain('/leave')
    for (const what of ['leave', 'later'])
      expect(await post({ path: '/t/nobody' }, what)).toMatchObject({
        status: 404,
        body: { error: { code: 'unknown-ticket' } },
      })
    expect((await call(hall.url, 'GET', '/t/nobody/later')).status).toBe(404)
    await empty()
  })
})

describe('more time', () => {
  it('[N16] says what it means, moves the ticket, and the page promises the later moment', async () => {
    const [first, , , fourth] = (await several(4)) as [Issued, Issued, Issued, Issued]
    const { turn, callBy } = await visit(first)
    expect(turn).toMatchObject({ leave: true, later: { behind: 3, left: 2 } })
    expect(await page(first, '/later?lang=en')).toContain('3 people behind you go first')
    const answer = await post(first, 'later')
    expect(answer).toMatchObject({ status: 200, body: { later: null, used: false } })
    const later = await visit(first)
    expect(later).toMatchObject({ ahead: 3, callBy: turn.later.callBy })
    expect(Date.parse(later.callBy)).toBeGreaterThan(Date.parse(callBy))
    expect(Date.parse(later.callBy)).toBeGreaterThanOrEqual(Date.parse((await visit(fourth)).callBy))
    // The same tap again.
    expect(await post(first, 'later')).toMatchObject({ status: 200 })
    expect(await visit(first)).toMatchObject({ ahead: 3 })
    await empty()
  })

  it('[N16] is not offered to who is last, and refused in words', async () => {
    const [, last] = (await several(2)) as [Issued, Issued]
    expect(await page(last)).not.toContain('/later')
    expect(await page(last, '/later')).toContain('Tidak ada orang di belakang Anda')
    expect(await post(last, 'later')).toMatchObject({
      status: 409,
      body: { error: { code: 'nobody-behind' } },
    })
    expect(await (await form(last, 'later', {})).text()).toContain('Tidak ada orang di belakang Anda')
    await empty()
  })
})

describe('messages of the turn', () => {
  it('[N17] [N18] [N19] go to who asked, in their language, each once: near, and called', async () => {
    const [first, , third, fourth] = (await several(4)) as [Issued, Issued, Issued, Issued]
    const [near, far] = [phone(), phone()]
    expect((await form(third, 'notify', { contact: near.replace('+62', '0') }, '?lang=en')).status).toBe(303)
    expect(await post(fourth, 'notify', { phone: far })).toMatchObject({
      status: 200,
      body: { messages: { to: `••••${far.slice(-4)}` } },
    })
    await until(() => texts(near).length === 1)
    expect(texts(near)[0]).toContain(`${third.number} is called soon`)
    expect(await page(third)).toContain(`••••${near.slice(-4)}`)
    const called = async ({ number }: Issued) => {
      expect((await at('next')).body.number).toBe(number)
      await at('finish')
    }
    await called(first)
    await until(() => texts(far).length === 1)
    expect(texts(far)[0]).toContain(`giliran ${fourth.number} sudah dekat`)
    await at('next')
    await at('finish')
    expect((await at('next')).body.number).toBe(third.number)
    await until(() => texts(near).length === 2)
    expect(texts(near)[1]).toContain(`${third.number} is called. Please go to booth 1.`)
    await at('recall')
    await at('finish')
    await at('next')
    await until(() => texts(far).length === 2)
    await empty()
    expect([texts(near).length, texts(far).length]).toEqual([2, 2])
    const log = JSON.stringify([...hall.server.hall.store.log.after(0)])
    expect(log).not.toContain(near.slice(3))
  })

  it('[N17] go to another address when one is given, and to none when none is wanted: nothing of it is kept', async () => {
    const [, , , ticket] = (await several(4)) as Issued[] as [Issued, Issued, Issued, Issued]
    const { people } = hall.server.hall.store
    const kept = () =>
      people.find({ about: `ticket:${ticket.id}` }).map(({ purpose, personal }) => ({ purpose, ...personal }))
    await post(ticket, 'notify', { phone: phone() })
    await post(ticket, 'notify', { email: 'Ani@Contoh.id' })
    expect(kept()).toEqual([{ purpose: 'notice', email: 'ani@contoh.id' }])
    expect((await visit(ticket)).turn.messages).toMatchObject({
      to: 'a•••@contoh.id',
      phone: true,
      email: true,
    })
    expect((await form(ticket, 'notify', { stop: '1' })).status).toBe(303)
    expect(kept()).toEqual([])
    expect((await visit(ticket)).turn.messages.to).toBeNull()
    await post(ticket, 'notify', { phone: phone() })
    expect(await post(ticket, 'notify', { phone: phone() })).toMatchObject({
      status: 409,
      body: { error: { code: 'too-many-addresses' } },
    })
    await empty()
  })

  it('[N17] are refused for what is no number or address, and the form keeps what was written', async () => {
    const ticket = await issued()
    for (const body of [{ phone: '12' }, { email: 'ani@' }, {}, { phone: '0812', email: 'a@b.id' }])
      expect(await post(ticket, 'notify', body), JSON.stringify(body)).toMatchObject({
        status: 400,
        body: { error: { code: 'bad-request' } },
      })
    const refused = await form(ticket, 'notify', { contact: 'ani"@' })
    const html = await refused.text()
    expect([refused.status, html.includes('role="alert"'), html.includes('value="ani&quot;@"')]).toEqual([
      400,
      true,
      true,
    ])
    expect(hall.server.hall.store.people.find({ about: `ticket:${ticket.id}` })).toEqual([])
    await empty()
  })

  it('[N19] that it is soon is not told to who left in the meantime', async () => {
    const [, second] = (await several(2)) as [Issued, Issued]
    const to = phone()
    const happened = (type: string) =>
      [...hall.server.hall.store.log.after(0)]
        .map(({ event }) => event as Loose)
        .filter(event => event.type === type)
    kannel.deeds.push('busy')
    await post(second, 'notify', { phone: to })
    // Its gateway had no room; it is tried again in half a minute.
    await until(() => happened('AttemptEnded').some(({ outcome }) => outcome === 'not-now'))
    await post(second, 'leave')
    clock.later += 60_000
    await until(() => happened('MessageWithdrawn').some(({ why }) => why === 'not-needed'))
    expect(texts(to)).toEqual([])
    await empty()
  })
})

describe('what comes back', () => {
  it('[N20] more time and leaving by message, each answered once', async () => {
    const [first] = (await several(5)) as [Issued]
    const to = phone()
    await post(first, 'notify', { phone: to })
    await until(() => texts(to).length === 1)
    await answers(to, 'Halo')
    await until(() => texts(to).length === 2)
    await answers(to, '5 menit lagi ya')
    expect(await visit(first)).toMatchObject({ ahead: 3 })
    await until(() => texts(to).length === 3)
    expect(texts(to)[2]).toContain(`3 orang di belakang ${first.number} didahulukan`)
    await answers(to, '5 menit lagi ya')
    await answers(to, 'Halo lagi')
    await answers(to, 'Batal')
    expect(await visit(first)).toMatchObject({ state: 'cancelled' })
    await until(() => texts(to).length === 4)
    expect(texts(to)[3]).toContain(`${first.number} sudah keluar dari antrean`)
    await answers(to, 'batal')
    await answers(to, 'batal')
    await until(() => texts(to).length === 5)
    expect(texts(to)[4]).toContain('tidak ada nomor Anda yang sedang menunggu')
    await empty()
  })

  it('[N20] what is not understood is answered once, a stranger never, and STOP is the last word', async () => {
    const tickets = await several(4)
    const ticket = tickets[3]!
    const [to, stranger] = [phone(), phone()]
    await post(ticket, 'notify', { phone: to })
    for (const text of ['Halo?', 'Ada orang di sana?', 'batalkah ini']) await answers(to, text)
    for (const text of ['Halo?', 'batal']) expect((await answers(stranger, text)).status).toBe(200)
    await until(() => texts(to).length === 1)
    expect(texts(to)[0]).toContain('Yang dimengerti: 5 MENIT LAGI')
    await answers(to, 'STOP')
    await at('next')
    await until(() => hall.server.hall.live.state.tickets.get(ticket.id)!.nearAt !== undefined)
    const withdrawn = () =>
      [...hall.server.hall.store.log.after(0)].some(({ event }) => (event as Loose).why === 'stop')
    await until(withdrawn)
    expect([texts(to).length, texts(stranger).length]).toEqual([1, 0])
    await empty()
  })

  it('[N20] who is called already is told where, and keeps their ticket', async () => {
    const ticket = await issued()
    const to = phone()
    await post(ticket, 'notify', { phone: to })
    await until(() => texts(to).length === 1)
    await at('next')
    await until(() => texts(to).length === 2)
    await answers(to, 'batal')
    await until(() => texts(to).length === 3)
    expect(texts(to)[2]).toContain(`${ticket.number} dipanggil. Silakan ke loket 1.`)
    expect((await visit(ticket)).state).toBe('called')
    await empty()
  })
})
