import { type Message, PART_KEYS } from '@antrean/queue-core'
import pino from 'pino'
import { expect, it } from 'vitest'
import { createIncoming } from './incoming.ts'

/** Of each: its provider's name of it, whom it is for, and how old it is. */
function office(list: readonly { id: string; part: string; phone: string; at: number }[]) {
  const reported: string[] = []
  const messages = list.map(({ id, part, at }) => ({
    ...{ id, at, by: 'sms', key: `${id}.1.sms`, person: { ref: id }, parts: { [part]: 'sent' } },
  }))
  const incoming = createIncoming({
    hall: {
      store: {
        aggregates: {
          of: (_kind: string, id: string) => messages.find(one => one.id === id) ?? null,
          where: (_kind: string, key: string, part: string) =>
            messages.filter(one => key === PART_KEYS[0] && part in one.parts).map(state => ({ state })),
        },
        people: {
          get: (ref: string) => ({ personal: { phone: list.find(({ id }) => id === ref)!.phone } }),
        },
      },
      live: { state: { config: null } },
    } as never,
    sender: {
      settled: async () => {},
      settledBy: async () => {},
      say: async ({ touches }: { touches: readonly { id: string }[] }) => {
        reported.push(touches[0]!.id)
        return { ok: true as const, value: {} as Message, seq: 1 }
      },
    } as never,
    log: pino({ level: 'silent' }),
  })
  const report = async (to: string | null, part = '17') => {
    await incoming.report('sms', { id: null, part, to, state: 'failed', detail: '' })
    return reported.splice(0)
  }
  return { report }
}

it('[N3] a modem’s reference that came again speaks of the text to the number that it names', async () => {
  const { report } = office([
    { id: 'old', part: '17', phone: '+6281234567890', at: 1 },
    { id: 'new', part: '17', phone: '+6281299998888', at: 2 },
  ])
  expect(await report('+6281234567890')).toEqual(['old'])
  expect(await report('081299998888')).toEqual(['new'])
  expect(await report('6281299998888')).toEqual(['new'])
  // Of a text to a third number, that is not ours any more: it says nothing of these.
  expect(await report('+6281111112222')).toEqual([])
  expect(await report(null)).toEqual(['new'])
  expect(await report('Antrean')).toEqual(['new'])
})
