/** An alert on record: whether it stands, by its rule. Whom it was told to is with the messages. */
import { z } from 'zod'
import { type Aggregate, eventOf } from '../aggregate/aggregate.ts'
import type { Meta } from '../hall/commands.ts'
import type { AlertRule } from './judge.ts'

const event = eventOf('alert')
export const AlertEvent = z.discriminatedUnion('type', [
  event('AlertRaised', { value: z.number(), limit: z.number() }),
  /** `value`: null where it was not known, or nobody watches it any more. */
  event('AlertOver', { value: z.number().nullable(), limit: z.number() }),
])
export type AlertEvent = z.infer<typeof AlertEvent>

/** `at`: when that began, epoch ms. */
export type Alert = { raised: boolean; at: number }
export type AlertCommand = Meta &
  (
    | { type: 'RaiseAlert'; rule: AlertRule; value: number; limit: number }
    | { type: 'EndAlert'; rule: AlertRule; value: number | null; limit: number }
  )

/** Its id is the rule. */
export const alerts: Aggregate<Alert, AlertCommand, AlertEvent> = {
  kind: 'alert',
  event: AlertEvent,
  decide(alert, { type, rule, value, limit, at, actor }) {
    const raise = type === 'RaiseAlert'
    if (raise === (alert?.raised ?? false)) return { ok: true, events: [] }
    const meta = { kind: 'alert', id: rule, at, actor, limit } as const
    return {
      ok: true,
      events: [
        raise ? { ...meta, type: 'AlertRaised', value: value! } : { ...meta, type: 'AlertOver', value },
      ],
    }
  },
  evolve: (_, { type, at }) => ({ raised: type === 'AlertRaised', at }),
  keys: () => ({}),
  wakeAt: () => null,
  due: () => [],
}
