import { expect, test } from 'vitest'
import { slackOf, waitedMs } from './promise.ts'

const ticket = {
  issuedAt: '2026-03-02T09:00:00.000+07:00',
  callBy: '2026-03-02T09:05:00.000+07:00',
  firstCalledAt: null,
}
const at = (time: string) => Date.parse(`2026-03-02T${time}+07:00`)

test('a ticket is calm until the server says that it is at risk, and late once its moment has passed', () => {
  expect(slackOf(ticket, at('09:04:59')).state).toBe('calm')
  const marked = { ...ticket, atRiskAt: '2026-03-02T09:00:20.000+07:00' }
  expect(slackOf(marked, at('09:00:21')).state).toBe('risk')
  expect(slackOf(marked, at('09:05:00')).state).toBe('risk')
  expect(slackOf(marked, at('09:05:01')).state).toBe('late')
  expect(slackOf(ticket, at('09:05:01')).state).toBe('late')
})

test('what is left is counted to the promised moment and past it', () => {
  expect(slackOf(ticket, at('09:04:00')).leftMs).toBe(60_000)
  expect(slackOf(ticket, at('09:06:00'))).toEqual({ state: 'late', leftMs: -60_000, share: 0 })
})

test('a first call settles the promise for good', () => {
  const kept = { ...ticket, firstCalledAt: '2026-03-02T09:04:50.000+07:00' }
  expect(slackOf({ ...kept, atRiskAt: '2026-03-02T09:03:00.000+07:00' }, at('10:00:00')).state).toBe('calm')
  expect(waitedMs(kept, at('10:00:00'))).toBe(290_000)
  const missed = { ...ticket, firstCalledAt: '2026-03-02T09:05:02.000+07:00' }
  expect(slackOf(missed, at('10:00:00')).state).toBe('late')
})

test('who was transferred and waits again is promised anew, from the transfer', () => {
  const again = {
    ...ticket,
    callBy: '2026-03-02T09:25:00.000+07:00',
    legFrom: '2026-03-02T09:20:00.000+07:00',
  }
  expect(slackOf(again, at('09:21:00'))).toEqual({ state: 'calm', leftMs: 240_000, share: 0.8 })
  expect(slackOf({ ...again, atRiskAt: '2026-03-02T09:23:00.000+07:00' }, at('09:24:00')).state).toBe('risk')
  expect(slackOf(again, at('09:25:01'))).toEqual({ state: 'late', leftMs: -1000, share: 0 })
  expect(waitedMs(again, at('09:21:00'))).toBe(60_000)
})
