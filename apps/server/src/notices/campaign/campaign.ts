/**
 * The server as a process, killed again and again with messages in flight, between providers that are killed, slow, refuse, answer
 * nonsense, confirm twice, and report before they answer or without an answer. None may be lost, none doubled once its confirmation was
 * acknowledged, and none given up without an alarm.
 *
 *   plan (seed) ─► campaign ─► server ◀─▶ peers ─► copies ─┐
 *                     └────────── what was acknowledged ───┴─► judge
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Message, MessageChannel } from '@antrean/queue-core'
import { openStore } from '../../store/sqlite/open-store.ts'
import { call, type Loose } from '../../testing/client.ts'
import { spawnServer, temporaryFolder } from '../../testing/start-server.ts'
import { type Asked, judge } from './judge.ts'
import type { Copy, ReportedState } from './peer.ts'
import { openPeers, type SmsWay } from './peers.ts'
import { type Dealt, planRound, type Round } from './plan.ts'
import type { Tally } from './tally.ts'
import { createTeller } from './teller.ts'

/** So long the outbox may take to come to rest. */
const PATIENCE_MS = 60_000
/** A report that is early is there before the answer. */
const EARLY_MS = 40

/** Until so many faults have happened. */
export async function runCampaign(options: {
  way: SmsWay
  faults: number
  seed: number
  told?: (faults: number) => void
}): Promise<Tally> {
  const { way, faults, seed, told = () => {} } = options
  const data = temporaryFolder()
  const copies: Copy[] = []
  const asked: Asked[] = []
  const early: Record<MessageChannel, ReportedState[]> = { email: [], whatsapp: [], sms: [] }
  const dealt: Record<MessageChannel, number> = { email: 0, whatsapp: 0, sms: 0 }
  const died: Record<MessageChannel, number> = { email: 0, whatsapp: 0, sms: 0 }
  let [earlyReports, kills, n] = [0, 0, 0]
  let url = ''
  const teller = createTeller(confirmed)
  const peers = await openPeers(way, heard, () => url)
  const known = Object.fromEntries(
    Object.entries(peers.of).map(([channel, { faults }]) => [channel, faults]),
  ) as Record<MessageChannel, readonly string[]>
  const file = join(data, 'channels.json')
  writeFileSync(file, JSON.stringify(peers.settings))
  let server = await begin()
  let token = await server.signIn('administrator')

  async function begin() {
    const begun = await spawnServer(data, ['--channels', file])
    url = begun.url
    return begun
  }

  const ask = (method: string, path: string, body?: object) =>
    call(url, method, `/api/v1/${path}`, { token, ...(body && { body }) }).catch(() => null)

  async function heard(copy: Copy): Promise<void> {
    copies.push(copy)
    const state = early[copy.channel].shift()
    if (!state) return
    earlyReports++
    teller.tell(copy, state)
    await sleep(EARLY_MS)
  }

  const taken = (to: string): number => copies.filter(copy => copy.to === to).length
  function confirmed(to: string): void {
    const one = asked.find(one => one.to === to)
    if (one) one.seen ??= taken(to)
  }

  /** Of what the server says that it is sent, no more may come. */
  async function note(): Promise<void> {
    const answer = await ask('GET', 'messages?state=sent')
    const ids = new Set(((answer?.body.messages ?? []) as Loose[]).map(({ id }) => id))
    for (const one of asked) if (ids.has(one.id)) one.seen ??= taken(one.to)
  }

  async function send(kind: 'email' | 'phone'): Promise<void> {
    const ordinal = String(++n).padStart(5, '0')
    const to = kind === 'email' ? `visitor${ordinal}@contoh.id` : `+62812${ordinal}999`
    const answer = await ask('POST', 'messages/test', { to })
    // What was not acknowledged may be there or not.
    if (answer?.status === 201) asked.push({ id: answer.body.id, to, seen: null })
  }

  function deal({ channel, fault }: Dealt): void {
    if (typeof fault === 'object') early[channel].push(fault.state)
    if (typeof fault === 'object' && fault.kind === 'early') return
    peers.of[channel].deal(typeof fault === 'string' ? fault : 'mute')
    dealt[channel]++
  }

  async function play(round: Round): Promise<void> {
    await ask('PUT', 'message-settings', settingsWith(round.first))
    round.faults.forEach(deal)
    const posts = round.messages.map(send)
    await sleep(round.pauses[0])
    if (round.killsPeer) {
      await peers.of[round.killsPeer].restart()
      died[round.killsPeer]++
    }
    const fresh = copies.filter(copy => copy.tell && !teller.wasTold(copy))
    for (const { state, twice } of round.reports) {
      const copy = fresh.pop()
      if (copy) teller.tell(copy, state, twice)
    }
    await sleep(round.pauses[1])
    if (round.killsServer) {
      await server.kill('SIGKILL')
      kills++
      server = await begin()
      token = await server.signIn('administrator')
    }
    await Promise.all(posts)
    await note()
  }

  const misbehaved = (channel: MessageChannel): number => dealt[channel] - peers.of[channel].left()
  const CHANNELS = ['email', 'whatsapp', 'sms'] as const
  const happened = (): number =>
    CHANNELS.reduce((sum, channel) => sum + misbehaved(channel) + died[channel], 0) +
    earlyReports +
    teller.twice() +
    kills

  async function comesToRest(): Promise<void> {
    for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(100)) {
      await teller.settled()
      const waiting = await ask('GET', 'messages?state=waiting')
      if (waiting?.body.messages.length === 0) return
    }
  }

  try {
    for (let round = 0; happened() < faults; round++) {
      await play(planRound(seed, round, known))
      told(happened())
    }
    await comesToRest()
    await note()
    // Whatever would come once more comes within the longest wait.
    await sleep(1_000)
    await server.kill('SIGTERM')
    const store = openStore(join(data, 'hall.sqlite'))
    const wrong = [...teller.wrong, ...judge(store, { asked, copies, reported: teller.reported })]
    const stages = asked.map(({ id }) => (store.aggregates.of('message', id) as Message | null)?.stage)
    store.close()
    return {
      faults: happened(),
      byChannel: {
        email: { misbehaved: misbehaved('email'), died: died.email },
        whatsapp: { misbehaved: misbehaved('whatsapp'), died: died.whatsapp },
        sms: { misbehaved: misbehaved('sms'), died: died.sms },
      },
      ...{ earlyReports, confirmedTwice: teller.twice(), kills, messages: asked.length },
      arrivedTwice: asked.filter(({ to }) => taken(to) > 1).length,
      givenUp: stages.filter(stage => stage === 'given-up').length,
      wrong,
    }
  } finally {
    await server.kill('SIGKILL')
    await peers.close()
    rmSync(data, { recursive: true })
  }
}

const settingsWith = (first: 'sms' | 'whatsapp'): object => ({
  order: first === 'sms' ? ['sms', 'whatsapp', 'email'] : ['whatsapp', 'sms', 'email'],
  rest: null,
  perMinute: { email: null, sms: null, whatsapp: null },
})
