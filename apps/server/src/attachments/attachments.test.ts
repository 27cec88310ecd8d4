/** Files of a case over real HTTP, on a real disk. */
import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { backUp } from '../backup/backup.ts'
import { call, until } from '../testing/client.ts'
import { openHallConfig, startTestServer, type TestServer, temporaryFolder } from '../testing/start-server.ts'
import { openScan } from './scan.ts'

const PDF = Buffer.from('%PDF-1.7 a deed')
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64)])

let hall: TestServer
let officer = ''
afterEach(() => hall.stop())

async function start(data?: string) {
  hall = await startTestServer({ config: openHallConfig, ...(data && { data }) })
  officer = await hall.signIn('officer')
}
async function opened() {
  const { body } = await call(hall.url, 'POST', '/api/v1/cases', {
    token: officer,
    body: { kind: 'information', matter: 'Data' },
    headers: { 'idempotency-key': randomUUID() },
  })
  return { ...body, path: new URL(body.url).pathname as string }
}
async function sent(
  path: string,
  bytes: Buffer,
  headers: Record<string, string> = {},
  name = 'Akta Ani Wijaya.pdf',
) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name)
  const response = await fetch(hall.url + path, { method: 'POST', body: form, headers, redirect: 'manual' })
  const text = await response.text()
  return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers }
}
const folder = () => join(hall.data, 'attachments')
const kept = () => (existsSync(folder()) ? readdirSync(folder()) : [])
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('a file of an applicant', () => {
  it('[K20] is kept whole and for the hall’s own user, with its name in people and not in the log', async () => {
    await start()
    const { id, path } = await opened()
    const { status, body } = await sent(`${path}/documents`, PDF)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      size: PDF.length,
      mediaType: 'application/pdf',
      scanned: expect.any(Boolean),
    })
    expect(kept()).toEqual([body.id])
    expect(readFileSync(join(folder(), body.id))).toEqual(PDF)
    expect(statSync(join(folder(), body.id)).mode & 0o777).toBe(0o600)
    const log = JSON.stringify([...hall.server.hall.store.log.after(0)])
    expect(log).toContain('AttachmentAdded')
    expect(log).not.toMatch(/Wijaya|Akta/)
    expect(hall.server.hall.store.people.get(body.id)).toMatchObject({ about: `case:${id}` })
    expect((await call(hall.url, 'GET', `${path}.json`)).body.attachments).toHaveLength(1)
  })

  it('[K21] sent twice is one, and the twenty-first is refused and leaves nothing', async () => {
    await start()
    const { path } = await opened()
    const twice = await Promise.all([sent(`${path}/documents`, PDF), sent(`${path}/documents`, PDF)])
    expect(new Set(twice.map(({ body }) => body.id)).size).toBe(1)
    expect(kept()).toHaveLength(1)
    for (let n = 1; n < 20; n++)
      expect((await sent(`${path}/documents`, Buffer.concat([PNG, Buffer.from([n])]))).status).toBe(201)
    const more = await sent(`${path}/documents`, Buffer.concat([PNG, Buffer.from([99])]))
    expect([more.status, more.body.error.code]).toEqual([409, 'too-many-attachments'])
    expect(kept()).toHaveLength(20)
  })

  it('[K20] is what it holds and not what it is called; too large, empty or to no case is refused', async () => {
    await start()
    const { path } = await opened()
    for (const bytes of [Buffer.from('<script>'), Buffer.from('MZ%PDF-'), Buffer.alloc(0)])
      expect((await sent(`${path}/documents`, bytes)).body.error.code).toBe('bad-request')
    const large = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)])
    expect((await sent(`${path}/documents`, large)).status).toBe(413)
    expect((await sent('/c/x/documents', PDF)).status).toBe(404)
    expect((await call(hall.url, 'POST', `${path}/documents`, { body: {} })).status).toBeGreaterThanOrEqual(
      400,
    )
    expect(kept()).toEqual([])
  })

  it('by a form without a script comes back to the page, which says what became of it', async () => {
    await start()
    const { path } = await opened()
    const html = { accept: 'text/html', origin: hall.url }
    const good = await sent(`${path}/documents?lang=en`, PNG, html)
    expect([good.status, good.headers.get('location')]).toEqual([303, `${path}?lang=en&file=kept`])
    expect((await call(hall.url, 'GET', good.headers.get('location')!)).body).toContain('We have your file.')
    const bad = await sent(`${path}/documents?lang=en`, Buffer.from('no'), html)
    expect((await call(hall.url, 'GET', bad.headers.get('location')!)).body).toContain(
      'We cannot take that file',
    )
  })

  it('[K22] is read by staff alone, as a file and never as a page', async () => {
    await start()
    const { id, path } = await opened()
    const { body } = await sent(`/api/v1/cases/${id}/attachments`, PDF, bearer(officer))
    const address = `/api/v1/cases/${id}/attachments/${body.id}`
    const { status, headers } = await call(hall.url, 'GET', address, { token: officer })
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="I-\d{4}-000001-[0-9a-f]{8}\.pdf"$/,
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect((await call(hall.url, 'GET', address)).status).toBe(401)
    expect((await call(hall.url, 'GET', address, { token: hall.tokens.kiosk })).status).toBe(403)
    expect((await sent(`/api/v1/cases/${id}/attachments`, PNG, bearer(hall.tokens.kiosk))).status).toBe(403)
    const other = await opened()
    for (const wrong of [
      `/api/v1/cases/${other.id}/attachments/${body.id}`,
      `/api/v1/cases/${id}/attachments/..%2fhall.sqlite`,
    ])
      expect((await call(hall.url, 'GET', wrong, { token: officer })).status).toBe(404)
    expect((await call(hall.url, 'GET', `${path}/documents/${body.id}`)).status).toBe(404)
  })

  it('[K22] goes with what is kept of its name, also where the server was down, and what nobody knows of is swept away', async () => {
    const data = temporaryFolder()
    await start(data)
    const { id, path } = await opened()
    const { body: first } = await sent(`${path}/documents`, PDF)
    const { body: second } = await sent(`${path}/documents`, PNG)
    const erase = await call(hall.url, 'POST', `/api/v1/people/${first.id}/erase`, {
      token: await hall.signIn('administrator'),
      body: { why: 'asked' },
    })
    expect(erase.status).toBe(200)
    await until(() => !kept().includes(first.id))
    expect(
      (await call(hall.url, 'GET', `/api/v1/cases/${id}/attachments/${first.id}`, { token: officer })).status,
    ).toBe(404)
    await hall.stop()
    for (const left of [randomUUID(), `${randomUUID()}.part`]) writeFileSync(join(folder(), left), PDF)
    await start(data)
    expect(kept()).toEqual([second.id])
  })

  it('[K20] that the disk does not take is refused in plain words, and the hall goes on', async () => {
    const data = temporaryFolder()
    await start(data)
    const { path } = await opened()
    // A file where the folder should be: no write can go well, whoever runs this.
    writeFileSync(folder(), '')
    const { status, body } = await sent(`${path}/documents`, PDF)
    expect([status, body.error.code]).toEqual([503, 'storage-failed'])
    expect((await call(hall.url, 'GET', `${path}.json`)).body.attachments).toEqual([])
    expect((await opened()).number).toMatch(/000002$/)
    await hall.stop()
    await start(data)
    expect((await opened()).number).toMatch(/000003$/)
  })

  it('is in a backup', async () => {
    await start()
    const { path } = await opened()
    const { body } = await sent(`${path}/documents`, PDF)
    const to = join(temporaryFolder(), 'copy')
    await backUp(hall.data, to)
    expect(readFileSync(join(to, 'attachments', body.id))).toEqual(PDF)
  })
})

it('[K20] the scanner says clean, found, or nothing at all where it is not there', async () => {
  await start()
  const bin = temporaryFolder()
  const program = (name: string, code: number) => {
    writeFileSync(join(bin, name), `#!/bin/sh\ncat >/dev/null\nexit ${code}\n`)
    chmodSync(join(bin, name), 0o755)
    return join(bin, name)
  }
  mkdirSync(join(bin, 'd'))
  expect(await openScan([program('clean', 0)])(PDF)).toBe('clean')
  expect(await openScan([program('found', 1)])(PDF)).toBe('found')
  expect(await openScan([program('broken', 2), join(bin, 'none')])(PDF)).toBe('not-scanned')
  expect(await openScan([program('broken', 2), program('found', 1)])(PDF)).toBe('found')
})
