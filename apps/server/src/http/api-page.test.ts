/** The interface describes itself, for programs and for people, with examples that the server takes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../testing/client.ts'
import { startTestServer, type TestServer } from '../testing/start-server.ts'
import { apiPage } from './api-page.ts'
import { curlOf } from './curl.ts'
import type { Document } from './document.ts'
import { BODY_EXAMPLES, SHAPE_EXAMPLES } from './examples.ts'
import { SHAPES } from './openapi.ts'

let hall: TestServer
let document: Document
let page: { body: string; headers: Headers }

beforeAll(async () => {
  hall = await startTestServer()
  document = (await call(hall.url, 'GET', '/api/openapi.json')).body
  page = await call(hall.url, 'GET', '/api/')
})
afterAll(() => hall.stop())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, its]) => ({ ...its, path, method: method.toUpperCase() })),
  )
const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

describe('the document', () => {
  it('names each operation, and no two alike', () => {
    const names = operations().map(({ operationId }) => operationId)
    expect(names).toEqual(expect.arrayContaining(['getHall', 'signIn', 'ticketNoShow', 'clockCorrect']))
    expect(new Set(names.filter(name => /^[a-z]+[A-Za-z]+$/.test(name))).size).toBe(operations().length)
    for (const name of Object.keys(BODY_EXAMPLES)) expect(names).toContain(name)
  })

  it('shows an example of each shape that fits it', () => {
    for (const [name, shape] of Object.entries(SHAPES)) {
      const example = SHAPE_EXAMPLES[name as keyof typeof SHAPE_EXAMPLES]
      expect(shape.safeParse(example).error, name).toBeUndefined()
      expect(document.components.schemas[name]?.examples, name).toEqual([example])
    }
  })

  it('leaves room for more in every answer, as the protocol does', () => {
    expect(JSON.stringify(document.components)).not.toContain('"additionalProperties":false')
  })

  it('has examples that the server understands', async () => {
    for (const { method, path, parameters = [], requestBody, operationId } of operations()) {
      const example = (where: string, name: string) =>
        parameters.find(its => its.in === where && its.name === name)?.example
      const query = parameters.filter(its => its.in === 'query' && its.required)
      const at = path.replaceAll(/\{(\w+)\}/g, (_, name) => String(example('path', name)))
      const search = new URLSearchParams(
        Object.fromEntries(query.map(({ name, example }) => [name, String(example)])),
      )
      const body = requestBody?.content['application/json']?.example
      const { status, body: said } = await call(hall.url, method, `${at}?${search}`, {
        token: hall.tokens.kiosk,
        ...(body !== undefined && { body }),
      })
      expect([status, said?.error?.code], operationId).not.toContain(400)
      expect(said?.error?.code, operationId).not.toBe('not-found')
    }
  })
})

describe('its page', () => {
  it('has a place and a line of curl for each operation', () => {
    for (const operation of operations()) {
      expect(page.body).toContain(`id="${operation.operationId}"`)
      expect(page.body).toContain(inHtml(curlOf(operation)))
    }
    expect(page.body).toContain(`API=${hall.url}`)
  })

  it('links to nothing that is not there', () => {
    const ids = new Set([...page.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...page.body.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(100)
    expect(links.filter(id => !ids.has(id))).toEqual([])
  })

  it('runs nothing, wears one style sheet of this server, and is found without its last slash', async () => {
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/)
    expect(page.body).not.toMatch(/<script|<style| style=/)
    const sheet = await call(hall.url, 'GET', '/api/page.css')
    expect(sheet.headers.get('content-type')).toMatch(/^text\/css/)
    const bare = await fetch(`${hall.url}/api`, { redirect: 'manual' })
    expect([bare.status, bare.headers.get('location')]).toEqual([308, '/api/'])
  })

  it('writes the name by which it was reached as text', () => {
    expect(apiPage(document, 'http://"><b>')).toContain('API=http://&quot;&gt;&lt;b&gt;')
  })
})

it('a line of curl takes a text with an apostrophe', () => {
  const content = { 'application/json': { example: { reason: "The officer's choice" } } }
  const given = { operationId: 'x', summary: '', responses: {}, method: 'POST', path: '/a' }
  expect(curlOf({ ...given, requestBody: { content } })).toContain(
    `-d '{"reason":"The officer'\\''s choice"}'`,
  )
})
