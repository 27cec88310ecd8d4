/** What an administrator does to the staff: rules that hold whoever asks. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/start-server.ts'
import { type Access, openAccess } from './access.ts'

const DAY = 86_400_000
let now: number
let access: Access
let ends: number

beforeEach(async () => {
  now = Date.parse('2026-03-02T09:00:00+07:00')
  access = openAccess(join(temporaryFolder(), 'access.sqlite'), () => now)
  await access.staff.set('Admin', 'administrator', 'rahasia-admin')
  await access.staff.set('Sari', 'officer', 'rahasia-sari')
  ends = 0
  access.listen({ ended: () => void ends++ })
})
afterEach(() => access.close())

const idOf = (name: string) => access.staff.byName(name)!.id
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error!.code)
const signIn = async (name: string, password: string, newPassword?: string) =>
  codeOf(await access.signIn(name, password, '::1', undefined, newPassword))
async function sessionOf(name: string, password: string): Promise<() => string> {
  const answer = await access.signIn(name, password, '::1')
  const { token } = (answer as { value: { token: string } }).value
  return () => codeOf(access.identify(token, '::1'))
}
async function oneTimeOf(name: string): Promise<string> {
  const given = await access.staff.reset(idOf(name))
  return (given as { value: { password: string } }).value.password
}

it('whoever is disabled is out at once, and not even the right password lets them in [A1]', async () => {
  const sari = await sessionOf('Sari', 'rahasia-sari')
  expect(codeOf(access.staff.disable(idOf('Sari')))).toBe('ok')
  expect(ends).toBe(1)
  expect(sari()).toBe('session-expired')
  expect(await signIn('Sari', 'rahasia-sari')).toBe('account-disabled')
  expect(await signIn('Sari', 'rahasia-lain')).toBe('wrong-credentials')
  expect(codeOf(access.staff.enable(idOf('Sari')))).toBe('ok')
  expect(sari()).toBe('session-expired')
  expect(await signIn('Sari', 'rahasia-sari')).toBe('ok')
})

it('a sign-in that was under way when they were disabled gives no session [A1]', async () => {
  const coming = access.signIn('Sari', 'rahasia-sari', '::1')
  access.staff.disable(idOf('Sari'))
  expect(codeOf(await coming)).toBe('account-disabled')
})

it('a role and a name end the sessions of that person, and a name that is taken is refused [A1]', async () => {
  const sari = await sessionOf('Sari', 'rahasia-sari')
  expect(codeOf(access.staff.setRole(idOf('Sari'), 'supervisor'))).toBe('ok')
  expect(sari()).toBe('session-expired')
  expect(access.staff.byName('Sari')).toMatchObject({ role: 'supervisor' })
  expect(codeOf(access.staff.renameById(idOf('Sari'), 'ADMIN'))).toBe('name-taken')
  expect(codeOf(access.staff.renameById(idOf('Sari'), 'sari'))).toBe('ok')
  expect(codeOf(access.staff.renameById('nobody', 'Budi'))).toBe('unknown-staff')
  expect(codeOf(await access.staff.join('SARI', 'officer'))).toBe('name-taken')
  expect(codeOf(await access.staff.join('Budi', 'officer', 'rahasia'))).toBe('weak-password')
  expect(codeOf(await access.staff.join('Budi', 'officer', 'rahasia-budi'))).toBe('ok')
  expect(await signIn('Budi', 'rahasia-budi')).toBe('ok')
})

it('two of one name at once are one, and one refusal [A1]', async () => {
  const both = await Promise.all([
    access.staff.join('Budi', 'officer', 'rahasia-budi'),
    access.staff.join('budi', 'supervisor', 'sandi-orang-lain'),
  ])
  expect(both.map(codeOf).sort()).toEqual(['name-taken', 'ok'])
})

it('the last administrator who can sign in stays one [A2]', async () => {
  const admin = idOf('Admin')
  const all = async () => [
    codeOf(access.staff.disable(admin)),
    codeOf(access.staff.dismiss(admin)),
    codeOf(access.staff.setRole(admin, 'ops')),
    codeOf(await access.staff.reset(admin)),
  ]
  const refused = Array(4).fill('last-administrator')
  expect(await all()).toEqual(refused)
  // Neither one who never signed in, nor one who may not, lets anybody in.
  const joined = await access.staff.join('Rina', 'administrator')
  expect(await all()).toEqual(refused)
  await access.staff.join('Tono', 'administrator', 'rahasia-tono')
  access.staff.disable(idOf('Tono'))
  expect(await all()).toEqual(refused)
  expect(codeOf(access.staff.setRole(admin, 'administrator'))).toBe('ok')
  const { password } = (joined as { value: { password: string } }).value
  expect(await signIn('Rina', password, 'tiga kata lepas')).toBe('ok')
  expect(codeOf(access.staff.dismiss(admin))).toBe('ok')
  expect(codeOf(access.staff.disable(idOf('Rina')))).toBe('last-administrator')
})

it('a one-time password opens nothing but the way to a password of their own, once [A3]', async () => {
  const sari = await sessionOf('Sari', 'rahasia-sari')
  const once = await oneTimeOf('Sari')
  expect(once).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
  expect(sari()).toBe('session-expired')
  expect(await signIn('Sari', 'rahasia-sari')).toBe('wrong-credentials')
  expect(await signIn('Sari', once)).toBe('new-password-needed')
  expect(await signIn('Sari', once, 'pendek')).toBe('weak-password')
  expect(await signIn('Sari', once, once)).toBe('weak-password')
  expect(await signIn('Sari', once.toLowerCase().replaceAll('-', ' '), 'tiga kata lepas')).toBe('ok')
  expect(await signIn('Sari', once)).toBe('wrong-credentials')
  expect(await signIn('Sari', 'tiga kata lepas')).toBe('ok')
})

it('a one-time password is good for three days [A3]', async () => {
  const once = await oneTimeOf('Sari')
  now += 3 * DAY - 1
  expect(await signIn('Sari', once)).toBe('new-password-needed')
  now += 1
  expect(await signIn('Sari', once, 'tiga kata lepas')).toBe('password-expired')
})

it('no try with a one-time password counts as a failure, and every wrong one does [A3]', async () => {
  const once = await oneTimeOf('Sari')
  for (let n = 0; n < 12; n++) expect(await signIn('Sari', once)).toBe('new-password-needed')
  for (let n = 0; n < 10; n++) await signIn('Sari', 'K7QM-2XPA-9RTB', 'tiga kata lepas')
  expect(await signIn('Sari', once, 'tiga kata lepas')).toBe('too-many-attempts')
})

it('a new password of their own ends their other sessions, and takes the old one [A4]', async () => {
  const before = await sessionOf('Sari', 'rahasia-sari')
  expect(await signIn('Sari', 'rahasia-lain', 'tiga kata lepas')).toBe('wrong-credentials')
  expect(await signIn('Sari', 'rahasia-sari', 'password2026')).toBe('weak-password')
  expect(before()).toBe('ok')
  expect(await signIn('Sari', 'rahasia-sari', 'tiga kata lepas')).toBe('ok')
  expect(before()).toBe('session-expired')
  expect(access.audit.latest(2).map(({ what }) => what)).toEqual(['signed-in', 'password-changed'])
})

it('a supervisor lifts a wait, and sees no word that is no name [A5]', async () => {
  for (let n = 0; n < 10; n++) await access.signIn('sari', 'wrong', '10.0.0.1')
  for (let n = 0; n < 10; n++) await access.signIn('my-password', 'wrong', '10.0.0.1')
  const waits = access.waits()
  expect(waits.map(({ limit, failures }) => [limit.by, limit.place, failures])).toEqual([
    ['name-at-place', '10.0.0.1', 10],
    ['name-at-place', '10.0.0.1', 10],
  ])
  const asked = {
    kind: 'staff',
    id: 'x',
    name: 'dewi',
    role: 'supervisor',
    actor: 'staff:x',
    address: '::1',
  } as const
  for (const { id } of waits) expect(access.lift(id, asked)).toBe(true)
  expect(access.lift(waits[0]!.id, asked)).toBe(false)
  expect(access.waits()).toEqual([])
  expect(codeOf(await access.signIn('sari', 'rahasia-sari', '10.0.0.1'))).toBe('ok')
  const lifted = access.audit.latest(3).filter(({ what }) => what === 'sign-in-lifted')
  expect(lifted.map(({ detail }) => detail)).toEqual([
    'name-at-place Sari 10.0.0.1',
    'name-at-place an unknown name 10.0.0.1',
  ])
})

it('what failed a quarter of an hour ago holds nobody up any more [A5]', async () => {
  for (let n = 0; n < 10; n++) await access.signIn('sari', 'wrong', '10.0.0.1')
  expect(access.waits()[0]!.until).toBe(now + 1_000)
  now += 15 * 60_000
  expect(access.waits()).toEqual([])
})
