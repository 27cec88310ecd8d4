/** Messages, on figures worked out by hand. */
import { expect, it } from 'vitest'
import { messageOf } from '../../../testing/case-facts.ts'
import { evolveMessage } from '../../messages/evolve-message.ts'
import type { Message } from '../../messages/message-state.ts'
import { messages } from './messages.ts'

it('[S21] six messages by channel: what is sent, arrived, given up, withdrawn and waits; a refusal where it was', () => {
  const counter = messages.count({
    ...{ from: '2026-03-01', to: '2026-03-31', at: 0, parameters: {} },
    by: ['channel', 'kind'],
  })
  const add = counter.add.messages!
  add(messageOf({ queuedAt: 0, confirmedAt: 10_000 }))
  add(messageOf({ queuedAt: 0, confirmedAt: 20_001, closed: ['whatsapp'] }))
  add(messageOf({ queuedAt: 0, confirmedAt: 90_000, stage: 'delivered', template: 'question' }))
  add(messageOf({ stage: 'given-up', channel: 'email', closed: ['sms', 'email'], confirmedAt: null }))
  add(messageOf({ stage: 'withdrawn', channel: 'email', confirmedAt: null }))
  add(messageOf({ stage: 'sending', confirmedAt: null }))
  expect(counter.total()).toEqual({
    ...{ queued: 6, waiting: 1, sent: 3, arrived: 1, refused: 3, givenUp: 1, withdrawn: 1 },
    ...{ medianSeconds: 21, p95Seconds: 90 },
  })
  const [byChannel, byKind] = counter.tables().map(({ rows }) => rows)
  expect(byChannel).toMatchObject([
    { key: 'email', queued: 2, sent: 0, givenUp: 1, withdrawn: 1, refused: 1, medianSeconds: null },
    { key: 'sms', queued: 4, waiting: 1, sent: 3, arrived: 1, refused: 1, medianSeconds: 21 },
    { key: 'whatsapp', queued: 0, refused: 1 },
  ])
  expect(byKind).toMatchObject([
    { key: 'escalated', queued: 5 },
    { key: 'question', queued: 1 },
  ])
})

it('[S21] the first confirmation counts, and none that the provider took back', () => {
  const meta = { kind: 'message' as const, id: 'm', actor: 'system' }
  const key = 'm.1.sms'
  const queued = evolveMessage(null, {
    ...{ ...meta, type: 'MessageQueued', at: 0, person: { ref: 'p', hash: 'h' }, about: null },
    ...{
      template: 'test',
      parameters: {},
      language: 'id',
      channels: ['sms', 'email'],
      notBefore: 0,
      expiresAt: 9e9,
    },
  })
  const accepted = (before: Message, at: number) =>
    evolveMessage(before, {
      ...{ ...meta, type: 'AttemptEnded', at, key, outcome: 'accepted', reason: null },
      ...{ mayDouble: false, parts: [], channel: 'sms', nextAt: at },
    })
  const reported = (before: Message, at: number, state: 'delivered' | 'failed') =>
    evolveMessage(before, { ...meta, type: 'MessageReported', at, key, part: null, state, channel: 'email' })
  const sent = accepted(queued, 5_000)
  expect(reported(sent, 8_000, 'delivered').confirmedAt).toBe(5_000)
  const failed = reported(sent, 8_000, 'failed')
  expect(failed.confirmedAt).toBeNull()
  expect(accepted(failed, 9_000).confirmedAt).toBe(9_000)
})
