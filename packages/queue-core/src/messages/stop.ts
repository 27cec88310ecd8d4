/** Somebody who wants no messages any more: what is kept of them under one reference is written to no more. [N9] */
import type { z } from 'zod'
import { type Aggregate, eventOf } from '../aggregate/aggregate.ts'
import type { Meta } from '../hall/commands.ts'
import { MessageChannel } from './message-events.ts'

export const StopEvent = eventOf('message-stop')('MessagesStopped', { through: MessageChannel })
export type StopEvent = z.infer<typeof StopEvent>
export type Stop = { since: number }
export type StopMessages = Meta & { type: 'StopMessages'; ref: string; through: MessageChannel }

/** Its id is the reference. */
export const stops: Aggregate<Stop, StopMessages, StopEvent> = {
  kind: 'message-stop',
  event: StopEvent,
  decide: (stop, { ref, at, actor, through }) => ({
    ok: true,
    events: stop ? [] : [{ kind: 'message-stop', type: 'MessagesStopped', id: ref, at, actor, through }],
  }),
  evolve: (stop, { at }) => stop ?? { since: at },
  keys: () => ({}),
  wakeAt: () => null,
  due: () => [],
}
