import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/start-server.ts'
import { type Access, openAccess } from './access.ts'
import { INVITATION_MS } from './devices.ts'
import { placeOf } from './sign-in-limits.ts'

const MINUTE = 60_000
let now: number
let file: string
let access: Access

beforeEach(async () => {
  now = Date.parse('2026-03-02T09:00:00+07:00')
  file = join(temporaryFolder(), 'access.sqlite')
  access = openAccess(file, () => now)
  await access.staff.set('Sari', 'officer', 'rahasia-sari')
})
afterEach(() => access.close())

const code = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code)

describe('signing in', () => {
  it('gives a session for a working day, in any spelling of the name', async () => {
    const answer = await access.signIn('sari', 'rahasia-sari', '::1')
    expect(answer).toMatchObject({ ok: true, value: { name: 'Sari', role: 'officer' } })
    const { token } = (answer as { value: { token: string } }).value
    const actor = `staff:${access.staff.byName('SARI')!.id}`
    expect(access.identify(token, '::1')).toMatchObject({ ok: true, value: { name: 'Sari', actor } })
    now += 12 * 60 * MINUTE
    expect(code(access.identify(token, '::1'))).toBe('session-expired')
  })

  it('tells nobody whether the name or the password was wrong', async () => {
    const wrongName = await access.signIn('nobody', 'rahasia-sari', '::1')
    expect(code(wrongName)).toBe('wrong-credentials')
    expect(await access.signIn('sari', 'wrong', '::1')).toEqual(wrongName)
  })

  const guess = (name: string, address: string, times: number) =>
    Promise.all(Array.from({ length: times }, () => access.signIn(name, 'wrong', address)))

  it('ten wrong passwords slow down that name from that place, and lock out neither the name nor the office', async () => {
    await guess('sari', '10.0.0.1', 10)
    const answer = await access.signIn('sari', 'rahasia-sari', '10.0.0.1')
    expect(answer).toMatchObject({ error: { code: 'too-many-attempts' }, waitSeconds: 1 })
    expect(access.audit.latest(1)[0]).toMatchObject({ what: 'sign-in-blocked', address: '10.0.0.1' })
    await access.staff.set('Budi', 'officer', 'rahasia-budi')
    expect(code(await access.signIn('budi', 'rahasia-budi', '10.0.0.1'))).toBe('ok')
    expect(code(await access.signIn('sari', 'rahasia-sari', '10.0.0.2'))).toBe('ok')
    now += 1_000
    expect(code(await access.signIn('sari', 'rahasia-sari', '10.0.0.1'))).toBe('ok')
    expect(code(await access.signIn('sari', 'wrong', '10.0.0.1'))).toBe('wrong-credentials')
  })

  it('the wait grows with each failure, up to a minute, and is over after a quarter of an hour', async () => {
    await guess('sari', '10.0.0.1', 10)
    const waits: number[] = []
    for (let i = 0; i < 8; i++) {
      const refused = await access.signIn('sari', 'rahasia-sari', '10.0.0.1')
      const wait = (refused as { waitSeconds: number }).waitSeconds
      waits.push(wait)
      now += wait * 1000
      expect(code(await access.signIn('sari', 'wrong', '10.0.0.1'))).toBe('wrong-credentials')
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
    now += 15 * MINUTE
    expect((await guess('sari', '10.0.0.1', 10)).map(code)).toEqual(Array(10).fill('wrong-credentials'))
  })

  it('a clock that is set back by days keeps nobody waiting for days', async () => {
    for (let n = 0; n < 11; n++) await access.signIn('sari', 'wrong', '10.0.0.1')
    now -= 5 * 24 * 60 * MINUTE
    const early = await access.signIn('sari', 'rahasia-sari', '10.0.0.1')
    expect(early).toMatchObject({ error: { code: 'too-many-attempts' }, waitSeconds: 1 })
    now += 1_000
    expect((await access.signIn('sari', 'rahasia-sari', '10.0.0.1')).ok).toBe(true)
  })

  it('one who tries every name from one place, or one name from everywhere, waits for seconds', async () => {
    for (let i = 0; i < 10; i++) await guess(`guess-${i}`, '10.0.0.1', 10)
    expect(code(await access.signIn('other', 'wrong', '10.0.0.1'))).toBe('too-many-attempts')
    for (let i = 0; i < 50; i++) await guess('sari', `10.0.1.${i}`, 2)
    expect(await access.signIn('sari', 'wrong', '10.0.2.1')).toMatchObject({ waitSeconds: 1 })
    now += 5_000
    expect(code(await access.signIn('sari', 'rahasia-sari', '10.0.2.1'))).toBe('ok')
  })

  it('a machine that this person signed in from before is let through, and its mark is of no other use', async () => {
    const first = await access.signIn('sari', 'rahasia-sari', '10.0.0.1')
    const { mark } = first as { mark: string }
    await guess('sari', '10.0.0.1', 20)
    for (let i = 0; i < 60; i++) await guess('sari', `10.0.1.${i}`, 2)
    expect(code(await access.signIn('sari', 'rahasia-sari', '10.0.0.1'))).toBe('too-many-attempts')
    expect(code(await access.signIn('Sari', 'rahasia-sari', '10.0.0.1', mark))).toBe('ok')
    await access.staff.set('Budi', 'officer', 'rahasia-budi')
    await guess('budi', '10.0.0.1', 20)
    expect(code(await access.signIn('budi', 'rahasia-budi', '10.0.0.1', mark))).toBe('too-many-attempts')
    for (let i = 0; i < 10; i++)
      expect(code(await access.signIn('sari', 'wrong', '10.0.0.1', mark))).toBe('wrong-credentials')
    expect(code(await access.signIn('sari', 'wrong', '10.0.0.1', mark))).toBe('too-many-attempts')
    await access.staff.set('Sari', 'officer', 'sandi-yang-baru')
    expect(access.staff.machineOf('sari', mark)).toBeNull()
    expect(access.staff.machineOf('sari', `${mark}x`)).toBeNull()
  })

  it('a rush of strangers waits its turn, and beyond that is refused without a check', async () => {
    const rush = await Promise.all(
      Array.from({ length: 80 }, (_, i) => access.signIn(`guess-${i}`, 'wrong', `10.0.0.${i}`)),
    )
    const codes = rush.map(code)
    expect(codes.filter(one => one === 'wrong-credentials').length).toBe(52)
    expect(codes.filter(one => one === 'too-many-attempts').length).toBe(28)
  })

  it('the network of one subscriber is one place', () => {
    expect(placeOf('2001:db8:1:2:3:4:5:6')).toBe(placeOf('2001:db8:1:2::1'))
    expect(placeOf('2001:db8:1:2::1')).not.toBe(placeOf('2001:db8:1:3::1'))
    expect(placeOf('::ffff:10.0.0.1')).toBe('10.0.0.1')
    expect(placeOf('::1')).toBe('0:0:0:0::/64')
  })

  it('of many at once from one address is not stopped where all succeed', async () => {
    for (let i = 0; i < 15; i++) expect(code(await access.signIn('sari', 'rahasia-sari', '::1'))).toBe('ok')
  })

  it('keeps neither password nor token', async () => {
    const answer = await access.signIn('sari', 'rahasia-sari', '::1')
    const { token } = (answer as { value: { token: string } }).value
    const folder = dirname(file)
    const all = readdirSync(folder)
      .map(name => readFileSync(join(folder, name), 'latin1'))
      .join()
    expect(all).not.toContain(token)
    expect(all).not.toContain('rahasia-sari')
    expect(all).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  })

  it('wants a password of eight characters', async () => {
    await expect(access.staff.set('budi', 'officer', 'pendek')).rejects.toThrow(/at least 8 characters/)
  })
})

describe('enrolling a device', () => {
  it('works once, within a quarter of an hour, however the code is typed', () => {
    const { code: first } = access.devices.invite('kiosk', 'Pintu utara')
    expect(first).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    expect(access.enrol(` ${first.toLowerCase().replace('-', ' ')} `, '::1')).toMatchObject({
      ok: true,
      value: { kind: 'kiosk', name: 'Pintu utara', deviceId: 'kiosk-1' },
    })
    expect(code(access.enrol(first, '::1'))).toBe('code-unknown')
    const { code: late } = access.devices.invite('kiosk', 'Pintu utara')
    now += INVITATION_MS + 1
    expect(code(access.enrol(late, '::1'))).toBe('code-unknown')
  })

  it('stops guessing after ten wrong codes', () => {
    for (let i = 0; i < 10; i++) expect(code(access.enrol('WRNG-CODE', '10.0.0.9'))).toBe('code-unknown')
    const { code: right } = access.devices.invite('kiosk', 'Pintu utara')
    expect(code(access.enrol(right, '10.0.0.9'))).toBe('too-many-attempts')
    expect(code(access.enrol(right, '10.0.0.10'))).toBe('ok')
  })
})

describe('the audit trail', () => {
  it('is written, and never changed', async () => {
    await access.signIn('sari', 'wrong', '10.0.0.1')
    expect(access.audit.latest(1)).toEqual([
      { at: now, what: 'sign-in-failed', actor: 'staff:Sari', address: '10.0.0.1', detail: null },
    ])
  })
})
