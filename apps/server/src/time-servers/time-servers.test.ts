/** Time servers, over real UDP: what they say is kept beside the hall's clock, whatever they are worth. */

import { CommandLineError } from '@antrean/command-line'
import pino from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { openVirtualTimeServer } from '../../virtual/virtual-time-server.ts'
import { readOptions } from '../options.ts'
import { until } from '../testing/client.ts'
import { askTime, type TimeServer } from './ask.ts'
import { question, readAnswer, writeTime } from './sntp.ts'
import { followTimeServers, type TimePace } from './time-servers.ts'

const MINUTE = 60_000
const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const its of opened.splice(0).reverse()) await its.close()
})
const keep = <T extends { close(): Promise<void> }>(its: T): T => {
  opened.push(its)
  return its
}
const virtual = async (now?: () => number) => keep(await openVirtualTimeServer(now))
const log = pino({ level: 'silent' })
const QUICK: TimePace = { firstMs: 5, mostMs: 40, patienceMs: 2_000 }
const follow = (
  servers: readonly TimeServer[],
  more: Partial<Parameters<typeof followTimeServers>[0]> = {},
) =>
  keep(
    followTimeServers({
      servers,
      now: Date.now,
      log,
      pace: QUICK,
      elapsed: () => performance.now(),
      ...more,
    }),
  )
const ask = (server: TimeServer, patienceMs = 2_000) =>
  askTime(server, new AbortController().signal, patienceMs)

describe('a time server that is asked once', () => {
  it('says what time it is, in one packet of 48 bytes that tells nothing of our clock', async () => {
    const there = await virtual(() => Date.now() - 58 * MINUTE)
    const word = await ask(there.server)
    expect(word.ok && Math.abs(word.at - (Date.now() - 58 * MINUTE))).toBeLessThan(30_000)
    const [first] = there.asked
    expect([first!.packet.length, first!.packet[0]]).toEqual([48, 0x23])
    expect(first!.packet.subarray(1, 40).every(byte => byte === 0)).toBe(true)
  })

  it('is right by what the answer was under way, whatever it kept the question for', () => {
    const nonce = Buffer.alloc(8, 9)
    const packet = question(nonce)
    packet[0] = 0x24
    packet[1] = 1
    nonce.copy(packet, 24)
    writeTime(packet, 32, 1_000_000)
    writeTime(packet, 40, 1_000_250)
    const read = readAnswer(packet, nonce)
    expect(read.ok && [Math.round(read.at), Math.round(read.heldMs)]).toEqual([1_000_250, 250])
  })

  it.each(['2026-03-02T09:00:00Z', '2036-02-07T06:28:15Z', '2036-02-07T06:28:17Z', '2060-01-01T00:00:00Z'])(
    'is read on both sides of 2036: %s',
    date => {
      const at = Date.parse(date)
      const nonce = Buffer.alloc(8, 1)
      const packet = question(nonce)
      packet[0] = 0x24
      packet[1] = 1
      nonce.copy(packet, 24)
      writeTime(packet, 32, at)
      writeTime(packet, 40, at)
      const read = readAnswer(packet, nonce)
      expect(read.ok && Math.round(read.at)).toBe(at)
    },
  )

  it.each([
    ['unsynchronised', 'unsynchronised', true],
    ['stratum-16', 'unsynchronised', true],
    ['no-time', 'unsynchronised', true],
    [{ kiss: 'RATE' }, 'refused', true],
    [{ kiss: 'DENY' }, 'refused', false],
    [{ kiss: 'RSTR' }, 'refused', false],
  ] as const)('[T13] is not believed where it says %j', async (manner, why, again) => {
    const there = await virtual()
    there.set.manner = manner
    expect(await ask(there.server)).toEqual({ ok: false, why, again })
  })

  it('[T13] is not believed where it answers what was not asked, and is where the true answer follows', async () => {
    const there = await virtual()
    for (const manner of ['stranger', 'short'] as const) {
      there.set.manner = manner
      expect(await ask(there.server, 200)).toEqual({ ok: false, why: 'nonsense', again: true })
    }
    there.set.manner = 'twice'
    expect(await ask(there.server)).toMatchObject({ ok: true })
  })

  it('that is silent, not there, or has no such name is said to be so', async () => {
    const there = await virtual()
    there.set.manner = 'silent'
    expect(await ask(there.server, 100)).toMatchObject({ why: 'silent' })
    const gone = await openVirtualTimeServer()
    await gone.close()
    expect(await ask(gone.server)).toMatchObject({ ok: false, why: 'unreachable' })
    const named = { host: 'ntp.example.go.id', port: 123 }
    const unknown = () => Promise.reject(new Error('ENOTFOUND'))
    expect(await askTime(named, new AbortController().signal, 100, unknown)).toMatchObject({
      why: 'unknown-name',
    })
  })

  it('is waited for no longer than the hall runs, neither its name nor its answer', async () => {
    const there = await virtual()
    there.set.manner = 'silent'
    const ending = new AbortController()
    const nobody = () => new Promise<never>(() => {})
    const both = [
      askTime(there.server, ending.signal, 600_000),
      askTime({ host: 'ntp.example.go.id', port: 123 }, ending.signal, 600_000, nobody),
    ]
    await until(() => there.asked.length === 1)
    ending.abort()
    expect(await Promise.all(both)).toMatchObject([{ ok: false }, { ok: false }])
  })
})

