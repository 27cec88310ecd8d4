/** An event in 22 characters: whether it is the one that was written. */
import { hash } from 'node:crypto'

/** `data`: the event without its time, type and actor, as JSON, as it is stored. */
export type EventRow = { seq: number; at: number; type: string; actor: string; data: string }

export const digestOf = ({ seq, at, type, actor, data }: EventRow): string =>
  hash('sha256', `${seq}\n${at}\n${type}\n${actor}\n${data}`, 'base64url').slice(0, 22)
