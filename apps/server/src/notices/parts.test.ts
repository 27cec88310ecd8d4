/** The pieces of the outbox, each by itself. */
import { referenceHall } from '@antrean/queue-core'
import { describe, expect, it } from 'vitest'
import { wishOf } from './incoming.ts'
import { openOutlet } from './outlet.ts'
import { restUntil } from './quiet.ts'
import { render } from './templates.ts'
import { wayFor } from './way.ts'

const ZONE = 'Asia/Jakarta'
const at = (time: string) => Date.parse(`2026-03-02T${time}:00+07:00`)

it('[N7] people rest from nine in the evening to six in the morning, by the hall’s clock', () => {
  expect(restUntil(ZONE, at('05:59'))).toBe(at('06:00'))
  expect(restUntil(ZONE, at('06:00'))).toBeNull()
  expect(restUntil(ZONE, at('20:59'))).toBeNull()
  expect(restUntil(ZONE, at('21:00'))).toBe(at('06:00') + 86_400_000)
})

describe('a template', () => {
  const one = (template: string, language: string) => ({
    ...{ template, language },
    parameters: {
      number: 'E-2026-000123',
      what: 'Paspor',
      date: '2026-03-09',
      url: 'https://x.id/t/1',
      booth: '3',
    },
  })
  it('says itself in the language of the message, with dates written out and the hall’s own word for the place', () => {
    expect(render(one('escalated', 'id'), referenceHall).text).toMatch(
      /Paspor.*E-2026-000123.*Senin, 9 Maret 2026.*https:\/\/x.id\/t\/1/,
    )
    expect(render(one('extended', 'en'), referenceHall).text).toMatch(/Monday,? 9 March 2026/)
    expect(
      render(one('called', 'id'), { ...referenceHall, place: { id: 'meja', en: 'counter' } }).text,
    ).toContain('meja 3')
    expect(render(one('called', 'xx'), referenceHall)).toEqual(render(one('called', 'id'), referenceHall))
  })
  it('that nobody knows is no message', () => {
    expect(() => render(one('toString', 'id'), referenceHall)).toThrow('no template')
  })
})

describe('[N8] a way', () => {
  const message = (more: object = {}) =>
    ({ channels: ['whatsapp', 'sms', 'email'], channel: 'whatsapp', closed: [], doubts: 0, ...more }) as never
  const phone = { personal: { phone: '+62811' } }
  const all = () => true
  it('is the first channel that the hall has, and for which there is an address', () => {
    expect(wayFor(message(), phone, all)).toEqual({ channel: 'whatsapp', to: '+62811' })
    expect(wayFor(message(), phone, one => one !== 'whatsapp')).toEqual({ channel: 'sms', to: '+62811' })
    expect(wayFor(message(), { personal: { email: 'a@b.id' } }, all)).toEqual({
      channel: 'email',
      to: 'a@b.id',
    })
    expect(wayFor(message({ closed: ['whatsapp', 'sms'] }), phone, all)).toBe('no-channel')
    expect(wayFor(message(), { personal: {} }, all)).toBe('no-address')
    expect(wayFor(message({ channels: ['email'], channel: 'email' }), phone, all)).toBe('no-address')
  })
  it('[N6] is no other one while it may have arrived by its own', () => {
    expect(wayFor(message({ doubts: 1 }), phone, one => one !== 'whatsapp')).toBe('no-channel')
  })
})

it('a channel is down when its set-up is wrong, or nothing goes twice in a row, and says so without an address', () => {
  const outlet = openOutlet({ name: 'sms' } as never, 2, () => 7)
  const fails = (reason: 'unreachable' | 'busy' | 'set-up', detail = '') => {
    outlet.take()
    outlet.gave({ outcome: 'not-now', reason, detail }, '+628123456789')
  }
  fails('unreachable')
  expect(outlet.down()).toBeNull()
  fails('unreachable', 'no route for 08123456789 or +628123456789')
  expect(outlet.down()).toEqual({ since: 7, detail: 'unreachable: no route for … or …' })
  fails('busy')
  expect(outlet.down()).toBeNull()
  fails('set-up')
  expect(outlet.down()).not.toBeNull()
  outlet.take()
  outlet.gave({ outcome: 'accepted', parts: [], detail: '' }, 'a@b.id')
  expect(outlet.down()).toBeNull()
  outlet.take()
  outlet.take()
  expect(outlet.free()).toBe(0)
})

it.each([
  ['STOP', 'stop'],
  [' berhenti. Terima kasih', 'stop'],
  ['Batal', 'leave'],
  ['5 menit lagi', 'more-time'],
  ['stopkontak', null],
  ['terima kasih', null],
])('[N9] “%s” asks for %s', (text, wish) => {
  expect(wishOf(text)).toBe(wish)
})
