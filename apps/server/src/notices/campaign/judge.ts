/** What the record, the peers and what was acknowledged say of the messages of a campaign, held against each other. */
import type { Message, MessageChannel, MessageEvent } from '@antrean/queue-core'
import type { Store } from '../../store/store.ts'
import type { Copy, ReportedState } from './peer.ts'

/** `seen`: how often it had been taken when the server said that it was confirmed; null where it never did. */
export type Asked = { id: string; to: string; seen: number | null }
/** `took`: null where its way has no word for that. */
export type Reported = { copy: Copy; state: ReportedState; took: true | null }

export type Evidence = {
  asked: readonly Asked[]
  copies: readonly Copy[]
  reported: readonly Reported[]
}

/** What is wrong, a sentence each. */
export function judge(store: Pick<Store, 'log' | 'aggregates'>, evidence: Evidence): string[] {
  const events = new Map<string, MessageEvent[]>()
  for (const { event } of store.log.after(0)) {
    if (!('kind' in event) || event.kind !== 'message') continue
    const its = events.get(event.id) ?? []
    events.set(event.id, its)
    its.push(event as MessageEvent)
  }
  const alarms = new Set(
    [...store.aggregates.between('message', 'alarm', 0, Number.MAX_SAFE_INTEGER)].map(({ id }) => id),
  )
  return [
    ...[...events].flatMap(([id, its]) => begunAfterConfirmation(id, its)),
    ...evidence.asked.flatMap(one => {
      const message = store.aggregates.of('message', one.id) as Message | null
      if (!message) return [`${one.id} was acknowledged and is not there.`]
      return ofOne(one, message, events.get(one.id)!, alarms.has(one.id), evidence)
    }),
  ]
}

function begunAfterConfirmation(id: string, events: readonly MessageEvent[]): string[] {
  let confirmed = false
  for (const event of events) {
    if (event.type === 'AttemptEnded' && event.outcome === 'accepted') confirmed = true
    if (event.type === 'MessageReported') confirmed = event.state !== 'failed'
    if (event.type === 'AttemptBegun' && confirmed) return [`${id} was begun again after its confirmation.`]
  }
  return []
}

function ofOne(
  { id, to, seen }: Asked,
  message: Message,
  events: readonly MessageEvent[],
  alarm: boolean,
  evidence: Evidence,
): string[] {
  const copies = evidence.copies.filter(copy => copy.to === to)
  const reported = evidence.reported.filter(({ copy }) => copy.to === to)
  const failed = reported.filter(({ state }) => state === 'failed')
  const wrong: string[] = []
  const say = (what: string) => void wrong.push(`${id} to ${to} ${what}`)

  for (const channel of message.channels) {
    const taken = copies.filter(copy => copy.channel === channel).length
    const begun = events.filter(event => event.type === 'AttemptBegun' && event.channel === channel).length
    if (taken > begun) say(`was taken ${taken} times by ${channel} and begun ${begun} times.`)
  }
  if (seen !== null && copies.length > seen && failed.length === 0) say('was confirmed, and came again.')
  switch (message.stage) {
    case 'sent':
    case 'delivered':
      if (copies.length === 0) say(`is ${message.stage}, and nobody took it: lost.`)
      // What its own provider took back is no confirmation any more, and the server said that it knew of it.
      if (
        message.stage === 'sent' &&
        failed.some(({ copy, took }) => took && meansLast(copy, message)) &&
        !reported.some(({ state }) => state === 'delivered')
      )
        say('is sent, and its provider said that it failed: lost.')
      break
    case 'given-up':
      if (!alarm) say('was given up without an alarm.')
      if (message.channels.some(channel => !isShut(channel, events))) say('was given up with a channel left.')
      break
    default:
      say(`is ${message.stage}: neither sent nor given up.`)
  }
  return wrong
}

/** Whether a report of this copy speaks of what the message stands by. */
const meansLast = ({ channel, part }: Copy, { key, parts }: Message): boolean =>
  channelOf(key) === channel && (part === null || part in parts)

const isShut = (channel: MessageChannel, events: readonly MessageEvent[]): boolean =>
  events.some(
    event =>
      ((event.type === 'AttemptEnded' && event.outcome === 'refused') ||
        (event.type === 'MessageReported' && event.state === 'failed')) &&
      channelOf(event.key) === channel,
  )

const channelOf = (key: string | null): string | undefined => key?.split('.').at(-1)