describe('time servers that are followed', () => {
  it('tell how far the hall is ahead of them, and how old their word is', async () => {
    const there = await virtual(() => Date.now() - 58 * MINUTE)
    let elapsed = 0
    const told = follow([there.server], { elapsed: () => elapsed, pace: { ...QUICK, mostMs: 1_000_000 } })
    await until(() => told.view()!.agree === 1)
    elapsed = 3 * MINUTE
    const { hallAheadMs, ...rest } = told.view()!
    expect(rest).toEqual({ ageSeconds: 180, agree: 1, disagree: 0, mute: [] })
    expect(Math.abs(hallAheadMs! - 55 * MINUTE)).toBeLessThan(30_000)
    elapsed = 5 * 60 * MINUTE
    expect(told.view()).toMatchObject({ hallAheadMs: null, ageSeconds: null })
  })

  it('[T14] a server that lies beside two that agree is not heeded; two that differ say nothing', async () => {
    const there = await Promise.all([virtual(), virtual(() => Date.now() + 300 * MINUTE), virtual()])
    const three = follow(there.map(({ server }) => server))
    await until(() => three.view()!.disagree + three.view()!.agree === 3)
    expect(three.view()).toMatchObject({ agree: 2, disagree: 1 })
    expect(Math.abs(three.view()!.hallAheadMs!)).toBeLessThan(30_000)
    const two = follow(there.slice(0, 2).map(({ server }) => server))
    await until(() => two.view()!.disagree + two.view()!.agree === 2)
    expect(two.view()!.hallAheadMs).toBeNull()
  })

  it('[T13] are asked ever more seldom while they say nothing, and never again where they refuse', async () => {
    const [mute, refusing] = await Promise.all([virtual(), virtual()])
    mute.set.manner = 'unsynchronised'
    refusing.set.manner = { kiss: 'DENY' }
    const pace = { firstMs: 20, mostMs: 160, patienceMs: 2_000 }
    const told = follow([mute.server, refusing.server], { pace })
    await until(() => mute.asked.length >= 5 && told.view()!.mute.length === 2)
    const pauses = mute.asked.slice(1).map(({ at }, i) => at - mute.asked[i]!.at)
    for (const [i, least] of [20, 40, 80, 160].entries()) expect(pauses[i]).toBeGreaterThanOrEqual(least - 2)
    expect(refusing.asked).toHaveLength(1)
    expect(told.view()!.mute).toEqual([
      { server: mute.address, why: 'unsynchronised' },
      { server: refusing.address, why: 'refused' },
    ])
    mute.set.manner = 'well'
    await until(() => told.view()!.agree === 1)
    expect(told.view()!.mute).toHaveLength(1)
  })
})

describe('--time-server', () => {
  it('takes names and addresses with their ports, and none unless it is given', () => {
    expect(readOptions([])).toMatchObject({ timeServers: [] })
    const given = ['ntp.example.go.id', '10.0.0.1:1123', '[::1]:5']
    expect(readOptions(given.flatMap(its => ['--time-server', its]))).toMatchObject({
      timeServers: [
        { host: 'ntp.example.go.id', port: 123 },
        { host: '10.0.0.1', port: 1123 },
        { host: '::1', port: 5 },
      ],
    })
    for (const wrong of ['ntp://x', 'a b', 'x:99999', 'x/y', ''])
      expect(() => readOptions(['--time-server', wrong])).toThrow(CommandLineError)
  })
})
