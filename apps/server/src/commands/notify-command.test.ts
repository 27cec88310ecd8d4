import { afterAll, beforeAll, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

let hall: TestServer
let officer: string
beforeAll(async () => {
  hall = await startTestServer({
    channels: {
      sms: { by: 'kannel', url: 'http://127.0.0.1:9', username: 'a', password: 'b', from: 'Hall' },
    },
  })
  officer = await hall.signIn('officer')
})
afterAll(() => hall.stop())

const post = (path: string, body: object, token = officer, key: string = crypto.randomUUID()) =>
  call(hall.url, 'POST', `/api/v1/${path}`, { token, body, headers: { 'idempotency-key': key } })
const asks = { phone: '0812-3456-7890', consent: true, language: 'en' }
const waiting = async (): Promise<string> => (await post('tickets', { service: 'E' })).body.id
const messagesOf = (id: string) => hall.server.hall.live.state.tickets.get(id)!.messages

it('[N21] an officer asks for messages for who waits and agreed to it; who asked is on record, and the number is not', async () => {
  const id = await waiting()
  const seq = hall.server.hall.store.log.lastSeq()
  expect(await post(`tickets/${id}/notify`, asks)).toMatchObject({ status: 200 })
  const its = messagesOf(id)!
  expect(its.language).toBe('en')
  expect(hall.server.hall.store.people.get(its.person.ref)?.personal.phone).toBe('+6281234567890')
  const events = [...hall.server.hall.store.log.after(seq)]
  expect(JSON.stringify(events)).not.toContain('81234567890')
  expect(events.map(({ event }) => event)).toMatchObject([
    { type: 'MessagesAsked', actor: expect.stringMatching(/^staff:/) },
  ])
})

it('[N21] the same order sent twice is one, and another number takes the place of the first, which is erased', async () => {
  const id = await waiting()
  const key = crypto.randomUUID()
  await post(`tickets/${id}/notify`, asks, officer, key)
  const first = messagesOf(id)!.person.ref
  expect(await post(`tickets/${id}/notify`, asks, officer, key)).toMatchObject({ status: 200 })
  expect(messagesOf(id)!.person.ref).toBe(first)
  await post(`tickets/${id}/notify`, { ...asks, phone: '0813-3456-7890' })
  expect(messagesOf(id)!.person.ref).not.toBe(first)
  expect(hall.server.hall.store.people.get(first)).toBeNull()
})

it('[N21] without consent, without an address, for a number that is none, and by a kiosk it is refused and nothing is kept', async () => {
  const id = await waiting()
  const refused = async (body: object, status: number, token = officer) => {
    expect(await post(`tickets/${id}/notify`, body, token)).toMatchObject({ status })
    expect(messagesOf(id)).toBeFalsy()
  }
  await refused({ phone: asks.phone }, 400)
  await refused({ ...asks, consent: false }, 400)
  await refused({ consent: true }, 400)
  await refused({ ...asks, phone: 'later' }, 400)
  await refused({ consent: true, email: 'ani@example.org' }, 400)
  await refused(asks, 403, hall.tokens.kiosk)
})
