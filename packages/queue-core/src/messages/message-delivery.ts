/** How the hall sends: by what first, when people rest, and how fast. One for the hall. [N13] */
import { z } from 'zod'
import { type Aggregate, type Around, eventOf, type Named } from '../aggregate/aggregate.ts'
import { dateInZone, instantOf } from '../hall/calendar.ts'
import type { Meta } from '../hall/commands.ts'
import { MESSAGE_CHANNELS, MessageChannel } from './message-events.ts'

const KIND = 'message-delivery'
export const MESSAGE_DELIVERY: Named = { kind: KIND, id: 'all' }

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written 21:00')
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
/** What waits for the morning must still be of use then. */
const LONGEST_REST_MINUTES = 14 * 60
const DAY_MINUTES = 1440

/** When nothing is sent but what cannot wait, by the hall's clock. */
export const Rest = z
  .strictObject({ from: Clock, until: Clock })
  .refine(
    ({ from, until }) =>
      from !== until &&
      (minutesOf(until) - minutesOf(from) + DAY_MINUTES) % DAY_MINUTES <= LONGEST_REST_MINUTES,
    'rest lasts from a minute to 14 hours',
  )
export type Rest = z.infer<typeof Rest>

/** Messages a minute at the most; null: as the set-up of the channel says. */
const PerMinute = z.int().min(1).max(6_000).nullable()
export const MessageDelivery = z.strictObject({
  order: z
    .array(MessageChannel)
    .refine(
      order => MESSAGE_CHANNELS.every(one => order.filter(its => its === one).length === 1),
      `the order has each of ${MESSAGE_CHANNELS.join(', ')} once`,
    )
    .describe('By what a message goes first, where the person gave an address for it, and by what then.'),
  rest: Rest.nullable().describe('Null: messages are sent at every hour.'),
  perMinute: z.strictObject({ email: PerMinute, sms: PerMinute, whatsapp: PerMinute }),
})
export type MessageDelivery = z.infer<typeof MessageDelivery>

export const SHIPPED_DELIVERY: MessageDelivery = {
  order: [...MESSAGE_CHANNELS],
  rest: { from: '21:00', until: '06:00' },
  perMinute: { email: null, sms: null, whatsapp: null },
}

/** `changed` null: as it came with the product. */
export type KeptDelivery = MessageDelivery & { changed: { at: number; actor: string } }
type SetMessageDelivery = Meta & { type: 'SetMessageDelivery'; delivery: MessageDelivery }
export const MessageDeliverySet = eventOf(KIND)('MessageDeliverySet', { delivery: MessageDelivery })
export type MessageDeliverySet = z.infer<typeof MessageDeliverySet>

export const messageDelivery: Aggregate<KeptDelivery, SetMessageDelivery, MessageDeliverySet> = {
  kind: KIND,
  event: MessageDeliverySet,
  decide: (_, { at, actor, delivery }) => ({
    ok: true,
    events: [{ kind: KIND, id: MESSAGE_DELIVERY.id, type: 'MessageDeliverySet', at, actor, delivery }],
  }),
  evolve: (_, { delivery, at, actor }) => ({ ...delivery, changed: { at, actor } }),
  keys: () => ({}),
  wakeAt: () => null,
  due: () => [],
}

export const deliveryOf = ({ own }: Pick<Around, 'own'>): MessageDelivery =>
  (own(MESSAGE_DELIVERY) as KeptDelivery | null) ?? SHIPPED_DELIVERY

const DAY_MS = 86_400_000

/** When rest is over, epoch ms; null where nobody rests now. */
export function restUntil(timezone: string, at: number, rest: Rest | null): number | null {
  if (!rest) return null
  const today = dateInZone(timezone, at)
  const [from, until] = [instantOf(timezone, today, rest.from), instantOf(timezone, today, rest.until)]
  if (rest.from < rest.until) return from <= at && at < until ? until : null
  if (at < until) return until
  if (at < from) return null
  // A day after noon is tomorrow, however long the day is.
  return instantOf(timezone, dateInZone(timezone, instantOf(timezone, today, '12:00') + DAY_MS), rest.until)
}
