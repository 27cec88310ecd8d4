/** The pieces of the outbox, each by itself. */
import {
  faultOf,
  faultOfSubject,
  referenceHall,
  restUntil,
  TEMPLATE_NAMES,
  TEMPLATES,
} from '@antrean/queue-core'
import { LANGUAGES } from '@antrean/words'
import { describe, expect, it } from 'vitest'
import { wishOf } from './incoming.ts'
import { messageLists } from './message-lists.ts'
import { openOutlet } from './outlet.ts'
import { render, shippedText } from './templates.ts'
import { wayFor } from './way.ts'

const ZONE = 'Asia/Jakarta'
const at = (time: string) => Date.parse(`2026-03-02T${time}:00+07:00`)

const NIGHT = { from: '21:00', until: '06:00' }

it('[N13] people rest from nine in the evening to six in the morning, or when the hall says, by its own clock', () => {
  const rests = (time: string, rest: typeof NIGHT | null = NIGHT) => restUntil(ZONE, at(time), rest)
  expect(rests('05:59')).toBe(at('06:00'))
  expect(rests('06:00')).toBeNull()
  expect(rests('20:59')).toBeNull()
  expect(rests('21:00')).toBe(at('06:00') + 86_400_000)
  expect(rests('12:30', { from: '12:00', until: '13:00' })).toBe(at('13:00'))
  for (const time of ['11:59', '13:00']) expect(rests(time, { from: '12:00', until: '13:00' })).toBeNull()
  expect(rests('23:00', null)).toBeNull()
})

it('[N13] rest ends tomorrow also where the night of the clock change is longer than a day', () => {
  const rest = { from: '22:00', until: '00:30' }
  const evening = Date.parse('2026-10-25T22:30:00+01:00')
  expect(restUntil('Europe/Berlin', evening, rest)).toBe(Date.parse('2026-10-26T00:30:00+01:00'))
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
  it('[N11] says what an administrator wrote, filled in once and to the letter', () => {
    const edited = {
      subject: '{hall}: {number}',
      text: "{what}'s {number} by {date}, at {place} {booth}. {url}",
    }
    const written = render(
      { ...one('escalated', 'en'), parameters: { ...one('escalated', 'en').parameters, what: '{url}' } },
      referenceHall,
      '',
      edited,
    )
    expect(written.text).toMatch(
      /^\{url\}'s E-2026-000123 by Monday,? 9 March 2026, at booth 3. https:\/\/x.id\/t\/1$/,
    )
    expect(written.subject).toBe(`${referenceHall.name.en}: E-2026-000123`)
    expect(render(one('completed', 'id'), referenceHall, '', { subject: null, text: null })).toEqual(
      render(one('completed', 'id'), referenceHall),
    )
  })
  it('[N12] as it came is one that an administrator could have written, in every language', () => {
    for (const template of TEMPLATE_NAMES)
      for (const language of LANGUAGES) {
        const { subject, text } = shippedText(template, language)
        expect([template, language, faultOf(text, TEMPLATES[template])]).toEqual([template, language, null])
        expect(faultOfSubject(subject, TEMPLATES[template])).toBeNull()
      }
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

it('[N14] lists are whole page by page, also where many are of one moment and few are wanted', () => {
  const all = Array.from({ length: 12_000 }, (_, n) => ({
    ...{ id: `m${n}`, person: { ref: 'p' }, about: null, parameters: {}, template: 'test', language: 'id' },
    ...{ channel: n % 4_000 < 150 ? 'sms' : 'email', stage: 'sent', at: 1 + Math.floor(n / 130) },
    ...{ queuedAt: 0, nextAt: 0, expiresAt: 0, tries: 0, doubts: 0, reason: null, why: null },
  }))
  const between = (_kind: string, _key: string, from: number, to: number) =>
    all.toReversed().flatMap(state => (state.at >= from && state.at <= to ? [{ id: state.id, state }] : []))
  const hall = { store: { aggregates: { between } }, live: { state: { config: referenceHall } } }
  const { page } = messageLists(hall as never)
  const seen: string[] = []
  let before: number | undefined
  for (let pages = 0; pages < 20; pages++) {
    const { messages, next } = page('sent', { channel: 'sms' }, before)
    seen.push(...messages.map(({ id }) => id))
    if (next === null) break
    before = next
  }
  expect(seen).toHaveLength(450)
  expect(new Set(seen).size).toBe(450)
})
