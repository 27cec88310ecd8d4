/** The ticket of a draft as a picture, from the server as it runs. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call, type Loose } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'

/** White, 384 × 80 dots. */
const logo =
  'iVBORw0KGgoAAAANSUhEUgAAAYAAAABQCAYAAAAQjqIkAAAAjklEQVR4Ae3BMQEAAADCIPunXg0PYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAApwLgXwABW+USNwAAAABJRU5ErkJggg=='

let hall: TestServer
let token: string
let settings: Loose
beforeAll(async () => {
  hall = await startTestServer()
  token = await hall.signIn('administrator')
  settings = (await call(hall.url, 'GET', '/api/v1/settings', { token })).body.settings
})
afterAll(() => hall.stop())

const ask = (body: object, who = token) =>
  fetch(`${hall.url}/api/v1/settings/ticket`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who}`, 'content-type': 'application/json' },
    body: JSON.stringify({ settings, paper: 80, ...body }),
  })
const picture = async (body: object = {}) => {
  const answer = await ask(body)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/png')
  const png = Buffer.from(await answer.arrayBuffer())
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

it('[T24] the ticket of a draft is drawn on paper of either width, and nothing is changed', async () => {
  const log = () => [...hall.server.hall.store.log.after(0)].length
  const before = log()
  const [wide, narrow] = [await picture(), await picture({ paper: 58 })]
  expect(wide.width).toBe(640)
  expect(narrow.width).toBe(464)
  const short = await picture({ settings: { ...settings, ticket: { lines: ['number', 'qr'] } } })
  expect(short.height).toBeLessThan(wide.height * 0.8)
  const priority = await picture({ language: 'en', priority: 'priority' })
  expect(priority.height).toBeGreaterThan(wide.height)
  expect(log()).toBe(before)
})

it('[T21] the logo of a draft stands on both papers, and what is no picture is refused by its name', async () => {
  for (const paper of [80, 58]) {
    const [without, its] = [
      await picture({ paper }),
      await picture({ paper, settings: { ...settings, logo } }),
    ]
    expect(its.height).toBeGreaterThanOrEqual(without.height + 80)
  }
  const text = await ask({ settings: { ...settings, logo: Buffer.from('Dear hall').toString('base64') } })
  expect(await text.json()).toMatchObject({
    faults: [{ path: 'logo', message: 'The logo is no PNG picture.' }],
  })
  // Whole at both ends and spoilt between: the ticket goes without it.
  const bytes = Buffer.from(logo, 'base64').fill(7, 45, 60)
  const spoilt = await picture({ settings: { ...settings, logo: bytes.toString('base64') } })
  expect(spoilt.height).toBe((await picture()).height)
})

it('[T24] a draft with a field that is not valid is refused by its name, and so is everybody but an administrator', async () => {
  const wrong = await ask({ settings: { ...settings, ticket: { lines: ['number'] } } })
  expect(wrong.status).toBe(400)
  expect(await wrong.json()).toMatchObject({
    error: { code: 'bad-settings' },
    faults: [{ path: 'ticket.lines', kind: 'ticket-needs', message: 'A ticket needs its qr.' }],
  })
  expect((await ask({ paper: 57 })).status).toBe(400)
  expect((await ask({}, await hall.signIn('supervisor'))).status).toBe(403)
})
