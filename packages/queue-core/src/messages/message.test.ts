import { describe, expect, it } from 'vitest'
import { messages } from './message.ts'
import type { MessageCommand } from './message-commands.ts'
import type { MessageChannel } from './message-events.ts'
import { keyFor, type Message } from './message-state.ts'
import { PACE, waitMs } from './pace.ts'

const AT = Date.parse('2026-03-02T10:00:00+07:00')
const HOUR = 3_600_000
const queue: Extract<MessageCommand, { type: 'QueueMessage' }> = {
  type: 'QueueMessage',
  at: AT,
  actor: 'staff:sari',
  id: 'm1',
  person: { ref: 'p1', hash: 'h' },
  about: 'case:c1',
  template: 'escalated',
  parameters: { number: 'E-2026-000001' },
  language: 'id',
  channels: ['whatsapp', 'sms', 'email'],
  notBefore: AT,
  expiresAt: AT + 24 * HOUR,
}
const around = { timezone: 'Asia/Jakarta', own: () => null }
const chance = { random: 0, pace: PACE }
const system = { actor: 'system' }

/** A message, told what happens to it. Each `…` is at the present moment, which `wait` moves on. */
function outbox(more: Partial<typeof queue> = {}) {
  let message: Message | null = null
  let at = AT
  const told: string[] = []
  const now = (): Message => message!
  const box = {
    give(command: object): string[] {
      const decision = messages.decide(message, { at, ...system, ...command } as MessageCommand, around)
      told.push(decision.ok ? 'ok' : decision.error.code)
      if (!decision.ok) return [decision.error.code]
      for (const event of decision.events) message = messages.evolve(message, messages.event.parse(event))
      return decision.events.map(({ type }) => type)
    },
    get now(): Message {
      return message!
    },
    wait(ms: number) {
      at += ms
      return this
    },
    begin: (channel: MessageChannel = now().channel): string[] =>
      box.give({ type: 'BeginAttempt', channel, by: channel }),
    end: (outcome: string, more: object = {}): string[] =>
      box.give({
        ...{ type: 'EndAttempt', key: box.now.key, outcome, reason: null, mayDouble: false, parts: [] },
        ...chance,
        ...more,
      }),
    attempt(outcome: string, more: object = {}): string[] {
      at = Math.max(at, box.now.nextAt)
      expect(box.begin()).toEqual(['AttemptBegun'])
      return box.end(outcome, more)
    },
    report: (state: string, more: object = {}): string[] =>
      box.give({ type: 'ReportMessage', key: box.now.key, part: null, state, ...more }),
    again: (): string[] => box.give({ type: 'SendMessageAgain', expiresAt: at + HOUR }),
    waits: () => box.now.nextAt - at,
  }
  box.give({ ...queue, ...more })
  return box
}
const lost = { mayDouble: true }

