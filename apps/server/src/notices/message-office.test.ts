/** What the office sees and sets of messages, through the hall as it is: a real mail server and a virtual Kannel. */
import { openVirtualKannel, type VirtualKannel } from '@antrean/notices/virtual'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMailServer } from '../../../../packages/notices/testing/mail-server.ts'
import { call, type Loose, until } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

const ACCOUNT = { username: 'antrean', password: 'a secret' }
const NOON = Date.parse('2026-03-02T12:00:00+07:00')
const PHONE = '0812 3456 7890'
const REFUSED = '0812 3456 0000'

let mail: Awaited<ReturnType<typeof openMailServer>>
let kannel: VirtualKannel
let hall: TestServer
/** Of those who were asked for: a sign-in takes its time. */
let tokens: Map<string, Promise<string>>
const clock = { at: NOON, now: () => clock.at, follow() {} }

beforeEach(async () => {
  clock.at = NOON
  mail = await openMailServer()
  kannel = await openVirtualKannel(ACCOUNT)
  const each = { patienceMs: 1_000, perSecond: 500 }
  hall = await startTestServer({
    clock,
    publicUrl: 'https://antrean.contoh.id',
    channels: {
      email: { by: 'smtp', url: `${mail.url}?tls=never`, from: 'Antrean <antrean@contoh.id>', ...each },
      sms: { by: 'kannel', url: `${kannel.url}/cgi-bin/sendsms`, ...ACCOUNT, from: 'Antrean', ...each },
    },
  })
  tokens = new Map()
})
afterEach(async () => {
  await hall.stop()
  await mail.close()
  await kannel.close()
})

async function ask(method: string, path: string, body?: object, who = 'administrator') {
  const signedIn = tokens.get(who) ?? hall.signIn(who)
  tokens.set(who, signedIn)
  return call(hall.url, method, `/api/v1/${path}`, { token: await signedIn, ...(body && { body }) })
}
const get = async (path: string, who?: string): Promise<Loose> =>
  (await ask('GET', path, undefined, who)).body
const stageOf = (id: string) => (hall.server.hall.store.aggregates.of('message', id) as Loose)?.stage
const sendTest = async (to: string): Promise<string> => (await ask('POST', 'messages/test', { to })).body.id
async function openCase(contact: object): Promise<Loose> {
  return (await ask('POST', 'cases', { kind: 'information', matter: 'Rahasia', contact }, 'officer')).body
}
const ids = async (query: string, who?: string): Promise<string[]> =>
  (await get(`messages?${query}`, who)).messages.map(({ id }: Loose) => id)

describe('the lists', () => {
  it('[N14] tell what waits, is stuck, was sent, was refused and was given up, to those who look after it', async () => {
    kannel.deeds.push(...Array.from({ length: 400 }, () => 'busy' as const))
    const stuck = await sendTest(PHONE)
    await until(async () => (await ids('state=stuck')).includes(stuck))
    kannel.deeds.length = 0
    const refused = await sendTest(REFUSED)
    const sent = await sendTest('ani@contoh.id')
    await until(() => stageOf(refused) === 'given-up' && stageOf(sent) === 'sent')
    expect(await ids('state=waiting', 'ops')).toEqual([stuck])
    expect(await ids('state=sent', 'supervisor')).toEqual([sent])
    expect(await ids('state=refused')).toEqual([refused])
    expect(await get('messages')).toMatchObject({
      messages: [{ id: stuck, reason: 'busy', tries: expect.any(Number), number: null }],
      counts: { waiting: 1, stuck: 1, givenUp: 1 },
    })
    // What ran out of time was refused by nobody.
    clock.at += 3_600_001
    hall.server.hall.tick()
    await until(() => stageOf(stuck) === 'given-up')
    expect(new Set(await ids('state=given-up'))).toEqual(new Set([stuck, refused]))
    expect(await ids('state=refused')).toEqual([refused])
    expect(await ids('state=failed&channel=email')).toEqual([])
    expect(await ids('state=failed&template=test&channel=sms')).toHaveLength(2)
    expect(await ask('GET', 'messages', undefined, 'officer')).toMatchObject({ status: 403 })
    expect(await ask('GET', 'messages?state=lost')).toMatchObject({ status: 400 })
  })

  it('[N14] of a case by its number, and of a ticket with the case that came of it', async () => {
    const { id, number } = await openCase({ email: 'ani@contoh.id' })
    await openCase({ email: 'budi@contoh.id' })
    const found = await get(`messages?case=${number}`)
    expect(found).toMatchObject({
      messages: [{ about: `case:${id}`, number, template: 'escalated' }],
      next: null,
    })
    expect(await ids(`case=${id}&channel=sms`)).toEqual([])
    const ticket = (
      await call(hall.url, 'POST', '/api/v1/tickets', { token: hall.tokens.kiosk, body: { service: 'B' } })
    ).body
    await ask('POST', 'booths/3/open', undefined, 'officer')
    await ask('POST', 'booths/3/next', undefined, 'officer')
    await ask('POST', 'booths/3/serve', undefined, 'officer')
    const contact = { email: 'citra@contoh.id' }
    const escalated = await ask('POST', 'booths/3/escalate', { matter: 'Paspor', contact }, 'officer')
    expect(escalated).toMatchObject({ status: 201 })
    for (const ticketNamed of [ticket.id, ticket.number])
      expect(await get(`messages?ticket=${ticketNamed}`)).toMatchObject({
        messages: [{ about: `case:${escalated.body.id}` }],
      })
  })
})

