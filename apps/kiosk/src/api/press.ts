/** One visitor's press: what was asked for, and how far it has come, as the screens see it. */
import { ServiceLetter } from '@antrean/queue-core'
import { IssuedTicket, LanguageWire, PriorityReasonWire, WireError } from '@antrean/queue-core/contract'
import { z } from 'zod'

/** Made by the screen once a visit. It is also the commandId towards the server: one press, one ticket. */
export const PressId = z.uuid()

export const PressOrder = z.strictObject({
  pressId: PressId,
  service: ServiceLetter,
  /** What the visitor needs afterwards; absent for nearly everybody. */
  further: z.array(ServiceLetter).optional(),
  /** Null for nearly everybody. */
  priorityReason: PriorityReasonWire.nullable(),
  language: LanguageWire,
})
export type PressOrder = z.infer<typeof PressOrder>

/** The part of the ticket that a screen shows. */
export const ShownTicket = IssuedTicket.pick({
  number: true,
  service: true,
  callBy: true,
  ahead: true,
  url: true,
}).extend({
  /** An open booth served it when it was issued: only then is `callBy` said. [P14] */
  served: z.boolean(),
})
export type ShownTicket = z.infer<typeof ShownTicket>

const underWay = { pressId: PressId, language: LanguageWire, service: ServiceLetter }
const withTicket = { ...underWay, ticket: ShownTicket }

export const Press = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('idle') }),
  /** Sent, and not answered yet; `slow` after a few seconds, so that the visitor is told. */
  z.object({ stage: z.literal('issuing'), ...underWay, slow: z.boolean() }),
  z.object({ stage: z.literal('refused'), ...underWay, error: WireError }),
  /** The server did not answer while the visitor could be expected to wait. */
  z.object({ stage: z.literal('unanswered'), ...underWay }),
  z.object({ stage: z.literal('printing'), ...withTicket, copy: z.boolean() }),
  z.object({ stage: z.literal('printed'), ...withTicket, copy: z.boolean() }),
  /** Nobody knows whether the paper came out. */
  z.object({ stage: z.literal('uncertain'), ...withTicket, canReprint: z.boolean() }),
  z.object({ stage: z.literal('not-printed'), ...withTicket, canReprint: z.boolean() }),
])
export type Press = z.infer<typeof Press>
export type PressStage = Press['stage']
