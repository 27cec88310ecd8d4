/** A refusal that says how long to wait. */
import { type Refusal, refuse } from '../answer.ts'

export type Later = Refusal & { waitSeconds?: number }

export function later(waitMs: number): Later {
  const waitSeconds = Math.ceil(waitMs / 1000)
  return {
    ...refuse('too-many-attempts', `Too many failed attempts. Wait ${waitSeconds} s, then try again.`),
    waitSeconds,
  }
}
