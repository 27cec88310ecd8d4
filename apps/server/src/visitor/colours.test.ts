import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer } from '../testing/start-server.ts'

let hall: TestServer
beforeAll(async () => {
  const colours = { main: '#14532d', call: '#ffe08a' }
  hall = await startTestServer({ config: { ...openHallConfig, colours } })
})
afterAll(() => hall?.stop())

test('[T26] the page of a visitor wears the colours of the hall, and its policy lets it', async () => {
  const token = hall.tokens.kiosk
  const { body } = await call(hall.url, 'POST', '/api/v1/tickets', {
    ...{ token, body: { service: 'A', language: 'id' } },
  })
  for (const path of [new URL(body.url).pathname, '/t/x']) {
    const answer = await fetch(hall.url + path)
    const [, style = ''] = (await answer.text()).match(/<style>([\s\S]*?)<\/style>/)!
    expect(style).toMatch(/:root\{--ink:#0d361d;--call:#ffe08a\}$/)
    const hash = createHash('sha256').update(style).digest('base64')
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`)
  }
})
