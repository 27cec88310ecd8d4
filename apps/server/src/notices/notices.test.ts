/** The outbox through the hall as it is: a real mail server and a virtual Kannel, which misbehave on request. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openVirtualKannel, openVirtualSmsc, type VirtualKannel } from '@antrean/notices/virtual'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMailServer } from '../../../../packages/notices/testing/mail-server.ts'
import { erasure } from '../people/people.ts'
import { markOf, newPerson } from '../people/person.ts'
import { call, type Loose, until } from '../testing/client.ts'
import { startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'
import { askMessage } from './ask-message.ts'
import type { ChannelSettings } from './settings.ts'

const ACCOUNT = { username: 'antrean', password: 'a secret' }
const PHONE = '0812 3456 7890'
const E164 = '+6281234567890'

let mail: Awaited<ReturnType<typeof openMailServer>>
let kannel: VirtualKannel
let hall: TestServer
let admin: string
let data: string
beforeEach(async () => {
  mail = await openMailServer()
  kannel = await openVirtualKannel(ACCOUNT)
  data = temporaryFolder()
})
afterEach(async () => {
  await hall.stop()
  await mail.close()
  await kannel.close()
})

const waits = { first: 0.02, most: 0.1, doubt: 0.2, doubtMost: 0.4 }
function settings(more: Partial<ChannelSettings> = {}): ChannelSettings {
  return {
    email: {
      by: 'smtp',
      url: `${mail.url}?tls=never`,
      from: 'Antrean <antrean@contoh.id>',
      patienceMs: 1_000,
      perSecond: 500,
    },
    sms: {
      by: 'kannel',
      url: `${kannel.url}/cgi-bin/sendsms`,
      ...ACCOUNT,
      from: 'Antrean',
      patienceMs: 1_000,
      perSecond: 500,
    },
    waits,
    ...more,
  }
}
async function start(channels = settings()) {
  hall = await startTestServer({ data, channels })
  admin = await hall.signIn('administrator')
}
const post = (path: string, body?: object, token = admin) =>
  call(hall.url, 'POST', `/api/v1/messages${path}`, { token, body })
const test = async (to: string, channel?: string) =>
  (await post('/test', { to, ...(channel && { channel }) })).body
async function list(state: string): Promise<Loose[]> {
  return (await call(hall.url, 'GET', `/api/v1/messages?state=${state}`, { token: admin })).body.messages
}
const stageOf = (id: string) => (hall.server.hall.store.aggregates.of('message', id) as Loose)?.stage
const reaches = (id: string, stage: string) => until(() => stageOf(id) === stage)
const logText = () => JSON.stringify([...hall.server.hall.store.log.after(0)])

describe('a test message', () => {
  it('goes out by SMS and by mail, and the list says so', async () => {
    await start()
    const [sms, letter] = [await test(PHONE), await test('Ani@Contoh.id')]
    await Promise.all([reaches(sms.id, 'sent'), reaches(letter.id, 'sent')])
    expect(kannel.messages).toMatchObject([{ to: E164, text: expect.stringContaining('pesan percobaan') }])
    expect(mail.mails).toMatchObject([
      { to: ['ani@contoh.id'], raw: expect.stringContaining('Pesan percobaan') },
    ])
    expect(await list('sent')).toMatchObject([
      { id: expect.any(String), state: 'sent', channel: expect.stringMatching(/sms|email/), nextAt: null },
      { template: 'test' },
    ])
    expect(await list('waiting')).toEqual([])
  })

  it('[N1] leaves no address in the log, in what is kept of the command, and in the list', async () => {
    await start()
    const { id } = await test(PHONE)
    await reaches(id, 'sent')
    const all = `${logText()} ${JSON.stringify(await list('sent'))}`
    expect(all).toContain(id)
    for (const word of ['81234567890', '8123456', 'percobaan']) expect(all).not.toContain(word)
    const [person] = hall.server.hall.store.people.find({ about: `message:${id}` })
    expect(person).toMatchObject({ purpose: 'notice', personal: { phone: E164 } })
  })

  it('is an administrator’s alone, and refused for what is no address or has no channel', async () => {
    await start(settings({ sms: undefined }))
    const officer = await hall.signIn('officer')
    expect(await post('/test', { to: PHONE }, officer)).toMatchObject({ status: 403 })
    expect(await call(hall.url, 'GET', '/api/v1/messages?state=sent', { token: officer })).toMatchObject({
      status: 403,
    })
    expect(await post('/x/again', undefined, officer)).toMatchObject({ status: 403 })
    expect(await post('/x/again')).toMatchObject({
      status: 404,
      body: { error: { code: 'unknown-message' } },
    })
    for (const body of [{ to: PHONE }, { to: 'nobody@' }, { to: PHONE, channel: 'email' }])
      expect(await post('/test', body)).toMatchObject({ status: 400 })
  })
})

describe('a message that does not go', () => {
  it('[N5] waits and goes when its gateway is back', async () => {
    await start()
    kannel.deeds.push(...Array.from({ length: 4 }, () => 'down' as const), 'busy')
    const { id } = await test(PHONE)
    await reaches(id, 'sent')
    expect(kannel.messages).toHaveLength(1)
    expect(kannel.deeds).toEqual([])
  })

  it('[N6] is sent again with a wait where the answer was lost, and never once a report has come', async () => {
    await start()
    kannel.deeds.push('cut')
    const { id } = await test(PHONE)
    await until(() => kannel.messages.length === 1)
    await reaches(id, 'waiting')
    expect(await kannel.report(kannel.messages[0]!, 1)).toBe(200)
    expect(stageOf(id)).toBe('delivered')
    // Twice, and late.
    expect(await kannel.report(kannel.messages[0]!, 1)).toBe(200)
    expect(await kannel.report(kannel.messages[0]!, 8)).toBe(200)
    const next = await test(PHONE)
    await reaches(next.id, 'sent')
    expect(stageOf(id)).toBe('delivered')
    expect(kannel.messages).toHaveLength(2)
  })

  it('[N8] is given up where it is refused: ops are told, and it is sent again by hand', async () => {
    await start()
    const { id } = await test('0812 3456 0000')
    await reaches(id, 'given-up')
    expect(await list('failed')).toMatchObject([{ id, why: 'refused', reason: 'bad-address' }])
    const { body } = await call(hall.url, 'GET', '/metrics')
    expect(body).toContain('antrean_messages_over_total{how="refused"} 1')
    expect(body).toContain('antrean_message_attempts_total{channel="sms",outcome="refused"} 1')
    expect(await post(`/${id}/again`)).toMatchObject({ status: 200, body: { id, state: 'waiting' } })
    await reaches(id, 'given-up')
    const told = [...hall.server.hall.store.log.after(0)].map(({ event }) => event)
    expect(told.find(({ type }) => type === 'MessageAskedAgain')).toMatchObject({
      actor: expect.stringMatching(/^staff:[0-9a-f-]{36}$/),
    })
  })

  it('[N3] goes by e-mail where the phone is not reached, by the report of its provider', async () => {
    await start()
    const id = await ask({ phone: PHONE, email: 'ani@contoh.id' })
    await reaches(id, 'sent')
    expect(await kannel.report(kannel.messages[0]!, 2)).toBe(200)
    await until(() => mail.mails.length === 1)
    await reaches(id, 'sent')
  })
})

it('[N3] a report that comes before the answer, and by the provider’s own name of the text, is heard', async () => {
  const smsc = await openVirtualSmsc({ user: 'antrean', password: 'secret' })
  try {
    await start(settings({ sms: { by: 'smpp', url: smsc.url, from: 'Antrean', perSecond: 500 } }))
    let told: Promise<number> | undefined
    smsc.onTaken = ({ destination_addr: sourceAddr }, id) => {
      const receipt = { source_addr: sourceAddr, source_addr_ton: 1, esm_class: 4, short_message: '' }
      told = smsc.deliver({ ...receipt, receipted_message_id: id, message_state: 5 })
    }
    const id = await ask({ phone: PHONE, email: 'ani@contoh.id' })
    await until(() => mail.mails.length === 1)
    await reaches(id, 'sent')
    expect(await told).toBe(0)
  } finally {
    await smsc.close()
  }
})

/** As another room asks for one, in the commit that keeps whom it is for. */
async function ask(
  given: { phone?: string; email?: string },
  template: 'called' | 'completed' = 'called',
): Promise<string> {
  const found = newPerson('notice', given, undefined)
  if (!found.ok) throw new Error(found.message)
  const parameters = { number: 'A001', booth: '3', url: 'https://x.example/t/1' }
  const asked = askMessage({ to: markOf(found.person), template, parameters, language: 'en' })
  const ack = await hall.server.hall.submit({
    ...{ commandId: null, actor: 'staff:sari', fingerprint: 'ask' },
    ...{ touches: asked.touches, asks: asked.asks, person: found.person },
    value: () => null,
  })
  expect(ack.ok).toBe(true)
  return asked.id
}

