/** What the campaign would say of each thing that must not be. */
import type { Message } from '@antrean/queue-core'
import { expect, it } from 'vitest'
import { type Evidence, judge } from './judge.ts'
import type { Copy } from './peer.ts'

const TO = '+6281200001999'
const KEY = 'm.1.sms'
const begun = { type: 'AttemptBegun', channel: 'sms', key: KEY }
const accepted = { type: 'AttemptEnded', outcome: 'accepted', key: KEY }
const lost = { type: 'AttemptEnded', outcome: 'unknown', key: KEY }
const refused = { type: 'AttemptEnded', outcome: 'refused', key: KEY }
const reported = (state: string) => ({ type: 'MessageReported', state, key: KEY })
const copy: Copy = { channel: 'sms', to: TO, part: null }

function say(
  message: Partial<Message> | null,
  events: readonly object[],
  evidence: Partial<Evidence> = {},
  { alarm = false, seen = null as number | null } = {},
): string {
  const log = events.map(event => ({ event: { kind: 'message', id: 'm', ...event } }))
  const state = message && { channels: ['sms'], key: KEY, parts: {}, ...message }
  const store = {
    log: { after: () => log },
    aggregates: { of: () => state, between: () => (alarm ? [{ id: 'm' }] : []) },
  }
  const asked = [{ id: 'm', to: TO, seen }]
  return judge(store as never, { asked, copies: [copy], reported: [], ...evidence }).join(' ')
}

it('says nothing where all is well', () => {
  expect(say({ stage: 'sent' }, [begun, accepted])).toBe('')
  expect(say({ stage: 'delivered' }, [begun, lost, reported('delivered')], {}, { seen: 1 })).toBe('')
  expect(say({ stage: 'sent' }, [begun, lost, begun, accepted], { copies: [copy, copy] }, { seen: 2 })).toBe(
    '',
  )
  expect(say({ stage: 'given-up' }, [begun, refused], { copies: [] }, { alarm: true })).toBe('')
  const failed = { copy, state: 'failed' as const, took: true as const }
  expect(
    say(
      { stage: 'given-up' },
      [begun, accepted, reported('failed')],
      { reported: [failed] },
      { alarm: true },
    ),
  ).toBe('')
})

it('names what is lost', () => {
  expect(say(null, [])).toContain('acknowledged and is not there')
  expect(say({ stage: 'sent' }, [begun, accepted], { copies: [] })).toContain('nobody took it: lost')
  expect(say({ stage: 'waiting' }, [begun, lost])).toContain('neither sent nor given up')
  const failed = { copy, state: 'failed' as const, took: true as const }
  expect(say({ stage: 'sent' }, [begun, accepted], { reported: [failed] })).toContain(
    'said that it failed: lost',
  )
})

it('names what is doubled', () => {
  const twice = { copies: [copy, copy] }
  expect(say({ stage: 'sent' }, [begun, accepted, begun, accepted], twice)).toContain(
    'after its confirmation',
  )
  expect(say({ stage: 'sent' }, [begun, lost, begun, accepted], twice, { seen: 1 })).toContain('came again')
  expect(say({ stage: 'sent' }, [begun, accepted], twice)).toContain('taken 2 times by sms and begun 1 times')
})

it('names what is given up without an alarm, or too soon', () => {
  expect(say({ stage: 'given-up' }, [begun, refused], { copies: [] })).toContain('without an alarm')
  const gone = { stage: 'given-up' as const, channels: ['sms', 'whatsapp'] as const }
  expect(say(gone, [begun, refused], { copies: [] }, { alarm: true })).toContain('with a channel left')
})
