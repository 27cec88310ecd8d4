import { expect, it } from 'vitest'
import { messages } from './message.ts'
import { MessageDelivery, messageDelivery, restUntil, SHIPPED_DELIVERY } from './message-delivery.ts'

const NIGHT = { from: '21:00', until: '06:00' }
const at = (time: string, date = '2026-03-02') => Date.parse(`${date}T${time}:00+07:00`)
const rests = (time: string, rest: typeof NIGHT | null = NIGHT) => restUntil('Asia/Jakarta', at(time), rest)

it('[N13] rest is over in the morning, or at its end by day; without rest nobody waits', () => {
  expect(rests('05:59')).toBe(at('06:00'))
  for (const time of ['06:00', '20:59']) expect(rests(time)).toBeNull()
  expect(rests('21:00')).toBe(at('06:00', '2026-03-03'))
  expect(rests('12:59', { from: '12:00', until: '13:00' })).toBe(at('13:00'))
  expect(rests('13:00', { from: '12:00', until: '13:00' })).toBeNull()
  expect(rests('23:00', null)).toBeNull()
})

it('[N13] a message is queued with its channels in the hall’s order', () => {
  const delivery = { ...SHIPPED_DELIVERY, order: ['email', 'whatsapp', 'sms'] as const }
  const decision = messageDelivery.decide(
    null,
    { type: 'SetMessageDelivery', at: 1, actor: 'a', delivery: { ...delivery, order: [...delivery.order] } },
    { timezone: 'Asia/Jakarta', own: () => null },
  )
  const kept = decision.ok
    ? messageDelivery.evolve(null, messageDelivery.event.parse(decision.events[0]))
    : null
  expect(kept).toMatchObject({ order: delivery.order, changed: { at: 1, actor: 'a' } })
  const queued = messages.decide(
    null,
    {
      ...{
        type: 'QueueMessage',
        at: 2,
        actor: 'system',
        id: 'm',
        person: { ref: 'p', hash: 'h' },
        about: null,
      },
      ...{ template: 'test', parameters: {}, language: 'id', channels: ['sms', 'email'] },
      ...{ notBefore: 2, expiresAt: 9 },
    },
    { timezone: 'Asia/Jakarta', own: ({ kind }) => (kind === 'message-delivery' ? kept : null) },
  )
  expect(queued).toMatchObject({ ok: true, events: [{ channels: ['email', 'sms'] }] })
})

it.each([
  { order: ['sms', 'email'] },
  { order: ['sms', 'sms', 'email', 'whatsapp'] },
  { rest: { from: '21:00', until: '21:00' } },
  { rest: { from: '18:00', until: '08:01' } },
  { rest: { from: '24:00', until: '06:00' } },
  { perMinute: { ...SHIPPED_DELIVERY.perMinute, sms: 0 } },
])('[N13] %o is taken by nobody', wrong => {
  expect(MessageDelivery.safeParse({ ...SHIPPED_DELIVERY, ...wrong }).success).toBe(false)
  expect(
    MessageDelivery.safeParse({ ...SHIPPED_DELIVERY, rest: { from: '18:00', until: '08:00' } }).success,
  ).toBe(true)
})
