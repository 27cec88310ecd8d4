/** What was written in the form of how messages are sent, or what is wrong with it. */
import { type MessageChannel, MessageDelivery, Rest } from '@antrean/queue-core/contract'
import type { MessagesWords } from '@antrean/words'

const CHANNELS = ['email', 'sms', 'whatsapp'] as const
type Read = { settings: MessageDelivery } | { faults: Record<string, string> }

export function readSettings(
  fields: FormData,
  order: readonly MessageChannel[],
  rests: boolean,
  words: Pick<MessagesWords, 'badRest' | 'badPace'>,
): Read {
  const faults: Record<string, string> = {}
  const rest = rests ? Rest.safeParse({ from: fields.get('from'), until: fields.get('until') }) : null
  if (rest && !rest.success) faults.from = words.badRest
  const perMinute = Object.fromEntries(
    CHANNELS.map(channel => {
      const given = String(fields.get(channel) ?? '').trim()
      const figure = given === '' ? null : Number(given)
      if (!MessageDelivery.shape.perMinute.shape[channel].safeParse(figure).success)
        faults[channel] = words.badPace
      return [channel, figure]
    }),
  ) as MessageDelivery['perMinute']
  return Object.keys(faults).length > 0
    ? { faults }
    : { settings: { order: [...order], rest: rest?.data ?? null, perMinute } }
}