describe('a message in the outbox', () => {
  it('[N1] is queued once, with a channel and a time to be sent in', () => {
    const box = outbox()
    expect(box.now).toMatchObject({ stage: 'waiting', channel: 'whatsapp', nextAt: AT, round: 1 })
    expect(box.give(queue)).toEqual(['message-known'])
    expect(outbox({ channels: [] }).give({ type: 'BeginAttempt' })).toEqual(['unknown-message'])
    for (const never of [
      { channels: ['sms', 'sms'] as const },
      { expiresAt: AT },
      { notBefore: AT + 25 * HOUR },
    ])
      expect(messages.decide(null, { ...queue, ...never }, around)).toMatchObject({
        error: { code: 'message-never-due' },
      })
  })

  it('[N1] has nothing in its events but references, a template and short parameters', () => {
    const decision = messages.decide(null, queue, around)
    const [event] = decision.ok ? decision.events : []
    expect(Object.keys(event!).toSorted()).toEqual(
      [
        ...['about', 'actor', 'at', 'channels', 'expiresAt', 'id', 'kind', 'language', 'notBefore'],
        ...['parameters', 'person', 'template', 'type'],
      ].toSorted(),
    )
    expect(messages.event.safeParse({ ...event, parameters: { note: 'x'.repeat(301) } }).success).toBe(false)
  })

  it('[N2] has one attempt at a time, and each on record before it', () => {
    const box = outbox()
    expect(box.begin()).toEqual(['AttemptBegun'])
    expect(box.now).toMatchObject({ stage: 'sending', key: 'm1.1.whatsapp' })
    expect(box.begin()).toEqual(['message-not-due'])
    expect(box.end('not-now', { key: 'm1.1.sms' })).toEqual([])
    expect(box.end('accepted')).toEqual(['AttemptEnded'])
    expect(box.end('accepted')).toEqual([])
  })

  it('[N3] is never sent again once a provider took it, or reported that it has it', () => {
    const taken = outbox()
    taken.attempt('accepted', { parts: ['w1'] })
    expect(taken.now).toMatchObject({ stage: 'sent', parts: { w1: 'sent' } })
    expect(messages.keys(taken.now)).toMatchObject({ 'next-whatsapp': null, part0: 'w1', sent: AT })
    expect(messages.wakeAt(taken.now)).toBeNull()
    for (const state of ['delivered', 'on-its-way']) {
      const box = outbox()
      box.attempt('unknown', lost)
      expect(box.report(state)).toEqual(['MessageReported'])
      expect(box.now.stage).toBe(state === 'delivered' ? 'delivered' : 'sent')
      expect(box.wait(24 * HOUR).begin()).toEqual(['message-not-due'])
      expect(messages.keys(box.now)).toMatchObject({ 'next-whatsapp': null, waiting: null })
    }
  })

  it('[N3] goes by the next channel where its provider reports that it failed, and is over where there is none', () => {
    const box = outbox()
    box.attempt('accepted')
    expect(box.report('failed')).toEqual(['MessageReported'])
    expect(box.now).toMatchObject({ stage: 'waiting', channel: 'sms', closed: ['whatsapp'] })
    // Late, twice, out of order.
    for (const state of ['failed', 'on-its-way'])
      expect(box.report(state, { key: 'm1.1.whatsapp' })).toEqual([])
    box.attempt('accepted')
    expect(box.report('on-its-way')).toEqual([])
    box.report('failed')
    box.attempt('accepted')
    expect(box.report('failed')).toEqual(['MessageReported', 'MessageGivenUp'])
    expect(box.now).toMatchObject({ stage: 'given-up', why: 'failed' })
  })

  it('[N3] a long text has arrived when each of its parts has', () => {
    const box = outbox()
    box.attempt('accepted', { parts: ['a', 'b'] })
    box.report('delivered', { part: 'a' })
    expect(box.report('delivered', { part: 'a' })).toEqual([])
    expect(box.now.stage).toBe('sent')
    expect(messages.keys(box.now)).toMatchObject({ part0: 'b' })
    box.report('delivered', { part: 'b' })
    expect(box.now.stage).toBe('delivered')
    expect(box.report('failed', { part: 'b' })).toEqual([])
  })

  it('[N4] carries one key whenever it is sent by a channel, and another one when somebody sends it again', () => {
    const box = outbox({ channels: ['sms'] })
    box.attempt('not-now')
    box.attempt('unknown', lost)
    expect(box.now.key).toBe('m1.1.sms')
    box.attempt('accepted')
    expect(box.again()).toEqual(['MessageAskedAgain'])
    box.begin()
    expect(box.now.key).toBe('m1.2.sms')
    expect(keyFor(box.now, 'email')).toBe('m1.2.email')
  })

  it('[N5] waits longer each time, never shorter than is stated, and a chance longer', () => {
    const box = outbox({ channels: ['sms'] })
    const waits = Array.from({ length: 9 }, () => {
      box.attempt('not-now', { reason: 'busy' })
      return box.waits() / 1000
    })
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1800, 1800, 1800])
    expect(waitMs(100, 1_000, 1, 0.999)).toBe(150)
    box.attempt('not-now', { retryAfterMs: HOUR })
    expect(box.waits()).toBe(HOUR)
    box.attempt('not-now', { retryAfterMs: 1e12 })
    expect(box.waits()).toBe(2 * HOUR)
  })

  it('[N5] goes by the next channel after three tries that came to nothing, at once where the set-up is wrong, and comes round', () => {
    const box = outbox()
    for (const channel of ['whatsapp', 'whatsapp', 'sms']) {
      box.attempt('not-now', { reason: 'unreachable' })
      expect(box.now.channel).toBe(channel)
    }
    box.attempt('not-now', { reason: 'set-up' })
    expect(box.now).toMatchObject({ channel: 'email', tries: 0 })
    expect(box.waits()).toBe(PACE.firstMs)
    box.attempt('not-now', { reason: 'set-up' })
    expect(box.now.channel).toBe('whatsapp')
    const alone = outbox({ channels: ['sms'] })
    alone.attempt('not-now', { reason: 'set-up' })
    expect(alone.now).toMatchObject({ channel: 'sms', tries: 1 })
  })

  it('[N6] where it may have arrived, waits ten minutes and more, and stays with its channel', () => {
    const box = outbox()
    const waits = [1, 2, 3, 4, 5, 6].map(() => {
      box.attempt('unknown', lost)
      return box.waits() / 60_000
    })
    expect(waits).toEqual([10, 20, 40, 80, 120, 120])
    for (const reason of ['busy', 'set-up', 'unreachable']) box.attempt('not-now', { reason })
    expect(box.now.channel).toBe('whatsapp')
    expect(box.wait(box.waits()).begin('sms')).toEqual(['message-not-due'])
    box.attempt('refused', { reason: 'bad-address' })
    expect(box.now).toMatchObject({ channel: 'sms', doubts: 0 })
  })

  it('[N6] where it cannot double, is asked again soon, with the same key', () => {
    const box = outbox()
    box.attempt('unknown')
    expect(box.now).toMatchObject({ doubts: 0, channel: 'whatsapp' })
    expect(box.waits()).toBe(PACE.firstMs)
    for (const _ of [1, 2, 3]) box.attempt('unknown')
    expect(box.now).toMatchObject({ channel: 'whatsapp', key: 'm1.1.whatsapp' })
  })

  it('[N7] nothing of it begins before its time, nor when that is over', () => {
    const box = outbox({ notBefore: AT + HOUR, expiresAt: AT + 2 * HOUR })
    expect(box.wait(HOUR - 1).begin()).toEqual(['message-not-due'])
    expect(messages.due(box.now, AT + 2 * HOUR - 1)).toEqual([])
    expect(messages.wakeAt(box.now)).toBe(AT + 2 * HOUR)
    expect(box.wait(HOUR).give({ type: 'ExpireMessage' })).toEqual([])
    expect(box.wait(1).begin()).toEqual(['message-not-due'])
    const [expire] = messages.due(box.now, AT + 2 * HOUR)
    expect(box.give(expire!)).toEqual(['MessageGivenUp'])
    expect(box.now).toMatchObject({ stage: 'given-up', why: 'expired' })
    expect(messages.keys(box.now)).toMatchObject({ alarm: expect.any(Number), 'next-whatsapp': null })
  })

  it('[N7] what is being sent when its time is over has its end first', () => {
    const box = outbox({ expiresAt: AT + 1 })
    box.begin()
    box.wait(5)
    expect(box.give({ type: 'ExpireMessage' })).toEqual([])
    box.end('unknown', lost)
    expect(messages.due(box.now, AT + 5)).toHaveLength(1)
    box.give({ type: 'ExpireMessage' })
    // It had arrived after all.
    box.report('delivered')
    expect(box.now).toMatchObject({ stage: 'delivered', why: null })
  })

  it('[N8] goes no more by a channel that refused it, and is given up where none is left', () => {
    const box = outbox()
    box.attempt('refused', { reason: 'bad-address' })
    expect(box.now).toMatchObject({ channel: 'sms', nextAt: AT })
    expect(box.begin('whatsapp')).toEqual(['message-not-due'])
    box.attempt('refused', { reason: 'bad-content' })
    box.begin()
    expect(box.end('refused', { reason: 'bad-address' })).toEqual(['AttemptEnded', 'MessageGivenUp'])
    expect(box.now).toMatchObject({ stage: 'given-up', why: 'refused' })
  })

  it('[N8] what somebody does not want goes by no other channel', () => {
    const box = outbox()
    expect(box.attempt('refused', { reason: 'unwanted' })).toEqual(['AttemptEnded', 'MessageGivenUp'])
    expect(box.now.why).toBe('unwanted')
  })

  it('[N8] without a way it waits; without an address it is given up', () => {
    const box = outbox()
    const putOff = { type: 'PutOffMessage', ...chance }
    expect(box.give({ ...putOff, noAddress: false })).toEqual(['MessagePutOff'])
    expect(box.waits()).toBe(PACE.firstMs)
    expect(box.give({ ...putOff, noAddress: false })).toEqual([])
    box.wait(PACE.firstMs)
    box.give({ ...putOff, noAddress: false })
    expect(box.waits()).toBe(2 * PACE.firstMs)
    box.wait(HOUR)
    expect(box.give({ ...putOff, noAddress: true })).toEqual(['MessageGivenUp'])
    expect(box.now.why).toBe('no-address')
  })

  it('[N7] in the hours of rest it waits for the morning, which counts for no try', () => {
    const box = outbox()
    expect(box.give({ type: 'PutOffMessage', until: AT + 9 * HOUR, noAddress: false, ...chance })).toEqual([
      'MessagePutOff',
    ])
    expect(box.waits()).toBe(9 * HOUR)
    expect(box.now.tries).toBe(0)
  })

  it('[N9] withdrawn, it is sent no more; what was being sent is waited for', () => {
    const box = outbox()
    expect(box.give({ type: 'WithdrawMessage', why: 'stop' })).toEqual(['MessageWithdrawn'])
    expect(box.begin()).toEqual(['message-not-due'])
    expect(messages.keys(box.now)).toMatchObject({ 'next-whatsapp': null, person: null, alarm: null })
    expect(box.again()).toEqual(['message-withdrawn'])
    for (const [outcome, stage] of [
      ['not-now', 'withdrawn'],
      ['unknown', 'withdrawn'],
      ['accepted', 'sent'],
    ] as const) {
      const sending = outbox()
      sending.begin()
      sending.give({ type: 'WithdrawMessage', why: 'erased' })
      expect(sending.now.stage).toBe('sending')
      sending.end(outcome)
      expect(sending.now.stage).toBe(stage)
    }
  })

  it('[N10] is sent again by hand when it is over, by its first channel, and reports of before say nothing of it', () => {
    const box = outbox()
    expect(box.again()).toEqual(['message-not-over'])
    box.begin()
    expect(box.again()).toEqual(['message-not-over'])
    expect(box.report('delivered')).toEqual(['message-being-sent'])
    box.end('refused', { reason: 'unwanted' })
    expect(box.again()).toEqual(['MessageAskedAgain'])
    expect(box.now).toMatchObject({ stage: 'waiting', round: 2, channel: 'whatsapp', closed: [], why: null })
    expect(box.report('delivered', { key: 'm1.1.whatsapp' })).toEqual([])
    box.attempt('accepted')
    expect(box.again()).toEqual(['MessageAskedAgain'])
  })
})
