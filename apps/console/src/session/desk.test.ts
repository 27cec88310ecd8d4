import { expect, test } from 'vitest'
import { askDesk, enrolDesk, keptDesk, signInByPin } from './desk.ts'

const answers = (status: number, body: unknown) => async () => Response.json(body, { status })
const error = (code: string) => ({ error: { code, message: 'No.' } })
function memory() {
  const items = new Map<string, string>()
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  }
}
const enrolled = (kind: string) => answers(201, { token: 't', deviceId: `${kind}-1`, kind, name: 'Meja 1' })

test('[A17] a code of a shared desk is kept as its token, one of another device is not', async () => {
  const storage = memory()
  expect(await enrolDesk('K7QM', { request: enrolled('kiosk'), storage })).toEqual({
    ok: false,
    why: 'wrong-kind',
  })
  expect(keptDesk(storage)).toBeNull()
  expect(await enrolDesk('K7QM', { request: enrolled('desk'), storage })).toEqual({ ok: true, value: 't' })
  expect(keptDesk(storage)).toBe('t')
})

test('[A19] a desk that was revoked is forgotten, one whose server is silent is not', async () => {
  const storage = memory()
  storage.setItem('antrean-desk', 't')
  const silent = () => Promise.reject(new TypeError('no'))
  expect(await askDesk('t', { request: silent, storage })).toEqual({ ok: false, why: 'unreachable' })
  expect(keptDesk(storage)).toBe('t')
  const revoked = answers(401, error('token-revoked'))
  expect(await askDesk('t', { request: revoked, storage })).toEqual({ ok: false, why: 'desk-gone' })
  expect(keptDesk(storage)).toBeNull()
})

test('[A17] a PIN becomes a session, or the reason why not', async () => {
  const session = { token: 's', role: 'officer', name: 'sari', expiresAt: '2026-03-02T20:00:00+07:00' }
  expect(await signInByPin('t', '1', '480273', answers(201, session))).toEqual({ ok: true, value: session })
  for (const why of ['wrong-pin', 'pin-gone'])
    expect(await signInByPin('t', '1', '480273', answers(401, error(why)))).toEqual({ ok: false, why })
})
