import { expect, test } from 'vitest'
import { keepSession, keptSession, signIn } from './session.ts'

const answers = (status: number, body: unknown) => async () => Response.json(body, { status })
const session = { token: 't', role: 'officer', name: 'sari', expiresAt: '2026-03-02T20:00:00+07:00' } as const

test('a right name and password open a session', async () => {
  expect(await signIn('sari', 'x', { request: answers(200, session) })).toEqual({ ok: true, session })
})

test('each refusal has its own reason', async () => {
  const error = (code: string) => ({ error: { code, message: 'No.' } })
  const reason = async (status: number, code: string) =>
    signIn('sari', 'x', { request: answers(status, error(code)) })
  expect(await reason(401, 'wrong-credentials')).toEqual({ ok: false, reason: 'wrong' })
  expect(await reason(429, 'too-many-attempts')).toEqual({ ok: false, reason: 'too-many' })
  expect(await reason(403, 'new-password-needed')).toEqual({ ok: false, reason: 'new-password' })
  expect(await reason(400, 'weak-password')).toEqual({ ok: false, reason: 'weak' })
  expect(await reason(403, 'account-disabled')).toEqual({ ok: false, reason: 'disabled' })
  expect(await reason(403, 'password-expired')).toEqual({ ok: false, reason: 'expired' })
  expect(await reason(503, 'storage-failed')).toEqual({ ok: false, reason: 'server' })
})

test('no network and an answer from something else are told apart from a wrong password', async () => {
  const broken = async () => {
    throw new TypeError('fetch failed')
  }
  expect(await signIn('sari', 'x', { request: broken })).toEqual({ ok: false, reason: 'unreachable' })
  expect(await signIn('sari', 'x', { request: answers(200, { hello: 'portal' }) })).toEqual({
    ok: false,
    reason: 'server',
  })
})

test('a session is kept over a reload, and a broken one is none', () => {
  const items = new Map<string, string>()
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  }
  keepSession(session, storage)
  expect(keptSession(storage)).toEqual(session)
  items.set('antrean-session', '{"token":1}')
  expect(keptSession(storage)).toBeNull()
  keepSession(null, storage)
  expect(items.size).toBe(0)
})