describe('one message', () => {
  it('[N15] with its text and address is seen by who may see people, and the look is on record', async () => {
    const { number } = await openCase({ name: 'Ani', email: 'ani@contoh.id' })
    const [id] = await ids(`case=${number}`)
    expect(await get(`messages/${id}`, 'supervisor')).toMatchObject({
      id,
      to: { name: 'Ani', phone: null, email: 'ani@contoh.id' },
      text: expect.stringContaining(number),
    })
    expect(await ask('GET', `messages/${id}`, undefined, 'ops')).toMatchObject({ status: 403 })
    expect(await ask('GET', 'messages/nothing')).toMatchObject({ status: 404 })
    expect(JSON.stringify(await get('messages?state=sent', 'ops'))).not.toContain('ani@')
    const looks = hall.server.access.audit.latest(20).filter(({ what }) => what === 'people-looked-up')
    expect(looks).toMatchObject([{ detail: expect.stringMatching(`^by message ${id}: [0-9a-f-]{36}$`) }])
  })
})

describe('what it says', () => {
  const TEXT = 'message-templates/completed/email/id'
  const said = () => mail.mails.at(-1)!.raw.replace(/=\r\n/g, '').replace(/\s+/g, ' ')
  async function completed() {
    const { id } = await openCase({ email: 'ani@contoh.id' })
    const before = mail.mails.length
    await ask('POST', `cases/${id}/complete`, { outcome: 'granted' }, 'officer')
    await until(() => mail.mails.slice(before).some(({ raw }) => /Selesai|diputuskan/.test(raw)))
  }

  it('[N11] is what an administrator wrote, on record with who and when, until they take back what it came with', async () => {
    await completed()
    expect(said()).toMatch(/sudah diputuskan/)
    const written = { subject: 'Selesai: {number}', text: "Selesai, Jum'at: {number}. {url}" }
    const { status, body } = await ask('PUT', TEXT, written)
    expect([status, body]).toMatchObject([200, { ...written, changed: { by: expect.any(String) } }])
    expect(body.changed.by).not.toMatch(/[0-9a-f-]{36}/)
    expect(body.shipped.text).toContain('{number}')
    await completed()
    expect(said()).toMatch(
      /Subject: Selesai: I-2026-000002 .*Selesai, Jum'at: I-2026-000002. https:\/\/antrean.contoh.id\/c\//,
    )
    // Other channels and languages are as they were.
    const { templates } = await get('message-templates')
    const its = templates.find(({ template }: Loose) => template === 'completed')
    expect(its.texts.filter(({ changed }: Loose) => changed)).toHaveLength(1)
    expect(its).toMatchObject({ needs: ['number', 'url'] })
    const back = await ask('DELETE', TEXT)
    expect(back.body).toMatchObject({ ...back.body.shipped, changed: { by: body.changed.by } })
    const events = [...hall.server.hall.store.log.after(0)].map(({ event }) => event)
    expect(events.filter(({ type }) => type.startsWith('MessageText'))).toMatchObject([
      {
        type: 'MessageTextEdited',
        id: 'completed.email.id',
        actor: expect.stringMatching(/^staff:/),
        ...written,
      },
      { type: 'MessageTextRestored' },
    ])
  })

  it('[N12] is refused with a place that nothing fills in, or without one that its reader needs', async () => {
    const put = async (text: string, subject = 'Selesai') => {
      const { status, body } = await ask('PUT', TEXT, { subject, text })
      return [status, body.error?.message]
    }
    expect(await put('{number} di {link} {url}')).toEqual([400, expect.stringContaining('{link}')])
    expect(await put('{number} selesai')).toEqual([400, expect.stringContaining('lacks {url}')])
    expect(await put('{number} {url} }')).toEqual([400, expect.stringContaining('brace')])
    expect(await put(' ')).toEqual([400, expect.stringContaining('empty')])
    expect(await put(`{number} {url} ${'x'.repeat(1_000)}`)).toEqual([400, expect.stringContaining('1000')])
    expect(await put('{number} {url}', 'Dua\nbaris')).toEqual([400, expect.stringContaining('The subject')])
    expect(await put('{number} {url}', '')).toEqual([400, expect.stringContaining('The subject is empty')])
    expect((await get('message-templates')).templates[3].texts.some(({ changed }: Loose) => changed)).toBe(
      false,
    )
    for (const path of ['nothing/sms/id', 'completed/sms/xx'])
      expect(await ask('PUT', `message-templates/${path}`, { text: 'x' })).toMatchObject({ status: 404 })
    for (const who of ['officer', 'ops', 'supervisor'])
      expect(await ask('PUT', TEXT, { subject: 'a', text: '{number} {url}' }, who)).toMatchObject({
        status: 403,
      })
  })
})

