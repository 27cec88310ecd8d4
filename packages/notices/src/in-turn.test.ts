import { expect, it } from 'vitest'
import type { Channel } from './channel.ts'
import { type Clock, inTurn } from './in-turn.ts'
import { accepted } from './outcome.ts'

/** A clock that stands still but for those who wait, and a channel that writes down when it sent what. */
function bench() {
  let now = 0
  const sent: [string, number][] = []
  const clock: Clock = {
    now: () => now,
    async wait(ms, signal) {
      await Promise.resolve()
      if (!signal?.aborted) now += ms
    },
  }
  const channel: Channel = {
    name: 'bench',
    kind: 'sms',
    async send({ id }) {
      sent.push([id, now])
      return accepted([id], '')
    },
    async close() {},
  }
  return { sent, clock, channel, later: (ms: number) => (now += ms) }
}
const message = (id: string) => ({ id, to: '+6281234567890', text: 'A012' })

it('messages go at the channel’s pace, in the order in which they came', async () => {
  const { sent, clock, channel, later } = bench()
  const slow = inTurn(channel, 2, clock)
  await Promise.all(['a', 'b', 'c'].map(id => slow.send(message(id))))
  expect(sent).toEqual([
    ['a', 0],
    ['b', 500],
    ['c', 1000],
  ])
  later(5000)
  await Promise.all(['d', 'e'].map(id => slow.send(message(id))))
  expect(sent.slice(3)).toEqual([
    ['d', 6000],
    ['e', 6500],
  ])
})

it('[N13] messages go at the pace that holds when each goes', async () => {
  const { sent, clock, channel } = bench()
  let perSecond = 2
  const slow = inTurn(channel, () => perSecond, clock)
  await slow.send(message('a'))
  await slow.send(message('b'))
  perSecond = 0.5
  await slow.send(message('c'))
  await slow.send(message('d'))
  expect(sent.map(([, at]) => at)).toEqual([0, 500, 1000, 3000])
})

it('one that is given up before its turn was not sent, and holds up nobody', async () => {
  const { sent, clock, channel } = bench()
  const slow = inTurn(channel, 1, clock)
  const stop = new AbortController()
  const all = [
    slow.send(message('a')),
    slow.send(message('b'), { signal: stop.signal }),
    slow.send(message('c')),
  ]
  stop.abort()
  expect((await Promise.all(all)).map(({ outcome }) => outcome)).toEqual(['accepted', 'not-now', 'accepted'])
  expect(sent).toEqual([
    ['a', 0],
    ['c', 1000],
  ])
})

it('a pace that is none is said at the start', () => {
  const { channel } = bench()
  for (const pace of [0, -1, Number.NaN, 5000])
    expect(() => inTurn(channel, pace)).toThrow('messages a second')
})
