/** By what a message can go now: the hall's channels, and the addresses that its person gave. */
import { channelAfter, type Message, type MessageChannel } from '@antrean/queue-core'
import type { Person } from '../people/person.ts'

export type Way =
  | { channel: MessageChannel; to: string }
  /** `no-address`: none that any of its channels takes; `no-channel`: the hall has none of those, now. */
  | 'no-address'
  | 'no-channel'

export const addressFor = (
  channel: MessageChannel,
  { personal }: Pick<Person, 'personal'>,
): string | undefined => (channel === 'email' ? personal.email : personal.phone)

export function wayFor(
  message: Message,
  person: Pick<Person, 'personal'>,
  has: (channel: MessageChannel) => boolean,
): Way {
  const { channels, channel, closed, doubts } = message
  if (!channels.some(one => addressFor(one, person))) return 'no-address'
  const shut = channels.filter(one => closed.includes(one) || !has(one) || !addressFor(one, person))
  // [N6] What may have arrived goes by its own channel alone.
  const next = !shut.includes(channel) ? channel : doubts > 0 ? null : channelAfter(message, shut, channel)
  return next ? { channel: next, to: addressFor(next, person)! } : 'no-channel'
}
