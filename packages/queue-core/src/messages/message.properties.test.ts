/** A sender and a provider, both killed at any moment, and answers that get lost: what always holds of one message. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { messages } from './message.ts'
import type { MessageCommand } from './message-commands.ts'
import type { MessageEvent } from './message-events.ts'
import type { Message } from './message-state.ts'
import { PACE } from './pace.ts'

const around = { timezone: 'Asia/Jakarta', own: () => null }
const END = 6 * 3_600_000
const OUTCOMES = ['accepted', 'refused', 'busy', 'set-up', 'lost', 'lost-once', 'killed'] as const
const step = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  /** Of what was lost, or broken off: whether the provider has it all the same. */
  arrived: fc.boolean(),
  report: fc.constantFrom(null, 'delivered', 'on-its-way', 'failed'),
  random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  late: fc.nat(120_000),
})

it('[N2] [N3] [N4] [N6] [N7] over any outcomes and kills none is lost, and none is sent again that was confirmed', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), steps => {
      const log: MessageEvent[] = []
      let message: Message | null = null
      let at = 0
      const give = (command: object): string | null => {
        const decision = messages.decide(
          message,
          { at, actor: 'system', ...command } as MessageCommand,
          around,
        )
        if (!decision.ok) return decision.error.code
        for (const event of decision.events) {
          log.push(event)
          message = messages.evolve(message, event)
        }
        return null
      }
      const now = (): Message => message!
      give({
        ...{ type: 'QueueMessage', id: 'm', person: { ref: 'p', hash: 'h' }, about: null, template: 'test' },
        ...{ parameters: {}, language: 'id', channels: ['sms', 'email'], notBefore: 0, expiresAt: END },
      })
      let confirmed = false
      let doubtUntil = { at: 0, key: '' }
      for (const { outcome, arrived, report, random, late } of steps) {
        if (now().stage !== 'waiting') break
        // Sooner it does not begin.
        at = Math.max(at, now().nextAt - 1)
        if (at < now().nextAt)
          expect(give({ type: 'BeginAttempt', channel: now().channel, by: 'x' })).not.toBeNull()
        at = now().nextAt + late
        for (const command of messages.due(now(), at)) give(command)
        if (now().stage !== 'waiting') break
        expect(confirmed).toBe(false)
        expect(give({ type: 'BeginAttempt', channel: now().channel, by: 'x' })).toBeNull()
        expect(at).toBeLessThan(END)
        if (at < doubtUntil.at) throw new Error('Sent again too soon.')
        if (doubtUntil.key) expect(now().key).toBe(doubtUntil.key)
        const { key } = now()
        // What a start finds: begun, and no end.
        const killed = outcome === 'killed'
        const lost = killed || outcome === 'lost' || outcome === 'lost-once'
        const mayDouble = lost && outcome !== 'lost-once'
        give({
          ...{ type: 'EndAttempt', key, random, pace: PACE, parts: [], mayDouble },
          outcome: lost ? 'unknown' : outcome === 'accepted' || outcome === 'refused' ? outcome : 'not-now',
          reason: outcome === 'refused' ? 'bad-address' : lost || outcome === 'accepted' ? null : outcome,
        })
        const has = outcome === 'accepted' || (lost && arrived)
        if (outcome === 'accepted') confirmed = true
        if (mayDouble) doubtUntil = { at: at + PACE.doubtMs, key: key! }
        if (outcome === 'refused') doubtUntil = { at: 0, key: '' }
        if (has && report) {
          give({ type: 'ReportMessage', key, part: null, state: report })
          confirmed = report !== 'failed'
          if (!confirmed) doubtUntil = { at: 0, key: '' }
        }
        expect(now().stage === 'sent' || now().stage === 'delivered').toBe(confirmed)
      }
      // None is lost: it is with a provider, or goes on, or somebody is told of it.
      at = Math.max(at, END)
      for (const command of messages.due(now(), at)) give(command)
      expect(['sent', 'delivered', 'given-up']).toContain(now().stage)
      expect(now().stage === 'given-up').toBe(!confirmed)
      const replayed = log.reduce<Message | null>(
        (state, event) => messages.evolve(state, messages.event.parse(JSON.parse(JSON.stringify(event)))),
        null,
      )
      expect(replayed).toEqual(message)
    }),
    { numRuns: 300 },
  )
})
