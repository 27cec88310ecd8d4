import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStandards } from './standards.ts'

let server: Server
let says: (() => [status: number, body: string]) | null
beforeEach(async () => {
  says = () => [200, JSON.stringify({ service: 'A', standard: { cost: { id: 'Gratis', en: 'Free' } } })]
  // Without words it takes the question and never answers.
  server = createServer((_, response) => {
    const [status, body] = says?.() ?? []
    if (status) response.writeHead(status).end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  server.closeAllConnections()
  return new Promise(resolve => server.close(resolve))
})
const read = (answerMs?: number) =>
  openStandards(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, answerMs)
const told = { ok: true, value: { cost: { id: 'Gratis', en: 'Free' } } }

it('[Q50] tells what the server says now, and what it said last where it is silent or broken', async () => {
  const standard = read(100)
  expect(await standard({ service: 'A' })).toEqual(told)
  for (const trouble of [null, () => [500, 'x'], () => [200, '{"standard":7}'], () => [200, 'no json']])
    for (const service of ['A', 'B']) {
      says = trouble as typeof says
      const answer = await standard({ service })
      if (service === 'A') expect(answer).toEqual(told)
      else expect(answer).toMatchObject({ ok: false, error: { code: 'no-server' } })
    }
  says = () => [200, JSON.stringify({ standard: { cost: { id: 'Rp50.000', en: 'Rp50,000' } } })]
  expect(await standard({ service: 'A' })).toMatchObject({ value: { cost: { id: 'Rp50.000' } } })
})
