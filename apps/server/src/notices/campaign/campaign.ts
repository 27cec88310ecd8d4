/**
 * The server as a process, killed again and again with messages in flight, between a mail server and a gateway that are killed, slow,
 * refuse, answer garbage and confirm twice. None may be lost, and none doubled once its confirmation was acknowledged.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { call, type Loose, until } from '../../testing/client.ts'
import { type ServerProcess, spawnServer, temporaryFolder } from '../../testing/start-server.ts'
import type { ChannelSettings } from '../settings.ts'
import { judge, type Sent } from './judge.ts'
import { ACCOUNT, MAIL_FAULTS, openPeers, SMS_FAULTS } from './peers.ts'

export type Result = { faults: number; kills: number; messages: number; twice: number; wrong: string[] }

/** Until so many faults were dealt out. `random`: from 0 up to 1. */
export async function runCampaign({
  faults,
  random,
  told = () => {},
}: {
  faults: number
  random: () => number
  told?: (faults: number) => void
}): Promise<Result> {
  const peers = await openPeers()
  const data = temporaryFolder()
  const file = join(data, 'channels.json')
  writeFileSync(file, JSON.stringify(settings()))
  const args = ['--channels', file]
  const sent: Sent[] = []
  let [dealt, kills, n] = [0, 0, 0]
  let server = await spawnServer(data, args)
  let token = await server.signIn('administrator')
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)]!

  function settings(): ChannelSettings {
    const pace = { patienceMs: 1_000, perSecond: 500 }
    return {
      email: { by: 'smtp', url: peers.mail.url, from: 'Antrean <antrean@contoh.id>', ...pace },
      sms: { by: 'kannel', url: peers.sms.url, ...ACCOUNT, from: 'Antrean', ...pace },
      waits: { first: 0.05, most: 0.3, doubt: 0.4, doubtMost: 0.6 },
    }
  }

  async function send(): Promise<void> {
    const ordinal = String(++n).padStart(5, '0')
    const refused = random() < 0.05
    const mail = !refused && random() < 0.4
    const to = mail
      ? `visitor${ordinal}@contoh.id`
      : `+62812${refused ? `${ordinal.slice(1)}0000` : `${ordinal}999`}`
    const answer = await call(server.url, 'POST', '/api/v1/messages/test', { token, body: { to } }).catch(
      () => null,
    )
    // What was not acknowledged may be there or not.
    if (answer?.status === 201) sent.push({ id: answer.body.id, to, refused, seen: null })
  }

  function deal(): void {
    const misbehaves = random()
    if (misbehaves < 0.55) peers.tellSms(pick(SMS_FAULTS))
    else peers.mail.deeds.push(pick(MAIL_FAULTS))
    dealt++
  }

  /** The gateway says that a text arrived, and says so again; where the server took that, it is confirmed. */
  async function confirmTwice({ url }: ServerProcess): Promise<void> {
    const one = sent.findLast(({ to, seen }) => seen === null && peers.taken(to) > 0 && to.startsWith('+'))
    if (!one) return
    dealt++
    for (const state of [1, pick([1, 8])])
      if (await peers.report(one.to, url, state)) one.seen ??= peers.taken(one.to)
  }

  /** Of what the server says that it is sent, no more may come. */
  async function note(): Promise<void> {
    const answer = await call(server.url, 'GET', '/api/v1/messages?state=sent', { token }).catch(() => null)
    for (const { id } of (answer?.body.messages ?? []) as Loose[]) {
      const one = sent.find(one => one.id === id)
      if (one) one.seen ??= peers.taken(one.to)
    }
  }

  async function killServer(): Promise<void> {
    await server.kill('SIGKILL')
    dealt++
    kills++
    server = await spawnServer(data, args)
    token = await server.signIn('administrator')
  }

  try {
    while (dealt < faults) {
      for (let i = 0; i < 4; i++) deal()
      const posts = Array.from({ length: 6 }, send)
      await sleep(random() * 150)
      if (random() < 0.3) {
        await peers.killSms()
        dealt++
      }
      await confirmTwice(server)
      await sleep(random() * 150)
      if (random() < 0.5) await killServer()
      await Promise.all(posts)
      await note()
      told(dealt)
    }
    await until(async () => {
      await sleep(100)
      const { body } = await call(server.url, 'GET', '/api/v1/messages?state=waiting', { token })
      return body.messages.length === 0
    })
    await note()
    // Whatever would come once more comes within the longest wait.
    await sleep(1_000)
    await server.kill('SIGTERM')
    const wrong = judge(join(data, 'hall.sqlite'), sent, peers.taken)
    const twice = sent.filter(({ to }) => peers.taken(to) > 1).length
    return { faults: dealt, kills, messages: sent.length, twice, wrong }
  } finally {
    await server.kill('SIGKILL')
    await peers.close()
    rmSync(data, { recursive: true })
  }
}
