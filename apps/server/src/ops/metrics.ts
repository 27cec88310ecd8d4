/** Prometheus figures of this server. */
import { channelOfKey, type MessageEvent, waitingIn } from '@antrean/queue-core'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Lag } from '../feed/follower.ts'
import type { Commit, Hall } from '../hall/hall.ts'
import type { Recorded } from '../store/batch.ts'

export function createMetrics(
  hall: Hall,
  connections: () => number,
  lags: () => Lag[] = () => [],
  channels: () => { name: string; down: boolean }[] = () => [],
) {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry, prefix: 'antrean_' })

  const issued = new Counter({
    name: 'antrean_tickets_issued_total',
    help: 'Tickets issued, by service',
    labelNames: ['service'],
    registers,
  })
  const calls = new Counter({
    name: 'antrean_calls_total',
    help: 'Visitors called, and called again',
    labelNames: ['kind'],
    registers,
  })
  const commit = new Histogram({
    name: 'antrean_commit_seconds',
    help: 'Seconds from the first command of a commit to its durability',
    buckets: [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
    registers,
  })
  const together = new Histogram({
    name: 'antrean_commit_commands',
    help: 'Commands that shared one commit',
    buckets: [1, 2, 5, 10, 20, 50, 100, 256],
    registers,
  })
  new Gauge({
    name: 'antrean_waiting',
    help: 'Visitors waiting, by service',
    labelNames: ['service'],
    registers,
    collect() {
      this.reset()
      for (const service of hall.live.state.services.values())
        this.set({ service: service.config.letter }, waitingIn(service))
    },
  })
  new Gauge({
    name: 'antrean_connections',
    help: 'Connected sockets',
    registers,
    collect() {
      this.set(connections())
    },
  })
  new Gauge({
    name: 'antrean_seq',
    help: 'Sequence number of the last durable event',
    registers,
    collect() {
      this.set(hall.live.seq)
    },
  })

  new Gauge({
    name: 'antrean_follower_lag_events',
    help: 'Durable events that a follower of the hall has yet to take',
    labelNames: ['follower'],
    registers,
    collect() {
      for (const { name, behind } of lags()) this.set({ follower: name }, behind)
    },
  })

  const attempts = new Counter({
    name: 'antrean_message_attempts_total',
    help: 'Sendings of messages that have an end, by channel and what became of them',
    labelNames: ['channel', 'outcome'],
    registers,
  })
  const over = new Counter({
    name: 'antrean_messages_over_total',
    help: 'Messages that arrived by a report, were given up or withdrawn',
    labelNames: ['how'],
    registers,
  })
  new Gauge({
    name: 'antrean_channel_up',
    help: '1 where a channel of messages takes them, 0 where it takes none',
    labelNames: ['channel'],
    registers,
    collect() {
      this.reset()
      for (const { name, down } of channels()) this.set({ channel: name }, down ? 0 : 1)
    },
  })
  new Gauge({
    name: 'antrean_messages_waiting',
    help: 'Messages that wait or are being sent, 10000 at the most',
    registers,
    collect() {
      this.set(waitingMessages(hall))
    },
  })
  function countMessage(event: MessageEvent): void {
    if (event.type === 'AttemptEnded')
      attempts.inc({ channel: channelOfKey(event.key), outcome: event.outcome })
    else if (event.type === 'MessageGivenUp') over.inc({ how: event.why })
    else if (event.type === 'MessageWithdrawn') over.inc({ how: 'withdrawn' })
    else if (event.type === 'MessageReported') over.inc({ how: event.state })
  }

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    committed({ commands, seconds }: Commit): void {
      commit.observe(seconds)
      together.observe(commands)
    },
    take(recorded: readonly Recorded[]): void {
      for (const { event } of recorded) {
        if (event.type === 'TicketIssued') issued.inc({ service: event.service })
        else if (event.type === 'TicketCalled') calls.inc({ kind: 'call' })
        else if (event.type === 'TicketRecalled') calls.inc({ kind: 'recall' })
        else if ('kind' in event && event.kind === 'message') countMessage(event)
      }
    },
  }
}

const MOST_COUNTED = 10_000
function waitingMessages({ store }: Hall): number {
  let count = 0
  for (const _ of store.aggregates.between('message', 'waiting', 0, Number.MAX_SAFE_INTEGER))
    if (++count === MOST_COUNTED) break
  return count
}

export type Metrics = ReturnType<typeof createMetrics>
