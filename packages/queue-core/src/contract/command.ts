/**
 * A command is described once. Who may send it, its route, the interface's description of itself with the client made of
 * that, docs/protocol.md and what the console sends are made of the description.
 */
import { z } from 'zod'
import type { DeviceKind } from './devices.ts'
import type { Role } from './staff.ts'
import { HallSnapshot } from './views.ts'

/** Made by the client; sending it again returns the first answer. */
export const CommandId = z.uuid()

export type Sender = Role | DeviceKind

/** Where it is on HTTP: always POST. */
export type HttpFace<Field extends string = string> = {
  /** Below `/api/v1/`, e.g. `booths/{number}/next`. */
  path: string
  /** The field of the payload that each name in the path stands for; the other fields are the body. */
  from: Record<string, Field>
  /** Of a success, 200 where it is not given. */
  status?: 201
}

/**
 * What it means to send a command again with the same commandId.
 * `first-answer`: it is answered as before, for three days, over restarts too.
 * `first-answer-till-restart`: the same, until the server starts again.
 * `same-effect`: it says how something is, or ends it, so that it changes nothing more.
 */
export type Again = 'first-answer' | 'first-answer-till-restart' | 'same-effect'

export type Description<Shape extends z.ZodRawShape = z.ZodRawShape, Value extends z.ZodType = z.ZodType> = {
  by: readonly Sender[]
  /** The payload without its commandId. */
  fields: Shape
  value: Value
  http: HttpFace<keyof Shape & string>
  /** What it does, in one or two sentences. */
  says: string
  again?: Again
  example: z.input<z.ZodObject<Shape>>
}

export const command = <Shape extends z.ZodRawShape, Value extends z.ZodType>(
  described: Description<Shape, Value>,
) => ({
  ...described,
  again: described.again ?? ('first-answer' as const),
  payload: z.strictObject({ commandId: CommandId, ...described.fields }),
})

/** The whole state again, for a client that sees a gap: a question, which changes nothing and needs no commandId. */
export const resync = (by: readonly Sender[]) =>
  ({
    'hall:resync': {
      by,
      fields: {},
      payload: z.strictObject({}),
      value: HallSnapshot,
      says: 'The whole state again, for a client that sees a gap. Needs no `commandId`.',
    },
  }) as const

export const Nothing = z.null()
