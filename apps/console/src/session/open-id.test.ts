import { expect, test } from 'vitest'
import { arriveBack, offered, takeReturn } from './open-id.ts'

const answers = (status: number, body: unknown) => async () => Response.json(body, { status })
const left: unknown[] = []
const past = { replaceState: (...args: unknown[]) => void left.push(args) }

test('[A12] the code leaves the address as soon as it is read, and no other address is touched', () => {
  expect(takeReturn({ hash: '#staff/account' }, past)).toBeNull()
  expect(left).toHaveLength(0)
  expect(takeReturn({ hash: '#openid=abc_-1' }, past)).toEqual({ code: 'abc_-1' })
  expect(left).toHaveLength(1)
  expect(takeReturn({ hash: '#openid-failed=no-role' }, past)).toEqual({ why: 'no-role' })
  expect(takeReturn({ hash: '#openid-failed=whatever' }, past)).toEqual({ why: 'server' })
})

test('[A13] the button is there where it is offered, and nothing is said where nobody answers', async () => {
  const { signal } = new AbortController()
  expect(await offered(signal, answers(200, { label: 'Akun' }))).toBe('Akun')
  expect(await offered(signal, answers(200, { label: null }))).toBeNull()
  expect(await offered(signal, answers(200, 'portal'))).toBeNull()
  expect(await offered(signal, () => Promise.reject(new TypeError('no')))).toBeNull()
})

test('[A12] a code becomes a session, or the reason why not', async () => {
  const session = {
    token: 't',
    role: 'officer',
    name: 'Sari',
    expiresAt: '2026-03-02T20:00:00+07:00',
    signOut: '/x',
  }
  expect(await arriveBack('c', answers(201, session))).toEqual({ session })
  const refused = (code: string) => answers(404, { error: { code, message: 'No.' } })
  expect(await arriveBack('c', refused('code-unknown'))).toEqual({ why: 'stale' })
  expect(await arriveBack('c', refused('account-disabled'))).toEqual({ why: 'disabled' })
  expect(await arriveBack('c', refused('storage-failed'))).toEqual({ why: 'server' })
  expect(await arriveBack('c', () => Promise.reject(new TypeError('no')))).toEqual({ why: 'server' })
})