describe('how the hall sends', () => {
  const SETTINGS = {
    order: ['email', 'sms', 'whatsapp'],
    rest: null,
    perMinute: { email: null, sms: 600, whatsapp: null },
  }
  const both = { phone: PHONE, email: 'ani@contoh.id' }

  it('[N13] goes by the order that an administrator set, for what is queued from then on', async () => {
    await openCase(both)
    await until(() => kannel.messages.length === 1)
    expect((await ask('PUT', 'message-settings', SETTINGS)).body).toMatchObject({
      ...SETTINGS,
      channels: ['sms', 'email'],
      changed: { by: expect.any(String) },
    })
    await openCase(both)
    await until(() => mail.mails.length === 1)
    expect(kannel.messages).toHaveLength(1)
    for (const wrong of [
      { ...SETTINGS, order: ['sms', 'sms', 'email'] },
      { ...SETTINGS, rest: { from: '18:00', until: '09:00' } },
      { ...SETTINGS, perMinute: { email: 0, sms: null, whatsapp: null } },
    ])
      expect(await ask('PUT', 'message-settings', wrong)).toMatchObject({ status: 400 })
    expect(await ask('PUT', 'message-settings', SETTINGS, 'supervisor')).toMatchObject({ status: 403 })
  })

  it('[N13] what can wait rests in the hours that an administrator set, and goes when they are over', async () => {
    const rest = { from: '11:30', until: '12:30' }
    await ask('PUT', 'message-settings', { ...SETTINGS, rest })
    await openCase({ email: 'ani@contoh.id' })
    const [id] = await ids('state=waiting')
    await until(async () => (await get('messages')).messages[0].nextAt.includes('T12:30:00'))
    const urgent = await sendTest('budi@contoh.id')
    await until(() => stageOf(urgent) === 'sent')
    expect(stageOf(id!)).toBe('waiting')
    clock.at = NOON + 1_800_000
    await until(() => stageOf(id!) === 'sent')
  })
})