describe('whom a message is for', () => {
  it('[N9] says STOP and is written to no more; a person who is erased neither', async () => {
    await start()
    kannel.deeds.push(...Array.from({ length: 400 }, () => 'busy' as const))
    const [waiting, erased] = [await ask({ phone: PHONE }), await ask({ phone: '0812 9999 8888' })]
    const secret = readFileSync(join(data, 'callback-secret'), 'utf8').trim()
    const reply = `/notices/sms?secret=${secret}&from=6281234567890&text=Stop%20ya&reply=1`
    expect(await call(hall.url, 'GET', reply)).toMatchObject({ status: 200, body: '' })
    await reaches(waiting, 'withdrawn')
    const [person] = hall.server.hall.store.people.find({ about: `message:${erased}` })
    await hall.server.hall.submit({
      ...{ commandId: null, actor: 'staff:admin', fingerprint: 'erase', ...erasure(person!.ref, 'asked') },
      value: () => null,
    })
    await reaches(erased, 'withdrawn')
    expect(await post(`/${erased}/again`)).toMatchObject({
      status: 404,
      body: { error: { code: 'unknown-person' } },
    })
    expect(await call(hall.url, 'GET', '/notices/sms?secret=wrong&from=62812&text=stop')).toMatchObject({
      status: 403,
    })
    expect(await call(hall.url, 'GET', '/notices/pigeon')).toMatchObject({ status: 404 })
  })
})
