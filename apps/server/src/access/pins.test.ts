/** PINs of a shared desk: rules that hold whoever asks. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/start-server.ts'
import { type Access, openAccess } from './access.ts'
import type { Device, Staff } from './caller.ts'
import { whyWeakPin } from './weak-pin.ts'

const PIN = '480273'
let now: number
let access: Access
let desk: string
let other: string

beforeEach(async () => {
  now = Date.parse('2026-03-02T09:00:00+07:00')
  access = openAccess(join(temporaryFolder(), 'access.sqlite'), () => now)
  await access.staff.set('Admin', 'administrator', 'rahasia-admin')
  await access.staff.set('Budi', 'officer', 'rahasia-budi')
  await access.staff.set('Sari', 'officer', 'rahasia-sari')
  desk = access.devices.add('desk', 'Meja 1').token
  other = access.devices.add('desk', 'Meja 2').token
})
afterEach(() => access.close())

const idOf = (name: string) => access.staff.byName(name)!.id
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error!.code)
const deskOf = (token: string) => (access.deskOf(token, '::1') as { value: Device }).value
const staffOf = (name: string): Staff => {
  const { id, role } = access.staff.byName(name)!
  return { kind: 'staff', id, name, role, actor: `staff:${id}`, address: '::1' }
}
const set = async (name: string, { pin = PIN, password = `rahasia-${name.toLowerCase()}`, at = desk } = {}) =>
  codeOf(await access.setPin(staffOf(name), password, pin, at))
const comeIn = async (name: string, pin = PIN, at = deskOf(desk)) =>
  codeOf(await access.signInByPin(idOf(name), pin, at))
const named = (token = desk) => access.deskView(deskOf(token)).people.map(({ name }) => name)

it('an officer comes in by a PIN at the desk where they set it, and at no other [A17]', async () => {
  expect(await set('Sari')).toBe('ok')
  expect(await comeIn('Sari')).toBe('ok')
  expect(named()).toEqual(['Sari'])
  expect(await comeIn('Sari', PIN, deskOf(other))).toBe('pin-gone')
  expect(named(other)).toEqual([])
  expect(await comeIn('Budi')).toBe('pin-gone')
})

it('a PIN is nothing without the token of a desk [A17]', async () => {
  const kiosk = access.devices.add('kiosk', 'Kiosk 1').token
  expect(codeOf(access.deskOf(kiosk, '::1'))).toBe('not-allowed')
  expect(codeOf(access.deskOf('', '::1'))).toBe('unauthenticated')
  expect(await set('Sari', { at: kiosk })).toBe('not-allowed')
  expect(await set('Sari', { at: 'nobody-has-this' })).toBe('unauthenticated')
})

it('it is set by the password, and by officers alone [A17]', async () => {
  expect(await set('Sari', { password: 'rahasia-lain' })).toBe('wrong-credentials')
  expect(await set('Admin')).toBe('not-allowed')
  expect(named()).toEqual([])
})

it('a PIN that is guessed first is refused [A18]', async () => {
  const bad = ['48027', '4802731234567', '48o273', '111111', '121212', '112211', '123456', '876543', '890123']
  for (const pin of [...bad, '321098', '483483', '']) expect(whyWeakPin(pin), pin).not.toBeNull()
  for (const pin of [PIN, '135790', '123457', '000012345678']) expect(whyWeakPin(pin), pin).toBeNull()
  expect(await set('Sari', { pin: '123456' })).toBe('weak-pin')
  expect(named()).toEqual([])
})

it('after five wrong ones it is gone, and a right one in between begins the count anew [A18]', async () => {
  await set('Sari')
  await set('Budi')
  for (let n = 0; n < 4; n++) expect(await comeIn('Sari', '999999')).toBe('wrong-pin')
  expect(await comeIn('Sari')).toBe('ok')
  for (let n = 0; n < 4; n++) expect(await comeIn('Sari', '999999')).toBe('wrong-pin')
  expect(await comeIn('Sari', '999999')).toBe('pin-gone')
  expect(await comeIn('Sari')).toBe('pin-gone')
  expect(named()).toEqual(['Budi'])
  expect(codeOf(await access.signIn('Sari', 'rahasia-sari', '::1'))).toBe('ok')
  expect(await set('Sari')).toBe('ok')
  expect(await comeIn('Sari')).toBe('ok')
})

it('ten wrong ones at once are ten, not one [A18]', async () => {
  await set('Sari')
  const tries = await Promise.all(Array.from({ length: 10 }, () => comeIn('Sari', '999999')))
  expect(tries.filter(code => code === 'wrong-pin')).toHaveLength(4)
  expect(await comeIn('Sari')).toBe('pin-gone')
})

const changes: [string, () => unknown][] = [
  ['disabled', () => access.staff.disable(idOf('Sari'))],
  ['given another role', () => access.staff.setRole(idOf('Sari'), 'supervisor')],
  ['renamed', () => access.staff.renameById(idOf('Sari'), 'Sariwati')],
  ['given a one-time password', () => access.staff.reset(idOf('Sari'))],
  ['set anew at the terminal', () => access.staff.set('Sari', 'officer', 'rahasia-baru')],
  [
    'given their own new password',
    () => access.signIn('Sari', 'rahasia-sari', '::1', undefined, 'tiga kata'),
  ],
]
it.each(changes)('whoever is %s has no PIN any more [A19]', async (_, change) => {
  await set('Sari')
  await set('Budi')
  const { id } = access.staff.byName('Sari')!
  const under = access.signInByPin(id, PIN, deskOf(desk))
  await change()
  await under
  expect(codeOf(await access.signInByPin(id, PIN, deskOf(desk)))).toBe('pin-gone')
  expect(named()).toEqual(['Budi'])
})

it('a change while the PIN is checked, or made ready, lets nobody in [A19]', async () => {
  await set('Sari')
  const coming = comeIn('Sari')
  access.staff.disable(idOf('Sari'))
  expect(await coming).toBe('pin-gone')
  const setting = set('Budi')
  access.staff.disable(idOf('Budi'))
  expect(await setting).not.toBe('ok')
  expect(named()).toEqual([])
})

it('with the desk its PINs and the sessions that they began are gone, and no others [A19]', async () => {
  await set('Sari')
  await set('Budi', { at: other })
  const [byPin, byPassword] = [
    await access.signInByPin(idOf('Sari'), PIN, deskOf(desk)),
    await access.signIn('Sari', 'rahasia-sari', '::1'),
  ] as { value: { token: string } }[]
  let ends = 0
  access.listen({ ended: () => void ends++ })
  const gone = deskOf(desk)
  access.devices.revoke(gone.id)
  expect(ends).toBe(1)
  expect(codeOf(access.deskOf(desk, '::1'))).toBe('token-revoked')
  expect(await comeIn('Sari', PIN, gone)).toBe('pin-gone')
  expect(codeOf(access.identify(byPin!.value.token, '::1'))).toBe('session-expired')
  expect(codeOf(access.identify(byPassword!.value.token, '::1'))).toBe('ok')
  expect(named(other)).toEqual(['Budi'])
})

it('what becomes of a PIN is in the audit trail, and the PIN itself is not [A19]', async () => {
  await set('Sari')
  await comeIn('Sari')
  for (let n = 0; n < 5; n++) await comeIn('Sari', '999999')
  await set('Sari')
  access.removePins(staffOf('Sari'))
  access.removePins(staffOf('Sari'))
  const said = access.audit.latest(20).reverse()
  const { id } = deskOf(desk)
  expect(said.map(({ what, detail }) => [what, detail])).toEqual([
    ['pin-set', id],
    ['signed-in', `pin ${id}`],
    // The others of the same kind are told together, later.
    ['sign-in-failed', `pin ${id}`],
    ['pin-removed', `${id} 5 wrong`],
    ['pin-set', id],
    ['pin-removed', null],
  ])
  expect(new Set(said.map(({ actor }) => actor))).toEqual(new Set(['staff:Sari']))
})
