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
import type { Loose } from '../../testing/client.ts'
import { temporaryFolder } from '../../testing/start-server.ts'
import { createDealer } from './dealer.ts'
import { type Asked, type Evidence, judge } from './judge.ts'
import type { Copy } from './peer.ts'
import { openPeers, type SmsWay } from './peers.ts'
import { planRound, type Round } from './plan.ts'
import type { Tally } from './tally.ts'
import { createTeller } from './teller.ts'
import { openTrialHall } from './trial-hall.ts'

/** So long the outbox may take to come to rest. */
const PATIENCE_MS = 60_000

/** Until so many faults have happened. */
export async function runCampaign(options: {
  way: SmsWay
  faults: number
  seed: number
  told?: (faults: number) => void
}): Promise<Tally> {
  const { way, faults, seed, told = () => {} } = options
  const data = temporaryFolder()
  const peers = await openPeers(way, heard, () => hall.url())
  const file = join(data, 'channels.json')
  writeFileSync(file, JSON.stringify(peers.settings))
  const { asked, copies, confirmed, seen } = notebook()
  const teller = createTeller(confirmed)
  const dealer = createDealer(peers.of, teller.tell)
  const hall = await openTrialHall(data, ['--channels', file])
  const happened = () => dealer.happened() + teller.twice() + hall.kills()
  let n = 0

  function heard(copy: Copy): Promise<void> {
    copies.push(copy)
    return dealer.taken(copy)
  }

  async function send(kind: 'email' | 'phone'): Promise<void> {
    const ordinal = String(++n).padStart(5, '0')
    const to = kind === 'email' ? `visitor${ordinal}@contoh.id` : `+62812${ordinal}999`
    const answer = await hall.ask('POST', 'messages/test', { to })
    // What was not acknowledged may be there or not.
    if (answer?.status === 201) asked.push({ id: answer.body.id, to, seen: null })
  }

  async function play(round: Round): Promise<void> {
    await hall.ask('PUT', 'message-settings', settingsWith(round.first))
    round.faults.forEach(dealer.deal)
    const posts = round.messages.map(send)
    await sleep(round.pauses[0])
    if (round.killsPeer) await dealer.kill(round.killsPeer)
    const fresh = copies.filter(copy => copy.tell && !teller.wasTold(copy))
    for (const { state, twice } of round.reports) {
      const copy = fresh.pop()
      if (copy) teller.tell(copy, state, twice)
    }
    await sleep(round.pauses[1])
    if (round.killsServer) await hall.kill()
    await Promise.all(posts)
    await note()
  }

  /** Of what the server says that it is sent, no more may come. */
  async function note(): Promise<void> {
    const answer = await hall.ask('GET', 'messages?state=sent')
    seen(((answer?.body.messages ?? []) as Loose[]).map(({ id }) => id))
  }

  async function comesToRest(): Promise<void> {
    for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(100)) {
      await teller.settled()
      const waiting = await hall.ask('GET', 'messages?state=waiting')
      if (waiting?.body.messages.length === 0) return
    }
  }

  try {
    for (let round = 0; happened() < faults; round++) {
      await play(planRound(seed, round, faultsOf(peers.of)))
      told(happened())
    }
    await comesToRest()
    await note()
    // Whatever would come once more comes within the longest wait.
    await sleep(1_000)
    await hall.stop()
    const { givenUp, wrong } = verdict(data, { asked, copies, reported: teller.reported })
    return {
      ...{ faults: happened(), byChannel: dealer.byChannel(), earlyReports: dealer.earlyReports() },
      ...{ confirmedTwice: teller.twice(), kills: hall.kills(), messages: asked.length },
      arrivedTwice: asked.filter(({ to }) => copies.filter(copy => copy.to === to).length > 1).length,
      ...{ givenUp, wrong: [...teller.wrong, ...wrong] },
    }
  } finally {
    await hall.end()
    await peers.close()
    rmSync(data, { recursive: true })
  }
}

/** What was asked for and what came, and how often it had come by the time that the server had its confirmation. */
function notebook() {
  const asked: Asked[] = []
  const copies: Copy[] = []
  const write = (one: Asked) => (one.seen ??= copies.filter(({ to }) => to === one.to).length)
  return {
    ...{ asked, copies },
    confirmed: (to: string): void => asked.filter(one => one.to === to).forEach(write),
    seen: (ids: readonly string[]): void => asked.filter(({ id }) => ids.includes(id)).forEach(write),
  }
}

function verdict(data: string, evidence: Evidence): { givenUp: number; wrong: string[] } {
  const store = openStore(join(data, 'hall.sqlite'))
  const stages = evidence.asked.map(({ id }) => (store.aggregates.of('message', id) as Message | null)?.stage)
  const wrong = judge(store, evidence)
  store.close()
  return { givenUp: stages.filter(stage => stage === 'given-up').length, wrong }
}

const faultsOf = ({
  email,
  whatsapp,
  sms,
}: Record<MessageChannel, { faults: readonly string[] }>): Record<MessageChannel, readonly string[]> => ({
  email: email.faults,
  whatsapp: whatsapp.faults,
  sms: sms.faults,
})

const settingsWith = (first: 'sms' | 'whatsapp'): object => ({
  order: first === 'sms' ? ['sms', 'whatsapp', 'email'] : ['whatsapp', 'sms', 'email'],
  rest: null,
  perMinute: { email: null, sms: null, whatsapp: null },
})
