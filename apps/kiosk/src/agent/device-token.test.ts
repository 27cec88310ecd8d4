import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deviceToken } from './device-token.ts'

let data: string
let http: Server
let server: string
let codes: string[]
let answer: { status: number; body: unknown }

beforeEach(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'token-'))
  codes = []
  answer = { status: 201, body: { token: 'fresh', deviceId: 'd1', kind: 'kiosk', name: 'Kiosk 1' } }
  http = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    codes.push((JSON.parse(body) as { code: string }).code)
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  server = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
})
afterEach(() => {
  http.close()
  rmSync(data, { recursive: true })
})

const ask = (code?: string, token?: string) => deviceToken({ server, data, code, token })

test('a code is used once; the token stays, for its owner alone', async () => {
  expect(await ask('CODE-1')).toBe('fresh')
  expect(await ask('CODE-1')).toBe('fresh')
  expect(await ask()).toBe('fresh')
  expect(codes).toEqual(['CODE-1'])
  expect(statSync(path.join(data, 'device.json')).mode & 0o777).toBe(0o600)
})

test('another code is a new enrolment', async () => {
  await ask('CODE-1')
  answer.body = { ...(answer.body as object), token: 'fresher' }
  expect(await ask('CODE-2')).toBe('fresher')
})

test('a token that is given needs no code', async () => {
  expect(await ask(undefined, 'given')).toBe('given')
  expect(codes).toEqual([])
})

test('what is wrong is said in one sentence', async () => {
  await expect(ask()).rejects.toThrow(/Give --code/)
  answer = { status: 404, body: { error: { code: 'code-unknown', message: 'That code is unknown.' } } }
  await expect(ask('WRONG')).rejects.toThrow('That code is unknown.')
  answer = { status: 201, body: { token: 't', deviceId: 'd', kind: 'display', name: 'Wall' } }
  await expect(ask('WALL')).rejects.toThrow(/made for a display/)
  http.close()
  http.closeAllConnections()
  await expect(ask('LATER')).rejects.toThrow(/cannot be reached/)
  writeFileSync(path.join(data, 'device.json'), 'rubbish')
  await expect(ask()).rejects.toThrow(/device\.json is damaged/)
})
